import type { CommandOf, Context } from './context.ts'
import { nothingFollowed } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that the channel follows nothing. */
export async function list(_command: CommandOf<'list'>, _context: Context): Promise<BotReply> {
  return nothingFollowed()
}
