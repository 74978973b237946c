import type { CommandOf, Context } from './context.ts'
import { notYet } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that there are no editions to resume. */
export async function resume(_command: CommandOf<'resume'>, _context: Context): Promise<BotReply> {
  return notYet('resume')
}
