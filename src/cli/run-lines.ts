import { inspect } from 'node:util'
import { lineAnswerer } from './answer-line.ts'
import type { LineContract } from './contract.ts'
import { answerLines } from './json-lines.ts'
import { readStdin } from './read-stdin.ts'
import type { Session } from './session.ts'
import { withoutControls } from './terminal-text.ts'
import { UsageError } from './usage-error.ts'

/**
 * Answers every JSON line of standard input on standard output; what nobody foresaw goes to standard error too.
 * `source` is what the command line named to read: nothing may be, beside the lines.
 */
export async function runLines<Input, Output extends object>(
  { terminal }: Session,
  source: string | undefined,
  contract: LineContract<Input, Output>,
  answer: (input: Input) => Promise<Output>,
): Promise<void> {
  if (source !== undefined) {
    throw new UsageError(`With --jsonl, lines are read from standard input. Leave out ${source}, or --jsonl.`)
  }
  const report = (fault: unknown) => terminal.stderr.write(`${withoutControls(inspect(fault))}\n`)
  await answerLines(readStdin(terminal.stdin), terminal.stdout, lineAnswerer(contract, answer, report))
}
