import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerLines, type Line, readLines } from '../../src/cli/json-lines.ts'
import { PullquoteError } from '../../src/errors.ts'

const bytes = (value: string) => new TextEncoder().encode(value)

/** The lines; of one that cannot be read, what is said of it. */
async function linesOf(chunks: readonly Uint8Array[], maxBytes?: number): Promise<(string | { fault: string })[]> {
  const lines = await Array.fromAsync(readLines(Readable.from(chunks), maxBytes))
  return lines.map((line) => (line instanceof PullquoteError ? { fault: line.message } : line))
}

const TOO_LONG = { fault: 'The line is longer than 6 bytes. Give shorter lines.' }
const NOT_UTF8 = { fault: 'The line is not UTF-8. Save the input as UTF-8.' }

test.each([
  { name: 'nothing', chunks: [], expected: [] },
  { name: 'one line without an end', chunks: ['a'], expected: ['a'] },
  { name: 'a line in three chunks', chunks: ['a', 'b', 'c\nd\n'], expected: ['abc', 'd'] },
  { name: 'blank lines are left out', chunks: ['\n\n a \n  \n'], expected: [' a '] },
  { name: 'a line that is too long', chunks: ['123456', '78\nok\n'], expected: [TOO_LONG, 'ok'] },
  { name: 'a last line that is too long', chunks: ['ok\n1234567'], expected: ['ok', TOO_LONG] },
])('readLines: $name', async ({ chunks, expected }) => {
  expect(await linesOf(chunks.map(bytes), 6)).toEqual(expected)
})

test.each([
  { name: 'bytes that are no UTF-8', chunk: [0xff, 0xfe, 0x0a, 0x61], expected: [NOT_UTF8, 'a'] },
  { name: 'half a character at the end', chunk: [0x61, 0x0a, 0xe2, 0x80], expected: ['a', NOT_UTF8] },
  { name: 'a byte-order mark is no part of a line', chunk: [0xef, 0xbb, 0xbf, 0x61], expected: ['a'] },
])('readLines: $name', async ({ chunk, expected }) => {
  expect(await linesOf([Uint8Array.from(chunk)])).toEqual(expected)
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
  const answer = (line: Line) =>
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

test('what came before the input broke off is answered', async () => {
  async function* broken() {
    yield bytes('1\n2\n')
    throw new Error('the cable was pulled')
  }
  const output = new PassThrough()
  const written = text(output)
  await expect(answerLines(broken(), output, (line) => Promise.resolve({ line }))).rejects.toThrow('the cable')
  output.end()
  expect(await written).toBe('{"line":"1"}\n{"line":"2"}\n')
})

test('a reader that does not read stops the reading: little is taken ahead, and all is answered later', async () => {
  const lines = Array.from({ length: 5_000 }, (_, id) => bytes(`${id} ${'x'.repeat(2_000)}\n`))
  let taken = 0
  async function* counted() {
    for (const line of lines) {
      taken += line.length
      yield line
    }
  }
  const output = new PassThrough({ highWaterMark: 16_384 })
  const done = answerLines(counted(), output, (line) => Promise.resolve({ line }))
  // Nothing here waits for the world outside: a few turns of the event loop do all that can be done.
  for (let turn = 0; turn < 200; turn++) await new Promise(setImmediate)
  expect(taken).toBeLessThan(200_000)
  const written = text(output)
  await done
  output.end()
  expect((await written).split('\n')).toHaveLength(lines.length + 1)
})
