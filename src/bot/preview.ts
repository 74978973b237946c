import type { CommandOf, Context } from './context.ts'
import { nothingFollowed } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that no edition is to come. */
export async function preview(_command: CommandOf<'preview'>, _context: Context): Promise<BotReply> {
  return nothingFollowed()
}
