import type { Message } from '../core/message/message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { MadeEdition } from '../schedule/make-edition.ts'
import { listFeedsOf } from '../store/subscription-feeds.ts'
import type { Subscription } from '../store/subscriptions.ts'
import type { Context } from './context.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { readFirst } from './read-first.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** An edition as it would be at a moment, which is its slot as well; in epoch milliseconds. */
export interface MadeNow {
  readonly edition: MadeEdition
  /** Its first message, which stands for it. */
  readonly first: Message
  readonly subscriptionId: string
  readonly madeAt: number
}

/**
 * Makes the edition of the channel as it would be now, and keeps nothing of it. A reply where nothing is followed, or
 * where there is nothing to tell: that one begins with `nothingNew`.
 */
export async function makeNow(nothingNew: string, context: Context): Promise<MadeNow | BotReply> {
  const subscription = await findOwnSubscription(context)
  if (subscription === null || subscription.sources.length === 0) {
    return noteToAsker('info', SUBSCRIPTION_TEXTS.nothingFollowed)
  }
  await readFirst(subscription, context)
  const madeAt = context.now()
  const edition = await context.editions.make(subscription, madeAt, madeAt)
  const [first] = edition.messages
  if (!first) return sayNothingNew(nothingNew, edition, subscription, context)
  return { edition, first: first.message, subscriptionId: subscription.id, madeAt }
}

/** That there is nothing to tell, and why: feeds that were not read yet, or stories that were left out. */
async function sayNothingNew(
  first: string,
  { decisions }: MadeEdition,
  { id }: Subscription,
  { store }: Context,
): Promise<BotReply> {
  const feeds = await listFeedsOf(store.db, id)
  const isReading = feeds.some(({ polledAt }) => polledAt === null)
  return noteToAsker(
    'info',
    first,
    ...(isReading ? [SUBSCRIPTION_TEXTS.stillReading] : []),
    ...(decisions.length === 0 ? [] : [SUBSCRIPTION_TEXTS.leftOut(decisions.length)]),
  )
}
