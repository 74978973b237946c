import type { CommandOf, Context } from './context.ts'
import { nothingFollowed } from './not-yet.ts'
import type { BotReply } from './reply.ts'

/** Says that there are no sources to export. */
export async function exportSources(_command: CommandOf<'export'>, _context: Context): Promise<BotReply> {
  return nothingFollowed()
}
