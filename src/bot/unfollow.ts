import type { CommandOf, Context } from './context.ts'
import { notYet } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that nothing is followed that could be taken out. */
export async function unfollow(_command: CommandOf<'unfollow'>, _context: Context): Promise<BotReply> {
  return notYet('unfollow')
}
