import type { CommandOf, Context } from './context.ts'
import { notYet } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that nothing can be followed yet. */
export async function follow(_command: CommandOf<'follow'>, _context: Context): Promise<BotReply> {
  return notYet('follow')
}
