import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'

const CLI = resolve(import.meta.dirname, '../../src/cli/main.js')

async function* linesOf(count: number): AsyncGenerator<string, void> {
  const words = 'x'.repeat(1_000)
  for (let id = 0; id < count; id++) yield `${JSON.stringify({ id, text: `Boat ${id} left. It was late.`, words })}\n`
}

/** Runs `doctor configuration` in a folder with this file `.env`. */
async function diagnoseWith(envFile: string, env: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-env-'))
  await writeFile(join(folder, '.env'), envFile)
  const argv = [CLI, 'doctor', 'configuration', '--json']
  const child = spawn(process.execPath, argv, { cwd: folder, env: { PATH: process.env['PATH'], ...env } })
  child.stdin.end()
  const said = await text(child.stdout)
  await rm(folder, { recursive: true })
  return said
}

test('variables come from the file .env where the process has none of them', async () => {
  const said = await diagnoseWith('DISCORD_TOKEN=hidden\nSLACK_BOT_TOKEN=\nPULLQUOTE_CONFIG=file.yaml\n', {
    PULLQUOTE_CONFIG: 'given.yaml',
  })
  expect(said).toContain('PULLQUOTE_CONFIG, DISCORD_TOKEN')
  expect(said).toContain('given.yaml')
  expect(said).not.toMatch(/hidden|file\.yaml|SLACK/)
})

/** More than pipes and streams between two processes hold together; far less than all lines. */
const MAX_BYTES_AHEAD = 2_000_000

test('5,000 lines through one process are answered in order, and few are read before the first is answered', async () => {
  const lines = 5_000
  const child = spawn(process.execPath, [CLI, 'sentences', '--jsonl'])
  const closed = once(child, 'close')
  let taken = 0
  async function* counted() {
    for await (const line of linesOf(lines)) {
      taken += line.length
      yield line
    }
  }
  const fed = pipeline(Readable.from(counted()), child.stdin)
  await once(child.stdout, 'readable')
  expect(taken).toBeLessThan(MAX_BYTES_AHEAD)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), fed, closed])
  expect({ exitCode: child.exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const ids = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id)
  expect(ids).toEqual(Array.from({ length: lines }, (_, id) => id))
})

test('a reader that goes away ends the run quietly, though the input never ends', async () => {
  const child = spawn(process.execPath, [CLI, 'sentences', '--jsonl'])
  const closed = once(child, 'close')
  const fed = pipeline(Readable.from(linesOf(Number.POSITIVE_INFINITY)), child.stdin)
  // The socket behind the child's input breaks when the child has gone.
  const broken = expect(fed).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:EPIPE|ECONNRESET|ERR_STREAM_PREMATURE_CLOSE)$/),
  })
  await once(child.stdout, 'readable')
  child.stdout.destroy()
  const [stderr] = await Promise.all([text(child.stderr), broken, closed])
  expect({ exitCode: child.exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
})

test.each([
  { name: 'lines', argv: ['digest', '--jsonl'] },
  { name: 'a text', argv: ['digest', '-'] },
])('an input of $name that cannot be read at all is exit code 1', async ({ argv }) => {
  const folder = openSync(import.meta.dirname, 'r')
  const child = spawn(process.execPath, [CLI, ...argv], { stdio: [folder, 'pipe', 'pipe'] })
  const outputs = [child.stdout, child.stderr].map((stream) => text(stream ?? Readable.from([])))
  const [stdout, stderr] = await Promise.all([...outputs, once(child, 'close')])
  closeSync(folder)
  expect({ exitCode: child.exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(stderr).toMatch(/^INPUT_INVALID: Standard input cannot be read/)
})
