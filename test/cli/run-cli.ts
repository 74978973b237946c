import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { runCommand } from '../../src/cli/run-command.ts'
import type { ExitCode } from '../../src/cli/terminal.ts'
import type { Env } from '../../src/config/env.ts'

export interface CliRun {
  readonly exitCode: ExitCode
  readonly stdout: string
  readonly stderr: string
}

export interface CliInput {
  readonly stdin?: string | Uint8Array | Readable
  readonly env?: Env
  /** Columns of a terminal that standard output is; a pipe where there are none. */
  readonly terminalColumns?: number
}

/** Runs a command line with streams in memory, as `runCommand` does with those of the process. */
export async function runCli(
  argv: readonly string[],
  { stdin = '', env = {}, terminalColumns }: CliInput = {},
): Promise<CliRun> {
  const input = stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)])
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const terminal = terminalColumns === undefined ? {} : { isTTY: true, columns: terminalColumns }
  const written = Promise.all([text(stdout), text(stderr)])
  const exitCode = await runCommand(argv, { stdin: input, stdout: Object.assign(stdout, terminal), stderr, env })
  stdout.end()
  stderr.end()
  const [out, err] = await written
  return { exitCode, stdout: out, stderr: err }
}

/** Runs a command on JSON lines and gives what it answered, line by line. */
export async function runLines(
  argv: readonly string[],
  lines: readonly (object | string)[],
  env: Env = {},
): Promise<{ readonly exitCode: ExitCode; readonly answers: unknown[]; readonly stderr: string }> {
  const stdin = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const { exitCode, stdout, stderr } = await runCli([...argv, '--jsonl'], { stdin, env })
  const answers = stdout.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]))
  return { exitCode, answers, stderr }
}
