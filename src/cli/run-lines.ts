import { inspect } from 'node:util'
import { lineAnswerer } from './answer-line.ts'
import type { LineContract } from './contract.ts'
import { answerLines } from './json-lines.ts'
import type { Session } from './session.ts'

/** Answers every JSON line of standard input on standard output; what nobody foresaw goes to standard error too. */
export async function runLines<Input, Output extends object>(
  { terminal }: Session,
  contract: LineContract<Input, Output>,
  answer: (input: Input) => Promise<Output>,
): Promise<void> {
  const report = (fault: unknown) => terminal.stderr.write(`${inspect(fault)}\n`)
  await answerLines(terminal.stdin, terminal.stdout, lineAnswerer(contract, answer, report))
}
