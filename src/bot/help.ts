import { VERBS, type Verb } from '../core/command/verbs.ts'
import { toHelpMessage, toVerbMessage } from '../core/message/help-message.ts'
import { toNote } from '../core/message/note.ts'
import { TEXTS } from '../core/message/texts.ts'
import type { CommandOf, Context } from './context.ts'
import { LATER_VERBS } from './not-yet.ts'
import { type BotReply, toAsker } from './reply.ts'

/** Lists all verbs, or explains one; says which do nothing yet. */
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
  const later = about === null ? LATER_VERBS : LATER_VERBS.filter((verb) => verb === about)
  const notes = later.length === 0 ? [] : [toNote('info', TEXTS.notYetVerbs(later))]
  return toAsker({ ...message, blocks: [...message.blocks, ...notes] })
}
