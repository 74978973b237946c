import type { Command } from 'commander'
import type { Session } from '../session.ts'

/** `pullquote inspect`: every sentence with its score and reasons, every quotation with its speaker and the evidence. */
export function addInspect(program: Command, _session: Session): void {
  program.command('inspect').summary('show how a digest is made')
}
