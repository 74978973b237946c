import { describe, expect, test } from 'vitest'
import { saveArticle } from '../../../src/store/articles.ts'
import { findNoticesDue, listFeedDays, listFollowedFeeds, saveNotice } from '../../../src/store/feed-health.ts'
import { claimDueFeeds, releaseFeeds, saveFailure, saveReading } from '../../../src/store/feed-polls.ts'
import { findFeed, findFeedAt, findFeedsNamed, type KnownFeed, moveFeed, saveFeed } from '../../../src/store/feeds.ts'
import {
  claimWaitingItems,
  findSeenItems,
  findTeaserFault,
  type NewItem,
  releaseItems,
  saveItems,
  saveRead,
} from '../../../src/store/items.ts'
import type { Db } from '../../../src/store/schema.ts'
import { searchArticles } from '../../../src/store/search-articles.ts'
import {
  addSubscriptionFeed,
  letFollowersFind,
  listFeedsOf,
  listFollowers,
  removeSubscriptionFeed,
  saveSubscriptionFeeds,
} from '../../../src/store/subscription-feeds.ts'
import { createSubscription } from '../../../src/store/subscriptions.ts'
import { articleOf, DAY_MS, NOW } from '../invented-news.ts'
import { createWorkspace, useStore } from './use-store.ts'

const MINUTE_MS = 60_000
const TERMS = { leaseMs: 15 * MINUTE_MS, aheadMs: 10 * MINUTE_MS, slackMs: 5 * MINUTE_MS, farthestMs: DAY_MS }
const FAULT = { code: 'SOURCE_TIMEOUT', message: 'The site takes too long.' } as const

