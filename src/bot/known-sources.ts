import { type KnownSource, readSource } from '../core/subscription/followed-source.ts'
import { FIRST_INTERVAL_MS } from '../sources/feed/poll-interval.ts'
import { findFeedAt, saveFeed } from '../store/feeds.ts'
import type { Db } from '../store/schema.ts'
import { saveSubscriptionFeeds } from '../store/subscription-feeds.ts'
import type { Subscription } from '../store/subscriptions.ts'

/** The sources of a subscription, in order, with the names that their feeds give themselves. */
export async function findKnownSources(db: Db, sources: readonly string[]): Promise<KnownSource[]> {
  const known: KnownSource[] = []
  for (const source of sources) {
    const read = readSource(source)
    known.push({ source, title: read.kind === 'feed' ? ((await findFeedAt(db, read.url))?.title ?? null) : null })
  }
  return known
}

/** Has a subscription follow the feeds of its sources: those not known yet are made, to be read at the next round. */
export async function followFeeds(
  db: Db,
  { id, sources }: Pick<Subscription, 'id' | 'sources'>,
  now: number,
): Promise<void> {
  const feedIds: string[] = []
  for (const source of sources) {
    const read = readSource(source)
    if (read.kind === 'topic') continue
    const unknown = { url: read.url, title: null, siteUrl: null, language: null, askedAs: [] }
    feedIds.push((await saveFeed(db, { ...unknown, intervalMs: FIRST_INTERVAL_MS }, now)).id)
  }
  await saveSubscriptionFeeds(db, id, feedIds)
}
