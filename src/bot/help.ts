import { VERBS, type Verb } from '../core/command/verbs.ts'
import { toHelpMessage, toVerbMessage } from '../core/message/help-message.ts'
import type { CommandOf, Context } from './context.ts'
import { type BotReply, toAsker } from './reply.ts'

/** Lists all verbs, or explains one. */
export async function help({ about }: CommandOf<'help'>, _context: Context): Promise<BotReply> {
  const message =
    about === null
      ? toHelpMessage(
          Object.entries<Verb>(VERBS).map(
            ([
              name,
              {
                usage,
                summary,
                examples: [example = name],
              },
            ]) => ({
              usage,
              purpose: summary,
              example: example === name ? null : example,
            }),
          ),
        )
      : toVerbMessage(VERBS[about])
  return toAsker(message)
}
