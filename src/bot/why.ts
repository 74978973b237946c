import { TEXTS } from '../core/message/texts.ts'
import type { CommandOf, Context } from './context.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** Says that no stories are chosen yet, and where the reasons of a digest can be read. */
export async function why(_command: CommandOf<'why'>, _context: Context): Promise<BotReply> {
  return noteToAsker('info', TEXTS.nothingFollowed, TEXTS.whyInThread)
}
