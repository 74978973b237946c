import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resolveSource } from '../../src/polling/resolve-source.ts'
import { findFeed } from '../../src/sources/fetch/find-feed.ts'
import type { HttpClient } from '../../src/sources/fetch/http-client.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { broken, type FeedSite, page, redirect, startFeedSite, status, text } from '../fakes/feed-site.ts'
import { rss } from '../fakes/rss.ts'
import { NOW } from '../store/invented-news.ts'

let site: FeedSite
let client: HttpClient
let store: Store
let folder: string

beforeAll(async () => {
  site = await startFeedSite()
  client = site.client()
  folder = await mkdtemp(join(tmpdir(), 'pullquote-sources-'))
  store = await openStore(join(folder, 'store.sqlite'), 'unused')
  const feed = text(rss([], { title: 'Eastmere Courier', link: 'http://courier.test/' }))
  site.answer('courier.test/feed.xml', feed)
  const front = (links: string) =>
    page(`<!doctype html><html><head><title>Courier</title>${links}</head><body></body></html>`)
  const link = (href: string, title: string) =>
    `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`
  site.answer(
    'courier.test/',
    front(`${link('/comments.xml', 'Comments')}${link('/feed.xml', 'News')}${link('/sport.xml', 'Sport')}`),
  )
  site.answer('stale.test/', front(`${link('/gone.xml', 'Old')}${link('/rss.xml', 'New')}`))
  site.answer('stale.test/rss.xml', text(rss([], { title: 'Stale no more' })))
  site.answer('plain.test/', front(''))
  site.answer('plain.test/rss', text(rss([], { title: 'Plain' })))
  site.answer('bare.test/', front(''))
  site.answer('down.test/', broken())
  site.answer('gone.test/', status(404))
  site.answer('old.test/feed', redirect(site.at('new.test/feed')))
  site.answer('new.test/feed', text(rss([], { title: 'New' })))
  site.answer('lent.test/feed', redirect(site.at('new.test/feed'), 307))
})

afterAll(async () => {
  await client.close()
  await store.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const resolve = (source: Parameters<typeof resolveSource>[0]) =>
  resolveSource(source, { db: store.db, findFeed: (address) => findFeed(address, client), now: () => NOW })

const address = (place: string) => ({ kind: 'address' as const, url: site.at(place) })

test.each([
  { name: 'a feed is that feed', place: 'courier.test/feed.xml', feed: 'courier.test/feed.xml' },
  {
    name: 'a site is the feed that it names, not the one of comments',
    place: 'courier.test/',
    feed: 'courier.test/feed.xml',
  },
  { name: 'a site that names a feed which is gone is its next one', place: 'stale.test/', feed: 'stale.test/rss.xml' },
  {
    name: 'a site that names none is the one where sites usually have it',
    place: 'plain.test/',
    feed: 'plain.test/rss',
  },
  { name: 'a feed that has moved is the one that it is now', place: 'old.test/feed', feed: 'new.test/feed' },
  { name: 'a feed that is elsewhere for a while is itself', place: 'lent.test/feed', feed: 'lent.test/feed' },
])('$name', async ({ place, feed }) => {
  const resolved = await resolve(address(place))
  expect(resolved).toMatchObject({ kind: 'feed', feed: { url: site.at(feed) } })
  const asked = site.asked.length
  expect(await resolve({ kind: 'address', url: `${site.at(place)}#top` })).toMatchObject({
    feed: { url: site.at(feed) },
  })
  expect(site.asked).toHaveLength(asked)
})

test('a site with several feeds names the others', async () => {
  const fresh = await openStore(join(folder, 'fresh.sqlite'), 'unused')
  const found = await resolveSource(address('courier.test/'), {
    db: fresh.db,
    findFeed: (url) => findFeed(url, client),
    now: () => NOW,
  })
  expect(found).toMatchObject({
    others: [{ title: 'Sport' }],
    feed: { title: 'Eastmere Courier', siteUrl: 'http://courier.test/' },
  })
  await fresh.close()
})

test.each([
  {
    name: 'a site without a feed',
    place: 'bare.test/',
    code: 'FEED_UNREADABLE',
    says: /none was found on the site.*topic/,
  },
  {
    name: 'a site that does not answer',
    place: 'down.test/',
    code: 'SOURCE_UNAVAILABLE',
    says: /broke the connection off/,
  },
  { name: 'a page that does not exist', place: 'gone.test/', code: 'SOURCE_UNAVAILABLE', says: /404/ },
])('$name is $code, in words that say what to do', async ({ place, code, says }) => {
  await expect(resolve(address(place))).rejects.toMatchObject({ code, message: expect.stringMatching(says) })
})

test('a topic needs words', async () => {
  expect(await resolve({ kind: 'topic', topic: 'grid storage' })).toEqual({ kind: 'topic', topic: 'grid storage' })
  await expect(resolve({ kind: 'topic', topic: ' - ' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

test('an outlet is known by its name or host once its feed is known', async () => {
  await resolve(address('courier.test/feed.xml'))
  for (const name of ['eastmere courier', 'Courier.test']) {
    expect(await resolve({ kind: 'name', name })).toMatchObject({ feed: { url: site.at('courier.test/feed.xml') } })
  }
  await resolve(address('new.test/feed'))
  await expect(resolve({ kind: 'name', name: 'new' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringMatching(/Several feeds .* or /),
  })
  await expect(resolve({ kind: 'name', name: 'Nowhere Gazette' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('No feed called "Nowhere Gazette"'),
  })
})
