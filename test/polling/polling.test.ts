import { expect, test } from 'vitest'
import { createPolling } from '../../src/polling/polling.ts'
import { MAX_INTERVAL_MS, MIN_INTERVAL_MS } from '../../src/sources/feed/poll-interval.ts'
import { findArticleAt } from '../../src/store/articles.ts'
import { moveNextRuns } from '../../src/store/due-subscriptions.ts'
import { listFeedDays } from '../../src/store/feed-health.ts'
import { findFeedAt } from '../../src/store/feeds.ts'
import { findQuotes } from '../../src/store/quotations.ts'
import { listFeedsOf, listFollowers, removeSubscriptionFeed } from '../../src/store/subscription-feeds.ts'
import { page, plain, redirect, status, text } from '../fakes/feed-site.ts'
import { rss, type WrittenItem } from '../fakes/rss.ts'
import { articlePage, REPORT } from './invented-pages.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, useNewsroom } from './newsroom.ts'

const room = useNewsroom()

const NOTHING = { read: 0, unchanged: 0, failed: 0, merged: 0, newItems: 0, articles: 0, notices: 0 }

/** An item whose whole text the feed gives. */
function whole(name: string, date?: number): WrittenItem {
  const content = `<p>${name}. ${REPORT.replaceAll('\n\n', '</p><p>')}</p>`
  const written = { id: name, title: name, url: `http://courier.test/${encodeURIComponent(name)}`, content }
  return date === undefined ? written : { ...written, date }
}

test('news of a feed is read from its pages, saved with its quotations, and joined to stories', async () => {
  const { site, store, follow, pollAfter, now, news } = room()
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/feed', text(rss([{ id: '1', title: 'Ferry runs aground', url, date: now() - HOUR_MS }])))
  site.answer('courier.test/ferry', page(articlePage('Ferry runs aground')))
  await follow('courier.test/feed')
  expect(await pollAfter(0)).toEqual({ ...NOTHING, read: 1, newItems: 1, articles: 1 })
  expect(await news()).toEqual(['Ferry runs aground'])
  const stored = await findArticleAt(store.db, url)
  expect(stored?.article.text).toContain(REPORT.slice(0, 60))
  const quotes = await findQuotes(store.db, { person: 'Quill', about: null, workspaceId: null, since: null, limit: 9 })
  expect(quotes.length).toBeGreaterThan(0)
  expect(room().faults).toEqual([])
})

test('a feed that many follow is asked once, and search finds its news in each of their workspaces', async () => {
  const { site, store, follow, pollAfter, now } = room()
  site.answer('courier.test/feed', text(rss([whole('Ferry runs aground', now())])))
  const feeds = [await follow('courier.test/feed', 'one'), await follow('courier.test/feed', 'two')]
  expect(new Set(feeds.map(({ id }) => id)).size).toBe(1)
  await pollAfter(0)
  expect(site.asked).toEqual(['courier.test/feed'])
  const followers = await listFollowers(store.db, feeds[0]?.id ?? '')
  for (const { workspaceId } of followers) {
    const scope = { workspaceId, about: null, since: null, limit: 9 }
    expect(await findQuotes(store.db, { person: 'Ada Quill', ...scope })).toHaveLength(1)
  }
  expect(followers).toHaveLength(2)
})

test('a feed that hangs holds up no news of the others', async () => {
  const { site, follow, pollAfter, now, news } = room()
  const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>()
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>()
  site.answer('slow.test/feed', (request, response) => void isOver.then(() => text(rss([]))(request, response)))
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/feed', text(rss([{ id: '1', title: 'Ferry runs aground', url, date: now() }])))
  site.answer('courier.test/ferry', (request, response) => {
    ask()
    page(articlePage('Ferry runs aground'))(request, response)
  })
  await follow('slow.test/feed', 'one')
  await follow('courier.test/feed', 'two')
  const round = pollAfter(0)
  await isAsked
  end()
  expect(await round).toMatchObject({ read: 2, articles: 1 })
  expect(await news()).toEqual(['Ferry runs aground'])
})

