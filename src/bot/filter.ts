import type { CommandOf, Context } from './context.ts'
import { notYet } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that there are no stories to filter. */
export async function filter(_command: CommandOf<'filter'>, _context: Context): Promise<BotReply> {
  return notYet('filter')
}
