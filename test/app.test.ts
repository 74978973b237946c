import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '../src/app.ts'
import { configSchema } from '../src/config/schema.ts'
import { type SampleSite, startSampleSite } from '../src/sources/sample-site.ts'

let site: SampleSite
let app: App

/** The defaults, and whatever of `fetch` the test says. */
const configOf = (fetch: object = {}) => configSchema.parse({ fetch })

beforeAll(async () => {
  site = await startSampleSite()
  app = createApp(configOf({ allow: [new URL(site.url).host] }))
})

afterAll(async () => {
  await app.close()
  await site.close()
})

test('a feed leads to its articles, and an article to its digest', async () => {
  const { title, items } = await app.fetchFeed(`${site.url}northline/atom.xml`)
  expect([title, items.length]).toEqual(['Northline', 4])
  const article = await app.fetchArticle(items[0]?.url ?? '')
  expect(article).toMatchObject({ outlet: 'Northline', url: `${site.url}northline/ferry-alarm.html` })
  const outcome = await app.engine.digest(article)
  expect(outcome).toMatchObject({ digest: { headline: article.title, engine: 'extractive' } })
})

test.each([
  { name: 'a consent wall', path: 'odd/consent-wall.html', code: 'ARTICLE_WALLED' },
  { name: 'a login wall', path: 'odd/login-wall.html', code: 'ARTICLE_WALLED' },
  { name: 'an empty shell', path: 'odd/empty-shell.html', code: 'ARTICLE_UNREADABLE' },
  { name: 'a picture', path: 'images/ferry.svg', code: 'SOURCE_UNSUPPORTED' },
  { name: 'a feed', path: 'ledger/feed.xml', code: 'SOURCE_UNSUPPORTED' },
  { name: 'nothing', path: 'nothing.html', code: 'SOURCE_UNAVAILABLE' },
])('$name instead of an article is $code', async ({ path, code }) => {
  await expect(app.fetchArticle(site.url + path)).rejects.toMatchObject({ code })
})

test('a web page instead of a feed is FEED_UNREADABLE', async () => {
  await expect(app.fetchFeed(`${site.url}courier/`)).rejects.toMatchObject({ code: 'FEED_UNREADABLE' })
})

test('without a word in the configuration, nothing of the machine’s own network is fetched', async () => {
  const careful = createApp(configOf())
  await expect(careful.fetchArticle(site.url)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
  await expect(careful.fetchFeed(`${site.url}ledger/feed.xml`)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
  await careful.close()
})

test('an entry of fetch.allow that is none is CONFIG_INVALID at the start', () => {
  expect(() => createApp(configOf({ allow: ['https://intranet.example/'] }))).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID' }),
  )
})

test('nothing is fetched after close', async () => {
  const closed = createApp(configOf({ allow: [new URL(site.url).host] }))
  await closed.close()
  await expect(closed.fetchFeed(`${site.url}ledger/feed.xml`)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
})
