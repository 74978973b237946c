import { describe, expect, test } from 'vitest'
import { saveArticle } from '../../../src/store/articles.ts'
import { findNoticesDue, listFeedDays, listFollowedFeeds, saveNotice } from '../../../src/store/feed-health.ts'
import { claimDueFeeds, releaseFeeds, saveFailure, saveReading } from '../../../src/store/feed-polls.ts'
import { findFeed, findFeedAt, findFeedsNamed, moveFeed } from '../../../src/store/feeds.ts'
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
import { FAULT, MINUTE_MS, makeFeed, TERMS } from '../invented-feeds.ts'
import { articleOf, DAY_MS, NOW } from '../invented-news.ts'
import { createWorkspace, useStore } from './use-store.ts'

/** Feeds, and who follows them. */
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

async function subscribe(db: Db, team: string, now = NOW): Promise<string> {
  const { channelId } = await createWorkspace(db, team)
  const filters = { terms: [], mutedStoryIds: [] }
  return (await createSubscription(db, { channelId, sources: [], filters, schedule: null, nextRunAt: null }, now)).id
}
