import { afterAll, beforeAll, expect, test } from 'vitest'
import { plain } from '../fakes/feed-site.ts'
import { rss } from '../fakes/rss.ts'
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts'
import { REPORT } from './invented-pages.ts'
import { DAY_MS, HOUR_MS, useNewsroom } from './newsroom.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(() => server.remove())

const room = useNewsroom({}, () => server.createDatabase())

const FEEDS = 40

test('of several processes on one store each feed is asked by one, each item read once, each article in one story', async () => {
  const { site, store, polling, follow, pollAfter, setClock, now, startSecond, faults } = room()
  const places = Array.from({ length: FEEDS }, (_, at) => `outlet-${at}.test/feed`)
  for (const place of places) {
    site.answer(place, plain(rss([])))
    await follow(place)
  }
  await pollAfter(0)
  for (const [at, place] of places.entries()) {
    const items = ['One', 'Two'].map((each) => {
      const title = `${each} of ${at % 10}`
      return { id: each, title, url: `http://outlet-${at}.test/${each}`, content: `${title}. ${REPORT}` }
    })
    site.answer(place, plain(rss(items)))
  }
  setClock(now() + HOUR_MS)
  const asked = site.asked.length
  const reports = await Promise.all([polling, startSecond(), startSecond()].map((each) => each.round()))
  expect(site.asked).toHaveLength(asked + FEEDS)
  expect(reports.reduce((sum, { newItems }) => sum + newItems, 0)).toBe(2 * FEEDS)
  expect(reports.reduce((sum, { articles }) => sum + articles, 0)).toBe(2 * FEEDS)
  const joined = await store.db.selectFrom('story_articles').selectAll().orderBy('seq').execute()
  expect(joined).toHaveLength(2 * FEEDS)
  // Every process knew what the others had joined: no text founded a second story.
  expect(new Set(joined.map(({ story_id }) => story_id)).size).toBeLessThan(FEEDS / 2)
  expect(faults).toEqual([])
})

test('of several processes one tells the channels of a feed that fails', async () => {
  const { polling, follow, pollAfter, setClock, now, startSecond, notices } = room()
  await follow('dead.test/feed')
  const others = [startSecond(), startSecond()]
  for (let hours = 0; hours <= 30; hours += 6) {
    await pollAfter(6 * HOUR_MS)
  }
  expect(notices).toHaveLength(1)
  setClock(now() + DAY_MS)
  await Promise.all([polling, ...others].map((each) => each.round()))
  expect(notices).toHaveLength(1)
})
