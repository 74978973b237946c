import { listFeedsOf } from '../store/subscription-feeds.ts'
import type { Subscription } from '../store/subscriptions.ts'
import type { Context } from './context.ts'

/** A feed that was asked within this time may still have articles that are being read. */
const LATELY_MS = 60_000

/** Waits a while for feeds that were followed a moment ago, so that the first edition has something to tell. */
export async function readFirst({ id }: Subscription, { store, news, now }: Context): Promise<void> {
  const feeds = await listFeedsOf(store.db, id)
  const lately = now() - LATELY_MS
  // Their articles are read after the feed itself.
  if (feeds.some(({ polledAt }) => polledAt === null || polledAt > lately)) await news.readNew()
}
