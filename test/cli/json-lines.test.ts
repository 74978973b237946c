import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerLines, readLines } from '../../src/cli/json-lines.ts'

const bytes = (value: string) => new TextEncoder().encode(value)

async function linesOf(chunks: readonly Uint8Array[], maxChars?: number): Promise<(string | null)[]> {
  return Array.fromAsync(readLines(Readable.from(chunks), maxChars))
}

test.each([
  { name: 'nothing', chunks: [], expected: [] },
  { name: 'one line without an end', chunks: ['a'], expected: ['a'] },
  { name: 'a line in three chunks', chunks: ['a', 'b', 'c\nd\n'], expected: ['abc', 'd'] },
  { name: 'blank lines are left out', chunks: ['\n\n a \n  \n'], expected: [' a '] },
  { name: 'a line that is too long is null, the next is read', chunks: ['123456', '78\nok\n'], expected: [null, 'ok'] },
])('readLines: $name', async ({ chunks, expected }) => {
  expect(await linesOf(chunks.map(bytes), 6)).toEqual(expected)
})

test('readLines gives the same lines however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), fc.nat(5), async (lines, size) => {
      const kept = lines.map((line) => line.replaceAll('\n', ' ')).filter((line) => line.trim() !== '')
      const whole = bytes(kept.map((line) => `${line}\n`).join(''))
      const chunks = Array.from({ length: Math.ceil(whole.length / (size + 1)) }, (_, index) =>
        whole.slice(index * (size + 1), (index + 1) * (size + 1)),
      )
      expect(await linesOf(chunks)).toEqual(kept)
    }),
  )
})

test('answers keep the order of the lines, whichever is ready first', async () => {
  const output = new PassThrough()
  const release: (() => void)[] = []
  const answer = (line: string | null) =>
    new Promise<object>((resolve) => {
      release.push(() => resolve({ line }))
      if (release.length === 5) for (const each of release.reverse()) each()
    })
  const written = text(output)
  await answerLines(Readable.from([bytes('1\n2\n3\n4\n5\n')]), output, answer)
  output.end()
  expect((await written).trim().split('\n')).toEqual([1, 2, 3, 4, 5].map((line) => `{"line":"${line}"}`))
})

test('a line is answered before the next one is sent', async () => {
  const input = new PassThrough()
  const output = new PassThrough()
  const done = answerLines(input, output, (line) => Promise.resolve({ line }))
  const replies: string[] = []
  for (const word of ['first', 'second']) {
    input.write(`${word}\n`)
    for await (const reply of output.iterator({ destroyOnReturn: false })) {
      replies.push(String(reply))
      break
    }
  }
  input.end()
  await done
  expect(replies).toEqual(['{"line":"first"}\n', '{"line":"second"}\n'])
})
