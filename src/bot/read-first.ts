import { listFeedsOf } from '../store/subscription-feeds.ts'
import type { Subscription } from '../store/subscriptions.ts'
import type { Context } from './context.ts'

/** Waits a while for feeds that were followed a moment ago and never read, so that the first edition has something to tell. */
export async function readFirst({ id }: Subscription, { store, news }: Context): Promise<void> {
  const feeds = await listFeedsOf(store.db, id)
  if (feeds.some(({ polledAt }) => polledAt === null)) await news.readNew()
}
