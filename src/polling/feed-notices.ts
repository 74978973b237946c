import { toFeedNoticeMessage } from '../core/message/feed-notice-message.ts'
import type { HealthCheck } from '../core/message/health-message.ts'
import { findNoticesDue, saveNotice } from '../store/feed-health.ts'
import type { KnownFeed } from '../store/feeds.ts'
import { inTransaction } from '../store/schema.ts'
import { type Follower, listFollowers } from '../store/subscription-feeds.ts'
import type { PollingDeps } from './polling-deps.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
const TERMS = { afterMs: DAY_MS, minFailures: 4, againMs: 7 * DAY_MS }
/** Feeds told of at once. */
const BATCH = 1_000

/** Has each channel told once of its feeds that have failed for a day, all in one message. Gives how many notices that makes. */
export function announceFailures({ store, enqueueNotice, now }: PollingDeps): Promise<number> {
  return inTransaction(store.db, async (transaction) => {
    const at = now()
    const failing = await findNoticesDue(transaction, at, BATCH, TERMS)
    const told = new Map<string, { follower: Follower; feeds: KnownFeed[] }>()
    for (const feed of failing) {
      for (const follower of await listFollowers(transaction, feed.id)) {
        const entry = told.get(follower.channelId) ?? { follower, feeds: [] }
        if (!entry.feeds.includes(feed)) entry.feeds.push(feed)
        told.set(follower.channelId, entry)
      }
      await saveNotice(transaction, feed.id, at)
    }
    for (const { follower, feeds } of told.values()) {
      await enqueueNotice(transaction, { follower, message: toFeedNoticeMessage(feeds.map(toCheck)), now: at })
    }
    return told.size
  })
}

const toCheck = ({ title, url, siteUrl, health }: KnownFeed): HealthCheck => ({
  name: title ?? URL.parse(url)?.hostname ?? url,
  isWell: false,
  fault: health.fault?.message ?? null,
  since: health.failingSince === null ? null : new Date(health.failingSince).toISOString(),
  link: siteUrl,
})
