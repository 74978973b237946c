import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { extractive } from '../../src/engines/extractive/extractive.ts'
import { createPolling, type Polling } from '../../src/polling/polling.ts'
import type { FeedNotice, PollingDeps } from '../../src/polling/polling-deps.ts'
import { FIRST_INTERVAL_MS } from '../../src/sources/feed/poll-interval.ts'
import { fetchFeedIfChanged } from '../../src/sources/fetch/fetch-feed.ts'
import { fetchPage } from '../../src/sources/fetch/fetch-page.ts'
import type { HttpClientOptions } from '../../src/sources/fetch/http-client.ts'
import { createRobots } from '../../src/sources/fetch/robots.ts'
import { readHere } from '../../src/sources/reader.ts'
import { findFeed, type KnownFeed, saveFeed } from '../../src/store/feeds.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { addSubscriptionFeed } from '../../src/store/subscription-feeds.ts'
import { createSubscription } from '../../src/store/subscriptions.ts'
import { type FeedSite, startFeedSite } from '../fakes/feed-site.ts'
import { NOW } from '../store/invented-news.ts'
import { createWorkspace } from '../store/suites/use-store.ts'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Sites, a store, and polling between them; a clock that only tests move. */
export interface Newsroom {
  readonly site: FeedSite
  readonly store: Store
  readonly polling: Polling
  readonly deps: PollingDeps
  /** Notices in the order in which they were enqueued. */
  readonly notices: readonly FeedNotice[]
  /** Faults that nobody foresaw. */
  readonly faults: readonly unknown[]
  now(): number
  setClock(now: number): void
  /** Has a channel follow the feed at a place; gives the feed. */
  follow(place: string, channel?: string): Promise<KnownFeed>
  /** The feed as it is now. */
  feed(known: { readonly id: string }): Promise<KnownFeed>
  /** Moves the clock on by so much, and polls what is due then. */
  pollAfter(ms: number): ReturnType<Polling['round']>
  /** The titles of the articles that are in stories, in the order of joining. */
  news(): Promise<(string | null)[]>
  /** A second process on the same store. */
  startSecond(): Polling
}

/** A newsroom of its own for each test; `createUrl` gives the address of an empty store, an SQLite file unless given. */
export function useNewsroom(
  options: Partial<HttpClientOptions> = {},
  createUrl?: () => Promise<string>,
): () => Newsroom {
  let room: Newsroom | null = null
  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-polling-'))
    const site = await startFeedSite()
    const store = await openStore(createUrl ? await createUrl() : join(folder, 'store.sqlite'), 'unused')
    let now = NOW
    const clock = () => now
    const client = site.client({ ...options, now: clock })
    const robots = createRobots(client, clock)
    const notices: FeedNotice[] = []
    const faults: unknown[] = []
    const deps: PollingDeps = {
      store,
      engine: extractive,
      reader: readHere,
      fetchFeedIfChanged: (url, known) => fetchFeedIfChanged(url, known, client),
      fetchArticle: (url) => fetchPage(url, client, robots),
      enqueueNotice: async (_transaction, notice) => void notices.push(notice),
      now: clock,
      report: (fault) => faults.push(fault),
    }
    const polling = createPolling(deps)
    room = {
      site,
      store,
      polling,
      deps,
      notices,
      faults,
      now: clock,
      setClock: (at) => {
        now = at
      },
      async follow(place, channel = 'general') {
        const { db } = store
        const draft = { url: site.at(place), title: null, siteUrl: null, language: null, askedAs: [] }
        const feed = await saveFeed(db, { ...draft, intervalMs: FIRST_INTERVAL_MS }, now)
        const { channelId } = await createWorkspace(db, channel)
        const wish = { channelId, sources: [place], filters: { terms: [], mutedStoryIds: [] }, schedule: null }
        const subscription = await createSubscription(db, { ...wish, nextRunAt: null }, now)
        await addSubscriptionFeed(db, subscription.id, feed.id)
        return feed
      },
      async feed({ id }) {
        const feed = await findFeed(store.db, id)
        if (!feed) throw new Error('No feed is ever deleted.')
        return feed
      },
      pollAfter(ms) {
        now += ms
        return polling.round()
      },
      async news() {
        const rows = await store.db
          .selectFrom('story_articles')
          .innerJoin('articles', 'articles.id', 'story_articles.article_id')
          .select('articles.title')
          .orderBy('story_articles.seq')
          .execute()
        return rows.map(({ title }) => title)
      },
      startSecond: () => createPolling(deps),
    }
    return async () => {
      await polling.stop()
      await client.close()
      await store.close()
      await site.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
  afterEach(() => {
    room = null
  })
  return () => {
    if (room === null) throw new Error('The newsroom is open only while a test runs.')
    return room
  }
}