test('a feed that nobody follows any more is not asked, and what it gave stays', async () => {
  const { site, store, follow, pollAfter, now, news } = room()
  site.answer('courier.test/feed', text(rss([whole('Ferry runs aground', now())])))
  const { id } = await follow('courier.test/feed')
  await pollAfter(0)
  for (const { subscriptionId } of await listFollowers(store.db, id)) {
    expect(await removeSubscriptionFeed(store.db, subscriptionId, id)).toBe(true)
  }
  expect(await pollAfter(DAY_MS)).toEqual(NOTHING)
  expect(await news()).toHaveLength(1)
  expect(site.asked).toHaveLength(1)
})

test('a feed that has not changed says so by its version, or by the same bytes', async () => {
  const { site, follow, pollAfter, now, feed } = room()
  const body = rss([whole('Ferry runs aground', now())])
  site.answer('versioned.test/feed', text(body))
  site.answer('plain.test/feed', plain(body))
  const feeds = [await follow('versioned.test/feed', 'one'), await follow('plain.test/feed', 'two')]
  expect(await pollAfter(0)).toMatchObject({ read: 2 })
  expect(await pollAfter(HOUR_MS)).toEqual({ ...NOTHING, unchanged: 2 })
  expect(site.headers.map((each) => each['if-none-match'] !== undefined)).toEqual([false, false, true, false])
  for (const each of feeds) expect((await feed(each)).health.failures).toBe(0)
})

test('the pace follows the feed: quicker where news comes, slower where none does, within 5 minutes and 6 hours', async () => {
  const { site, follow, pollAfter, now, feed } = room()
  site.answer('still.test/feed', text(rss([whole('Still', now())])))
  const [busy, still] = [await follow('busy.test/feed', 'one'), await follow('still.test/feed', 'two')]
  let wait = 0
  for (let round = 0; round < 12; round++) {
    site.answer('busy.test/feed', text(rss([0, 1, 2].map((at) => whole(`News ${round} ${at}`, now())))))
    await pollAfter(wait)
    wait = 7 * HOUR_MS
  }
  expect((await feed(still)).intervalMs).toBe(MAX_INTERVAL_MS)
  expect((await feed(busy)).intervalMs).toBeLessThan(2 * HOUR_MS)
  expect((await feed(busy)).intervalMs).toBeGreaterThanOrEqual(MIN_INTERVAL_MS)
})

test.each([
  { name: 'its ttl', body: { ttl: 120 }, headers: {}, waitMs: 2 * HOUR_MS },
  { name: 'Cache-Control', body: {}, headers: { 'cache-control': 'max-age=5400' }, waitMs: 1.5 * HOUR_MS },
  {
    name: 'the longer of both',
    body: { ttl: 60 },
    headers: { 'cache-control': 'max-age=5400' },
    waitMs: 1.5 * HOUR_MS,
  },
  { name: 'neither', body: {}, headers: {}, waitMs: 15 * MINUTE_MS },
  { name: 'a ttl of a month, up to 6 hours', body: { ttl: 43_200 }, headers: {}, waitMs: 6 * HOUR_MS },
])('a feed is not asked again before $name has passed', async ({ body, headers, waitMs }) => {
  const { site, follow, pollAfter } = room()
  site.answer('courier.test/feed', text(rss([], body), headers))
  await follow('courier.test/feed')
  await pollAfter(0)
  expect(await pollAfter(waitMs - 1)).toEqual(NOTHING)
  expect(await pollAfter(1)).toMatchObject({ unchanged: 1 })
})

