import { VERBS, type Verb } from '../core/command/verbs.ts'
import { toHelpMessage, toVerbMessage } from '../core/message/help-message.ts'
import type { CommandOf, Context } from './context.ts'
import { type BotReply, toAsker } from './reply.ts'

/** Lists all verbs, or explains one. */
export async function help({ about }: CommandOf<'help'>, _context: Context): Promise<BotReply> {
  const message =
    about === null
      ? toHelpMessage(Object.entries<Verb>(VERBS).map(([name, verb]) => toHelpLine(name, verb)))
      : toVerbMessage(VERBS[about])
  return toAsker(message)
}

/** An example that is the verb alone shows nothing. */
function toHelpLine(name: string, { usage, summary, examples }: Verb) {
  const example = examples[0] ?? name
  return { usage, purpose: summary, example: example === name ? null : example }
}
