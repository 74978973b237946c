import type { CommandOf, Context } from './context.ts'
import { notYet } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that there is no edition to post. */
export async function now(_command: CommandOf<'now'>, _context: Context): Promise<BotReply> {
  return notYet('now')
}
