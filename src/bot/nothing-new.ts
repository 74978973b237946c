import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { MadeEdition } from '../schedule/make-edition.ts'
import { listFeedsOf } from '../store/subscription-feeds.ts'
import type { Subscription } from '../store/subscriptions.ts'
import type { Context } from './context.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** That there is nothing to tell, and why: feeds that were not read yet, or stories that were left out. */
export async function sayNothingNew(
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
