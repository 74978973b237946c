import { toChangedMessage } from '../core/message/subscription-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { Context } from './context.ts'
import { changeSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'
import { showSubscription } from './show-subscription.ts'

/** Lets the editions of the channel come again, from the next of their times on. */
export async function resume(context: Context): Promise<BotReply> {
  const changed = await changeSubscription('resume', context, () => ({ paused: false }))
  if ('message' in changed) return changed
  const { before, after } = changed
  if (after.sources.length === 0) return noteToAsker('info', SUBSCRIPTION_TEXTS.nothingFollowed)
  if (!before?.paused) return noteToAsker('info', SUBSCRIPTION_TEXTS.resumedBefore)
  const shown = showSubscription(after, [], context)
  return toEveryone(toChangedMessage(SUBSCRIPTION_TEXTS.resumed, shown, [SUBSCRIPTION_TEXTS.missedWhilePaused]))
}
