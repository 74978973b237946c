import { toSubscriptionMessage } from '../core/message/subscription-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { Context } from './context.ts'
import { findKnownSources } from './known-sources.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'
import { showSubscription } from './show-subscription.ts'

/** What the channel follows, with the numbers that `unfollow` takes, and when its editions come. */
export async function list(context: Context): Promise<BotReply> {
  const subscription = await findOwnSubscription(context)
  if (subscription === null) return noteToAsker('info', SUBSCRIPTION_TEXTS.nothingFollowed)
  const known = await findKnownSources(context.store.db, subscription.sources)
  return toAsker(toSubscriptionMessage(context.channel.name, showSubscription(subscription, known, context)))
}