/** Feeds, who follows them, and what they gave. */
export function describeFeeds(createUrl: () => Promise<string>): void {
  describe('feeds', () => {
    const db = useStore(createUrl)

    test('one that is followed a second time, under any of its addresses, is the same', async () => {
      const first = await makeFeed(db(), 'https://courier.example/feed', ['https://courier.example/'])
      const again = await makeFeed(db(), 'https://courier.example/feed', ['https://www.courier.example/'])
      expect(again).toEqual(first)
      for (const url of ['https://courier.example/', 'https://www.courier.example/', first.url]) {
        expect(await findFeedAt(db(), url)).toEqual(first)
      }
      expect(await findFeedAt(db(), 'https://elsewhere.example/')).toBeNull()
      expect(await findFeed(db(), first.id)).toEqual(first)
      expect(await findFeed(db(), 'none')).toBeNull()
    })

    test('many that make it known at once have made one', async () => {
      const made = await Promise.all(
        Array.from({ length: 8 }, () => makeFeed(db(), 'https://crowd.example/feed', ['https://crowd.example/'])),
      )
      expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    })

    test('an address that nobody could have meant is refused, in words', async () => {
      await expect(makeFeed(db(), `https://long.example/${'x'.repeat(2_000)}`)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        message: expect.stringContaining('2000 characters'),
      })
      const feed = await makeFeed(db(), 'https://short.example/feed')
      expect((await moveFeed(db(), feed.id, `https://long.example/${'x'.repeat(2_000)}`)).url).toBe(feed.url)
    })

    test('they are found by title or host, whatever the case', async () => {
      const feed = await makeFeed(db(), 'https://www.lune.example/rss', [], 'Örtliche Nachrichten')
      for (const name of ['örtliche nachrichten', ' LUNE.example ']) {
        expect(await findFeedsNamed(db(), name)).toMatchObject([{ id: feed.id }])
      }
      expect(await findFeedsNamed(db(), 'lune')).toEqual([])
    })

    test('one that has moved twice, then onto another, is that other under every address', async () => {
      const feed = await makeFeed(db(), 'https://a.example/feed')
      const other = await makeFeed(db(), 'https://d.example/feed')
      expect(await moveFeed(db(), feed.id, 'https://b.example/feed')).toMatchObject({ id: feed.id })
      expect(await moveFeed(db(), feed.id, 'https://c.example/feed')).toMatchObject({ url: 'https://c.example/feed' })
      expect(await moveFeed(db(), feed.id, other.url)).toMatchObject({ id: other.id })
      for (const host of ['a', 'b', 'c', 'd']) {
        expect(await findFeedAt(db(), `https://${host}.example/feed`)).toMatchObject({ id: other.id })
      }
      expect(await findFeed(db(), feed.id)).toMatchObject({ movedTo: other.id, nextPollAt: null })
      expect(await findFeedsNamed(db(), 'c.example')).toEqual([])
    })
  })

  describe('followers', () => {
    const db = useStore(createUrl)

    test('of a feed, and the feeds of each, in order', async () => {
      const subscriptions = [await subscribe(db(), 'T1'), await subscribe(db(), 'T2', NOW + 1)]
      const [one, two, three] = [
        await makeFeed(db(), 'https://one.example/'),
        await makeFeed(db(), 'https://two.example/'),
        await makeFeed(db(), 'https://three.example/'),
      ]
      const [first = '', second = ''] = subscriptions
      await saveSubscriptionFeeds(db(), first, [two.id, one.id, two.id])
      await addSubscriptionFeed(db(), first, three.id)
      await addSubscriptionFeed(db(), first, one.id)
      await addSubscriptionFeed(db(), second, one.id)
      await addSubscriptionFeed(db(), 'none', one.id)
      expect((await listFeedsOf(db(), first)).map(({ id }) => id)).toEqual([two.id, one.id, three.id])
      expect((await listFollowers(db(), one.id)).map(({ subscriptionId }) => subscriptionId)).toEqual(subscriptions)
      expect(await removeSubscriptionFeed(db(), first, two.id)).toBe(true)
      expect(await removeSubscriptionFeed(db(), first, two.id)).toBe(false)
      await saveSubscriptionFeeds(db(), second, [])
      expect((await listFollowedFeeds(db())).map(({ url }) => url)).toEqual([one.url, three.url])
    })

    test('find in their search what it gave', async () => {
      const subscription = await subscribe(db(), 'T3')
      const feed = await makeFeed(db(), 'https://found.example/')
      await addSubscriptionFeed(db(), subscription, feed.id)
      const article = articleOf({ url: 'https://found.example/1', text: 'A walrus sat on the pier.' })
      const { id } = await saveArticle(db(), article, { workspaceId: null, now: NOW })
      const [follower] = await listFollowers(db(), feed.id)
      const scope = { workspaceId: follower?.workspaceId ?? '', since: null, limit: 9 }
      expect(await searchArticles(db(), 'walrus', scope)).toEqual([])
      await letFollowersFind(db(), feed.id, id)
      await letFollowersFind(db(), feed.id, id)
      expect(await searchArticles(db(), 'walrus', scope)).toMatchObject([{ articleId: id }])
    })
  })

  describe('polls', () => {
    const db = useStore(createUrl)

    test('feeds that are due and followed are taken once, longest due first, and due again when the lease ends', async () => {
      const subscription = await subscribe(db(), 'T1')
      const later = await makeFeed(db(), 'https://later.example/', [], null, NOW)
      const sooner = await makeFeed(db(), 'https://sooner.example/', [], null, NOW - 1)
      await makeFeed(db(), 'https://unfollowed.example/', [], null, NOW - 2)
      await saveSubscriptionFeeds(db(), subscription, [later.id, sooner.id])
      const claim = (at: number, limit = 9) => claimDueFeeds(db(), at, limit, TERMS)
      expect(await claim(NOW - 2)).toEqual([])
      expect((await claim(NOW, 1)).map(({ id }) => id)).toEqual([sooner.id])
      expect((await claim(NOW)).map(({ id }) => id)).toEqual([later.id])
      expect(await claim(NOW + TERMS.leaseMs - 1)).toEqual([])
      await releaseFeeds(db(), [later.id], NOW)
      await releaseFeeds(db(), [], NOW)
      expect((await claim(NOW)).map(({ id }) => id)).toEqual([later.id])
      expect(await claim(NOW + TERMS.leaseMs)).toHaveLength(2)
      expect(await claim(NOW + TERMS.leaseMs - TERMS.slackMs)).toEqual([])
      expect(await claim(NOW + TERMS.leaseMs - TERMS.slackMs - 1)).toHaveLength(2)
    })

    test('what was read and what failed is kept, and counted by days', async () => {
      const { id } = await makeFeed(db(), 'https://counted.example/')
      await saveFailure(db(), id, FAULT, NOW + MINUTE_MS, NOW)
      await saveFailure(db(), id, FAULT, NOW + 2 * MINUTE_MS, NOW + MINUTE_MS)
      expect(await findFeed(db(), id)).toMatchObject({
        nextPollAt: NOW + 2 * MINUTE_MS,
        polledAt: NOW + MINUTE_MS,
        readAt: null,
        health: { failingSince: NOW, failures: 2, fault: FAULT, noticeAt: null },
      })
      const reading = {
        title: 'Counted',
        siteUrl: 'https://counted.example/',
        language: 'en',
        version: { etag: '"1"', lastModified: null, bodyHash: 'b' },
        intervalMs: 1,
        floorMs: 2,
        newestAt: NOW,
        nextPollAt: NOW + DAY_MS,
      }
      await saveReading(db(), id, { ...reading, newItems: 3 }, NOW + 2 * MINUTE_MS)
      await saveReading(db(), id, { ...reading, newItems: 1 }, NOW + DAY_MS)
      expect(await findFeed(db(), id)).toMatchObject({
        ...reading,
        readAt: NOW + DAY_MS,
        health: { failingSince: null, failures: 0, fault: null },
      })
      const noon = DAY_MS / 2
      expect(await listFeedDays(db(), id, 0)).toEqual([
        { dayAt: NOW - noon, polls: 3, items: 3, failures: 2 },
        { dayAt: NOW + noon, polls: 1, items: 1, failures: 0 },
      ])
    })

    test('a feed that fails since a time that is yet to come fails since now', async () => {
      const { id } = await makeFeed(db(), 'https://ahead.example/')
      await saveFailure(db(), id, FAULT, NOW + DAY_MS, NOW + DAY_MS)
      await saveFailure(db(), id, FAULT, NOW + 1, NOW)
      expect((await findFeed(db(), id))?.health).toMatchObject({ failingSince: NOW, failures: 2 })
    })

    test('a notice is due after a day of failures, once, and again for another day of them a week later', async () => {
      const { id } = await makeFeed(db(), 'https://dead.example/')
      await saveSubscriptionFeeds(db(), await subscribe(db(), 'T2'), [id])
      const terms = { afterMs: DAY_MS, minFailures: 2, againMs: 7 * DAY_MS }
      const due = async (at: number) => (await findNoticesDue(db(), at, 9, terms)).map((feed) => feed.id)
      await saveFailure(db(), id, FAULT, NOW, NOW)
      expect(await due(NOW + DAY_MS)).toEqual([])
      await saveFailure(db(), id, FAULT, NOW, NOW + 1)
      expect(await due(NOW + DAY_MS - 1)).toEqual([])
      expect(await due(NOW + DAY_MS)).toEqual([id])
      await saveNotice(db(), id, NOW + DAY_MS)
      expect(await due(NOW + 30 * DAY_MS)).toEqual([])
      await saveSubscriptionFeeds(db(), await subscribe(db(), 'T2'), [])
      await saveReading(db(), id, { ...READING, newItems: 0 }, NOW + 2 * DAY_MS)
      for (const at of [3, 4]) await saveFailure(db(), id, FAULT, NOW, NOW + at * DAY_MS)
      expect(await due(NOW + 7 * DAY_MS)).toEqual([])
      expect(await due(NOW + 8 * DAY_MS)).toEqual([id])
    })
  })

  describe('items', () => {
    const db = useStore(createUrl)

    test('are known again by any of their marks, in their own feed alone', async () => {
      const [feed, other] = [await makeFeed(db(), 'https://a.example/'), await makeFeed(db(), 'https://b.example/')]
      const added = [itemOf('1', { isNews: false }), itemOf('2', { isNews: false })]
      await saveItems(db(), feed.id, { added, seen: [] }, NOW)
      const find = (marks: { idHash?: string; addressHash?: string; fingerprint?: string }, feedId = feed.id) =>
        findSeenItems(db(), feedId, [{ idHash: null, addressHash: null, fingerprint: null, ...marks }])
      expect(await find({ idHash: 'id-1' })).toMatchObject([{ idHash: 'id-1', lastSeenAt: NOW }])
      expect(await find({ addressHash: 'address-2' })).toMatchObject([{ idHash: 'id-2' }])
      expect(await find({ fingerprint: 'words-2', idHash: 'id-1' })).toHaveLength(2)
      expect(await find({ fingerprint: 'words-2', idHash: 'id-2' })).toHaveLength(1)
      expect(await find({})).toEqual([])
      expect(await find({ idHash: 'id-1' }, other.id)).toEqual([])
      await saveItems(db(), feed.id, { added: [], seen: await find({ idHash: 'id-1' }) }, NOW + 1)
      expect(await find({ idHash: 'id-1' })).toMatchObject([{ lastSeenAt: NOW + 1 }])
    })

    test('of a long feed are all kept', async () => {
      const feed = await makeFeed(db(), 'https://long.example/')
      const added = Array.from({ length: 1_200 }, (_, at) => itemOf(`long-${at}`, { isNews: false }))
      await saveItems(db(), feed.id, { added, seen: [] }, NOW)
      const seen = await findSeenItems(
        db(),
        feed.id,
        added.map(({ marks }) => marks),
      )
      expect(seen).toHaveLength(1_200)
      await saveItems(db(), feed.id, { added: [], seen }, NOW + 1)
    })

    test('that are news are read once, and what became of them is kept', async () => {
      const feed = await makeFeed(db(), 'https://c.example/')
      await saveItems(db(), feed.id, { added: [itemOf('3'), itemOf('4', { isNews: false })], seen: [] }, NOW)
      const claim = (at: number) => claimWaitingItems(db(), at, 9, TERMS)
      expect(await claim(NOW - 1)).toEqual([])
      const [waiting] = await claim(NOW)
      const id = waiting?.id ?? ''
      expect(waiting).toMatchObject({ feedId: feed.id, item: { title: 'News 3' }, attempts: 0, firstSeenAt: NOW })
      expect(await claim(NOW)).toEqual([])
      await releaseItems(db(), [id], NOW)
      await releaseItems(db(), [], NOW)
      expect(await claim(NOW)).toMatchObject([{ id }])
      const article = articleOf({ url: 'https://c.example/3', text: 'Only a teaser.' })
      const { id: articleId } = await saveArticle(db(), article, { workspaceId: null, now: NOW })
      await saveRead(db(), id, { articleId, fault: FAULT, againAt: NOW + MINUTE_MS })
      expect(await findTeaserFault(db(), articleId)).toEqual(FAULT)
      expect(await claim(NOW + MINUTE_MS)).toMatchObject([{ id, attempts: 1, item: { title: 'News 3' } }])
      await saveRead(db(), id, { articleId, fault: null, againAt: null })
      expect(await findTeaserFault(db(), articleId)).toBeNull()
      expect(await claim(NOW + DAY_MS)).toEqual([])
    })

    test('whose text another feed has given are teasers no more', async () => {
      const feeds = [await makeFeed(db(), 'https://d.example/'), await makeFeed(db(), 'https://e.example/')]
      for (const { id } of feeds) await saveItems(db(), id, { added: [itemOf('5')], seen: [] }, NOW)
      const [first, second] = await claimWaitingItems(db(), NOW, 9, TERMS)
      const article = articleOf({ url: 'https://d.example/5', text: 'Five.' })
      const { id: articleId } = await saveArticle(db(), article, { workspaceId: null, now: NOW })
      await saveRead(db(), first?.id ?? '', { articleId, fault: FAULT, againAt: NOW + 1 })
      await saveRead(db(), second?.id ?? '', { articleId, fault: null, againAt: null })
      expect(await findTeaserFault(db(), articleId)).toBeNull()
      expect(await claimWaitingItems(db(), NOW + 1, 9, TERMS)).toEqual([])
    })
  })
}

