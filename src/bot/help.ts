import { VERBS, type Verb } from '../core/command/verbs.ts'
import { toHelpMessage, toVerbMessage } from '../core/message/help-message.ts'
import type { CommandOf, Context } from './context.ts'
import { type BotReply, toAsker } from './reply.ts'

/** Lists all verbs, or explains one. */
export async function help({ about }: CommandOf<'help'>, _context: Context): Promise<BotReply> {
  const message =
    about === null
      ? toHelpMessage(
          Object.values<Verb>(VERBS).map(({ usage, summary, examples }) => ({
            usage,
            purpose: summary,
            example: examples[0] ?? null,
          })),
        )
      : toVerbMessage(VERBS[about])
  return toAsker(message)
}
