import { canonicalAddress } from '../core/article/canonical-address.ts'
import { MAX_WAIT_MS, MIN_INTERVAL_MS } from '../sources/feed/poll-interval.ts'
import { createHostQueue } from '../sources/fetch/host-queue.ts'
import { createTurns } from '../sources/fetch/turns.ts'
import { claimDueFeeds, releaseFeeds } from '../store/feed-polls.ts'
import { findFeed, type KnownFeed } from '../store/feeds.ts'
import { claimWaitingItems, releaseItems, type WaitingItem } from '../store/items.ts'
import { announceFailures } from './feed-notices.ts'
import type { ItemReading } from './item-reading.ts'
import { createNewsBell, type NewsBell } from './news-bell.ts'
import { pollFeed } from './poll-feed.ts'
import type { PollingDeps } from './polling-deps.ts'
import { type Work, workThrough } from './work-through.ts'

/** Asks feeds for news, reads it, and joins it to stories. */
export interface Polling {
  /** Does all that is due now. One round at a time: asked meanwhile, it gives the one that runs. */
  round(): Promise<RoundReport>
  /** Begins nothing more, waits for what is on the wire, and leaves the rest to the next start. */
  stop(): Promise<void>
}

/** What a round did. */
interface RoundReport {
  readonly read: number
  readonly unchanged: number
  readonly failed: number
  /** Feeds that have become others. */
  readonly merged: number
  readonly newItems: number
  readonly articles: number
  readonly notices: number
}

const MINUTE_MS = 60_000
const LEASE_MS = 15 * MINUTE_MS
const FEEDS = { atOnce: 40, perHost: 4, claimed: 200 }
const ITEMS = { atOnce: 8, perHost: 2, claimed: 100 }
const FEED_TERMS = { leaseMs: LEASE_MS, aheadMs: 10 * MINUTE_MS, slackMs: MIN_INTERVAL_MS }
const ITEM_TERMS = { leaseMs: LEASE_MS, farthestMs: MAX_WAIT_MS + MINUTE_MS }

/** Polling of everything that the store's subscriptions follow. */
export function createPolling(deps: PollingDeps): Polling {
  const { store, now } = deps
  const stop = new AbortController()
  const nextTurn = createTurns()
  let reading: Promise<ItemReading> | null = null
  /** Items that lead to one page: the second then finds what the first has read. */
  const inLine = createHostQueue(1)
  let running: Promise<RoundReport> | null = null

  /** Loaded with the first news: likeness of stories knows the words of many languages. */
  function loadReading(): Promise<ItemReading> {
    reading ??= import('./item-reading.ts').then(({ createItemReading }) => createItemReading(deps, nextTurn))
    return reading
  }

  /** A store that is gone ends the round; the next one finds it again, or not. */
  async function guarded(job: () => Promise<void>): Promise<void> {
    try {
      await job()
    } catch (fault) {
      deps.report(fault)
    }
  }

  /** What is claimed and not begun is there for whoever comes next. */
  async function workAndRelease<Job extends { readonly id: string }>(
    work: Work<Job>,
    release: typeof releaseFeeds,
  ): Promise<void> {
    const left = await workThrough(work)
    const ids = left.map(({ id }) => id)
    await release(store.db, ids, now())
  }

  async function pollFeeds(news: NewsBell) {
    const counts = { read: 0, unchanged: 0, failed: 0, merged: 0, newItems: 0 }
    const work: Work<KnownFeed> = {
      claim: async () => {
        await nextTurn()
        return claimDueFeeds(store.db, now(), FEEDS.claimed, FEED_TERMS)
      },
      run: (feed) =>
        guarded(async () => {
          // Forty requests begun in one go are felt by whoever waits for an answer.
          await nextTurn()
          const polled = await pollFeed(feed, deps, nextTurn)
          counts[polled.outcome] += 1
          if (polled.outcome !== 'read') return
          counts.newItems += polled.newItems
          if (polled.newItems > 0) news.ring()
        }),
      hostOf: ({ url }) => new URL(url).hostname,
      maxAtOnce: FEEDS.atOnce,
      maxPerHost: FEEDS.perHost,
      stopping: stop.signal,
    }
    await workAndRelease(work, releaseFeeds)
    return counts
  }

  /** Reads what waits, and what comes until the bell is closed: one feed that hangs holds up no other's news. */
  async function readItems(news: NewsBell): Promise<number> {
    let articles = 0
    async function claim(): Promise<readonly WaitingItem[]> {
      for (;;) {
        const isLast = news.isClosed()
        const items = await claimWaitingItems(store.db, now(), ITEMS.claimed, ITEM_TERMS)
        if (items.length > 0) await (await loadReading()).catchUp()
        if (items.length > 0 || isLast) return items
        await news.next()
      }
    }
    const work: Work<WaitingItem> = {
      claim,
      run: (item) =>
        guarded(async () => {
          const feed = await findFeed(store.db, item.feedId)
          const { read } = await loadReading()
          if (feed) await inLine(pageOf(item), () => read(item, feed))
          articles++
        }),
      hostOf: ({ item }) => URL.parse(item.url ?? '')?.hostname ?? '',
      maxAtOnce: ITEMS.atOnce,
      maxPerHost: ITEMS.perHost,
      stopping: stop.signal,
    }
    await workAndRelease(work, releaseItems)
    return articles
  }

  async function work(): Promise<RoundReport> {
    const news = createNewsBell()
    const polled = pollFeeds(news).finally(() => news.close())
    const read = readItems(news)
    await Promise.allSettled([polled, read])
    const counts = { ...(await polled), articles: await read }
    return { ...counts, notices: stop.signal.aborted ? 0 : await announceFailures(deps) }
  }

  return {
    round() {
      running ??= work().finally(() => {
        running = null
      })
      return running
    },
    async stop() {
      stop.abort()
      await running
    },
  }
}

function pageOf({ id, item }: WaitingItem): string {
  return item.url === null ? id : canonicalAddress(item.url)
}
