import type { CommandOf, Context } from './context.ts'
import { notYet } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that there are no editions to pause. */
export async function pause(_command: CommandOf<'pause'>, _context: Context): Promise<BotReply> {
  return notYet('pause')
}