const READING = {
  title: null,
  siteUrl: null,
  language: null,
  version: { etag: null, lastModified: null, bodyHash: null },
  intervalMs: 1,
  floorMs: 0,
  newestAt: null,
  nextPollAt: NOW,
}

function makeFeed(
  db: Db,
  url: string,
  askedAs: readonly string[] = [],
  title: string | null = null,
  now = NOW,
): Promise<KnownFeed> {
  return saveFeed(db, { url, title, siteUrl: null, language: null, askedAs, intervalMs: MINUTE_MS }, now)
}

async function subscribe(db: Db, team: string, now = NOW): Promise<string> {
  const { channelId } = await createWorkspace(db, team)
  const filters = { terms: [], mutedStoryIds: [] }
  return (await createSubscription(db, { channelId, sources: [], filters, schedule: null, nextRunAt: null }, now)).id
}

function itemOf(name: string, { isNews = true } = {}): NewItem {
  return {
    marks: { idHash: `id-${name}`, addressHash: `address-${name}`, fingerprint: `words-${name}`, isShort: false },
    item: {
      id: name,
      title: `News ${name}`,
      url: null,
      author: null,
      publishedAt: null,
      summary: null,
      content: null,
    },
    place: 1,
    publishedAt: null,
    isNews,
  }
}
