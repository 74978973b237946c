import type { CommandOf, Context } from './context.ts'
import { notYet } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that nothing can be followed yet, one feed or many. */
export async function importSources(_command: CommandOf<'import'>, _context: Context): Promise<BotReply> {
  return notYet('import')
}
