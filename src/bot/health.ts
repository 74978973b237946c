import type { CommandOf, Context } from './context.ts'
import { nothingFollowed } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that there are no sources whose health could be told. */
export async function health(_command: CommandOf<'health'>, _context: Context): Promise<BotReply> {
  return nothingFollowed()
}