test('a site that asks to be left alone is left alone for so long, its other feeds too', async () => {
  const { site, follow, pollAfter, feed } = room()
  site.answer('courier.test/feed', status(429, { 'retry-after': '7200' }))
  site.answer('courier.test/sport', text(rss([])))
  const first = await follow('courier.test/feed', 'one')
  await pollAfter(0)
  await follow('courier.test/sport', 'two')
  expect(await pollAfter(MINUTE_MS)).toMatchObject({ failed: 1 })
  expect(site.asked).toEqual(['courier.test/feed'])
  expect((await feed(first)).health.fault).toMatchObject({ code: 'SOURCE_UNAVAILABLE', message: /asks us to wait/ })
  await pollAfter(2 * HOUR_MS - 2 * MINUTE_MS)
  expect(site.asked).toHaveLength(1)
  await pollAfter(2 * MINUTE_MS)
  expect(site.asked.toSorted()).toEqual(['courier.test/feed', 'courier.test/feed', 'courier.test/sport'])
})

test('a feed that fails is asked less and less, and at its own pace again once it works', async () => {
  const { site, follow, pollAfter, feed } = room()
  site.answer('courier.test/feed', status(500))
  const known = await follow('courier.test/feed')
  await pollAfter(0)
  const waits: number[] = []
  for (let failures = 1; failures <= 9; failures++) {
    const { nextPollAt, polledAt, health } = await feed(known)
    expect(health).toMatchObject({ failures, fault: { code: 'SOURCE_UNAVAILABLE' }, failingSince: expect.any(Number) })
    waits.push(((nextPollAt ?? 0) - (polledAt ?? 0)) / MINUTE_MS)
    await pollAfter((nextPollAt ?? 0) - (polledAt ?? 0))
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360])
  site.answer('courier.test/feed', text(rss([])))
  await pollAfter(6 * HOUR_MS)
  expect(await feed(known)).toMatchObject({ health: { failingSince: null, failures: 0, fault: null } })
})

test('the days of a feed are counted for its chart', async () => {
  const { site, store, follow, pollAfter, now } = room()
  site.answer('courier.test/feed', text(rss([whole('One', now()), whole('Two', now())])))
  const { id } = await follow('courier.test/feed')
  await pollAfter(0)
  site.answer('courier.test/feed', status(500))
  await pollAfter(HOUR_MS)
  await pollAfter(DAY_MS)
  const noon = 12 * HOUR_MS
  const today = now() - DAY_MS - HOUR_MS - noon
  expect(await listFeedDays(store.db, id, today)).toEqual([
    { dayAt: today, polls: 2, items: 2, failures: 1 },
    { dayAt: today + DAY_MS, polls: 1, items: 0, failures: 1 },
  ])
  expect(await listFeedDays(store.db, id, today + 1)).toHaveLength(1)
})

test('a feed that has moved for good is asked at its new address, and known under both', async () => {
  const { site, store, follow, pollAfter, now, feed, news } = room()
  site.answer('old.test/feed', redirect(site.at('new.test/feed')))
  site.answer('new.test/feed', text(rss([whole('Ferry runs aground', now())])))
  const known = await follow('old.test/feed')
  await pollAfter(0)
  expect(await feed(known)).toMatchObject({ url: site.at('new.test/feed'), movedTo: null })
  await pollAfter(HOUR_MS)
  expect(site.asked).toEqual(['old.test/feed', 'new.test/feed', 'new.test/feed'])
  for (const place of ['old.test/feed', 'new.test/feed']) {
    expect(await findFeedAt(store.db, site.at(place))).toMatchObject({ id: known.id })
  }
  expect(await news()).toHaveLength(1)
})

test('a feed that is elsewhere for a while is asked at its own address again', async () => {
  const { site, follow, pollAfter, feed } = room()
  site.answer('courier.test/feed', redirect(site.at('spare.test/feed'), 302))
  site.answer('spare.test/feed', text(rss([])))
  const known = await follow('courier.test/feed')
  await pollAfter(0)
  expect((await feed(known)).url).toBe(site.at('courier.test/feed'))
})

