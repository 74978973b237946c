import type { Command } from 'commander'
import { contractJsonSchema } from '../contract.ts'
import { toJson } from '../json-text.ts'
import type { Session } from '../session.ts'

/** `pullquote schema`: the machine interface as JSON Schema. */
export function addSchema(program: Command, session: Session): void {
  program
    .command('schema')
    .summary('print the machine interface as JSON Schema')
    .description('Prints the input and output line of every command that reads JSON lines, as JSON Schema.')
    .action(() => {
      session.terminal.stdout.write(`${toJson(contractJsonSchema(), 2)}\n`)
    })
}
