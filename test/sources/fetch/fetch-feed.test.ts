import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchFeed, fetchFeedIfChanged } from '../../../src/sources/fetch/fetch-feed.ts'
import type { HttpClient } from '../../../src/sources/fetch/http-client.ts'
import { type LocalSite, startSite, testClient } from './local-site.ts'

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Port Alder Post</title><link>./</link><description>News</description>
<item><title>Ferry to stop in May</title><link>ferry.html</link><guid isPermaLink="false">7</guid></item>
</channel></rss>`

const ETAG = '"seven"'
const MODIFIED = 'Mon, 23 Nov 2026 08:00:00 GMT'

const PAGE = '<!doctype html><link rel="alternate" type="application/rss+xml" href="/news/feed.xml">'

const SERVED: Readonly<
  Record<
    string,
    {
      readonly status?: number
      readonly type?: string
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  >
> = {
  '/news/feed.xml': { type: 'application/rss+xml', body: FEED },
  '/as-text': { type: 'text/plain', body: FEED },
  '/as-page': { type: 'text/html; charset=utf-8', body: FEED },
  '/page': { type: 'text/html', body: PAGE },
  '/kept': { type: 'application/xml', body: FEED, headers: { 'cache-control': 'public, max-age=1200', age: '300' } },
  '/picture': { type: 'image/png', body: 'x' },
  '/zip': { type: 'application/xml', body: 'PK\u0003\u0004' },
  '/moved': { status: 308 },
  '/elsewhere': { status: 302 },
  '/always-unchanged': { status: 304 },
}

let site: LocalSite
let client: HttpClient

beforeAll(async () => {
  site = await startSite(({ url = '', headers }, response) => {
    const { status = 200, type = 'text/plain', body = '', headers: more = {} } = SERVED[url] ?? { status: 404 }
    const isKnown = headers['if-none-match'] === ETAG || headers['if-modified-since'] === MODIFIED
    if (status === 200 && isKnown) return response.writeHead(304, { etag: ETAG }).end()
    response.setHeader('location', '/news/feed.xml')
    if (url === '/news/feed.xml') response.setHeader('etag', ETAG).setHeader('last-modified', MODIFIED)
    return response.writeHead(status, { 'content-type': type, ...more }).end(body)
  })
  client = testClient(site)
})

afterAll(async () => {
  await client.close()
  await site.close()
})

test('a feed comes with its items, its version and its address; robots.txt is not asked', async () => {
  const before = site.requests.length
  expect(await fetchFeed(site.url('/news/feed.xml'), client)).toMatchObject({
    feed: { title: 'Port Alder Post', items: [{ id: '7', url: site.url('/news/ferry.html') }] },
    url: site.url('/news/feed.xml'),
    movedPermanently: false,
    version: { etag: ETAG, lastModified: MODIFIED, bodyHash: expect.any(String) },
  })
  expect(site.requests.slice(before).map(({ url }) => url)).toEqual(['/news/feed.xml'])
})

test.each([
  { path: '/moved', movedPermanently: true },
  { path: '/elsewhere', movedPermanently: false },
])(
  'a feed behind $path tells where it is, and whether it has moved: $movedPermanently',
  async ({ path, movedPermanently }) => {
    const fetched = await fetchFeed(site.url(path), client)
    expect(fetched).toMatchObject({ url: site.url('/news/feed.xml'), movedPermanently })
    expect(fetched.feed.items[0]?.url).toBe(site.url('/news/ferry.html'))
  },
)

test.each([
  { name: 'by its ETag', known: { etag: ETAG, lastModified: null, bodyHash: 'b' }, headers: [ETAG, undefined] },
  {
    name: 'by its date',
    known: { etag: null, lastModified: MODIFIED, bodyHash: null },
    headers: [undefined, MODIFIED],
  },
  { name: 'by both', known: { etag: ETAG, lastModified: MODIFIED, bodyHash: null }, headers: [ETAG, MODIFIED] },
])('a feed that has not changed is null, known $name, and its version stays', async ({ known, headers }) => {
  expect(await fetchFeedIfChanged(site.url('/moved'), known, client)).toEqual({
    feed: null,
    url: site.url('/news/feed.xml'),
    movedPermanently: true,
    freshMs: null,
    version: { ...known, etag: ETAG },
  })
  const sent = site.requests.at(-1)?.headers
  expect([sent?.['if-none-match'], sent?.['if-modified-since']]).toEqual(headers)
})

test('a site that says only that nothing has changed leaves the version as it is known', async () => {
  const known = { etag: ETAG, lastModified: MODIFIED, bodyHash: 'b' }
  expect(await fetchFeedIfChanged(site.url('/always-unchanged'), known, client)).toMatchObject({
    feed: null,
    version: known,
  })
})

test.each([
  { name: 'an old version', known: { etag: '"six"', lastModified: 'Sun, 22 Nov 2026 08:00:00 GMT', bodyHash: 'b' } },
  { name: 'no version', known: { etag: null, lastModified: null, bodyHash: null } },
])('a feed that is known in $name comes whole', async ({ known }) => {
  const fetched = await fetchFeedIfChanged(site.url('/news/feed.xml'), known, client)
  expect(fetched.feed?.items).toHaveLength(1)
  expect(fetched.version.etag).toBe(ETAG)
})

test('a site that knows of no versions and sends the same bytes again has not changed', async () => {
  const { version } = await fetchFeed(site.url('/as-text'), client)
  expect(await fetchFeedIfChanged(site.url('/as-text'), version, client)).toMatchObject({ feed: null, version })
})

test('how long a feed stays as it is comes from its site', async () => {
  expect(await fetchFeed(site.url('/kept'), client)).toMatchObject({ freshMs: 15 * 60_000 })
})

test.each(['/as-text', '/as-page'])('a feed is read %s, whatever its type says', async (path) => {
  expect((await fetchFeed(site.url(path), client)).feed.items).toHaveLength(1)
})

test.each([
  { name: 'a page', path: '/page', code: 'FEED_UNREADABLE', says: '/news/feed.xml' },
  { name: 'a picture', path: '/picture', code: 'SOURCE_UNSUPPORTED', says: 'a picture' },
  { name: 'an archive that says it is XML', path: '/zip', code: 'SOURCE_UNSUPPORTED', says: 'a ZIP archive' },
  { name: 'nothing', path: '/nothing', code: 'SOURCE_UNAVAILABLE', says: '404' },
  { name: '304 to somebody who knows nothing', path: '/always-unchanged', code: 'SOURCE_UNAVAILABLE', says: '304' },
])('$name is $code', async ({ path, code, says }) => {
  await expect(fetchFeed(site.url(path), client)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(says),
  })
})