test('a move that ends at no feed is not believed', async () => {
  const { site, follow, pollAfter, feed } = room()
  site.answer('courier.test/feed', redirect(site.at('parking.test/')))
  site.answer('parking.test/', page('<!doctype html><title>This name is for sale</title>'))
  const known = await follow('courier.test/feed')
  await pollAfter(0)
  expect(await feed(known)).toMatchObject({
    url: site.at('courier.test/feed'),
    health: { fault: { code: 'FEED_UNREADABLE' } },
  })
})

test('a feed that becomes one which is known brings its followers there, and is asked no more', async () => {
  const { site, store, follow, pollAfter, now, feed, news } = room()
  site.answer('old.test/feed', text(rss([])))
  site.answer('new.test/feed', text(rss([whole('Ferry runs aground', now())])))
  const [old, other] = [await follow('old.test/feed', 'one'), await follow('new.test/feed', 'two')]
  await follow('new.test/feed', 'one')
  await pollAfter(0)
  site.answer('old.test/feed', redirect(site.at('new.test/feed'), 308))
  expect(await pollAfter(HOUR_MS)).toMatchObject({ merged: 1 })
  expect(await feed(old)).toMatchObject({ movedTo: other.id, nextPollAt: null })
  expect(await findFeedAt(store.db, site.at('old.test/feed'))).toMatchObject({ id: other.id })
  const followers = await listFollowers(store.db, other.id)
  expect(followers).toHaveLength(3)
  expect(await listFollowers(store.db, old.id)).toEqual([])
  for (const { subscriptionId } of followers) {
    expect((await listFeedsOf(store.db, subscriptionId)).map(({ id }) => id)).toEqual([other.id])
  }
  const asked = site.asked.length
  await pollAfter(DAY_MS)
  expect(site.asked.slice(asked)).toEqual(['new.test/feed'])
  expect(await news()).toHaveLength(1)
})

test('a restart floods nobody: what was seen stays seen', async () => {
  const { site, follow, pollAfter, now, news, deps } = room()
  const items = [whole('One', now()), whole('Two', now())]
  site.answer('courier.test/feed', plain(rss(items)))
  await follow('courier.test/feed')
  await pollAfter(0)
  site.answer('courier.test/feed', plain(rss([...items, whole('Three', now())])))
  await pollAfter(HOUR_MS)
  const again = createPolling(deps)
  site.answer('courier.test/feed', plain(`${rss([...items, whole('Three', now())])}<!-- made again -->`))
  await pollAfter(HOUR_MS)
  expect(await again.round()).toEqual(NOTHING)
  expect(await news()).toEqual(['One', 'Two', 'Three'])
})

test('a feed is asked shortly before an edition of it, so that the edition has the last hour in it', async () => {
  const { site, store, follow, pollAfter, now } = room()
  site.answer('courier.test/feed', text(rss([], { ttl: 60 })))
  const { id } = await follow('courier.test/feed')
  await pollAfter(0)
  await pollAfter(HOUR_MS)
  await pollAfter(1.5 * HOUR_MS)
  const asked = site.asked.length
  const dueAt = now() + 2 * HOUR_MS
  for (const { subscriptionId } of await listFollowers(store.db, id)) {
    await store.db.updateTable('subscriptions').set({ next_run_at: dueAt }).where('id', '=', subscriptionId).execute()
    await store.db
      .updateTable('feeds')
      .set({ next_poll_at: dueAt + HOUR_MS })
      .execute()
    await pollAfter(HOUR_MS)
    expect(site.asked).toHaveLength(asked)
    await pollAfter(51 * MINUTE_MS)
    expect(site.asked).toHaveLength(asked + 1)
    await pollAfter(5 * MINUTE_MS)
    expect(site.asked).toHaveLength(asked + 1)
    const moves = [{ id: subscriptionId, from: dueAt, to: null }]
    expect(await moveNextRuns(store.db, moves)).toEqual(new Set([subscriptionId]))
  }
})
