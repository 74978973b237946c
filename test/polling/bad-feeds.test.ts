import { describe, expect, test } from 'vitest'
import { listFollowedFeeds } from '../../src/store/feed-health.ts'
import { listFollowers } from '../../src/store/subscription-feeds.ts'
import { listSubscriptions } from '../../src/store/subscriptions.ts'
import { type Answer, broken, half, huge, page, plain, redirect, silent, status, text } from '../fakes/feed-site.ts'
import { rss } from '../fakes/rss.ts'
import { REPORT } from './invented-pages.ts'
import { DAY_MS, HOUR_MS, type Newsroom, useNewsroom } from './newsroom.ts'

const room = useNewsroom()

const FEED = rss([{ id: '1', title: 'Ferry runs aground', content: REPORT }])

const BAD: readonly {
  readonly name: string
  readonly answer: Answer
  readonly code: string
  readonly says: RegExp
}[] = [
  { name: 'is gone', answer: status(404), code: 'SOURCE_UNAVAILABLE', says: /nothing at this address/ },
  { name: 'refuses programs', answer: status(403), code: 'SOURCE_UNAVAILABLE', says: /does not let programs/ },
  { name: 'has a fault', answer: status(500), code: 'SOURCE_UNAVAILABLE', says: /fault of its own/ },
  { name: 'asks to wait', answer: status(503, { 'retry-after': '60' }), code: 'SOURCE_UNAVAILABLE', says: /503/ },
  { name: 'breaks off at once', answer: broken(), code: 'SOURCE_UNAVAILABLE', says: /broke the connection off/ },
  {
    name: 'dies half-way, its length known',
    answer: half(FEED, { isLengthKnown: true }),
    code: 'SOURCE_UNAVAILABLE',
    says: /broke the connection off|damaged/,
  },
  {
    name: 'dies half-way, its length unknown',
    answer: half(FEED, { isLengthKnown: false }),
    code: 'SOURCE_UNAVAILABLE',
    says: /broke the connection off|damaged/,
  },
  { name: 'is 60 MB', answer: huge(60), code: 'SOURCE_TOO_LARGE', says: /over 8 MB/ },
  {
    name: 'turns into a page',
    answer: page('<!doctype html><title>Welcome</title><link rel="alternate" type="application/rss+xml" href="/rss">'),
    code: 'FEED_UNREADABLE',
    says: /web page, not a feed. Its feed is at .*\/rss/,
  },
  { name: 'sends in a circle', answer: redirect('/feed'), code: 'SOURCE_REFUSED', says: /circle/ },
  { name: 'is empty', answer: plain(''), code: 'FEED_UNREADABLE', says: /empty/ },
  {
    name: 'is a picture',
    answer: plain('x', { 'content-type': 'image/png' }),
    code: 'SOURCE_UNSUPPORTED',
    says: /picture/,
  },
]

async function seesFailing(newsroom: Newsroom, { answer, code, says }: Omit<(typeof BAD)[number], 'name'>) {
  const { site, store, follow, pollAfter, news, faults } = newsroom
  site.answer('bad.test/feed', answer)
  site.answer('good.test/feed', text(rss([])))
  const [bad] = [await follow('bad.test/feed', 'one'), await follow('good.test/feed', 'two')]
  await pollAfter(0)
  site.answer('good.test/feed', text(FEED))
  await pollAfter(HOUR_MS)
  const [first, second] = await listFollowedFeeds(store.db)
  const fault = { code, message: expect.stringMatching(says) }
  expect(first).toMatchObject({ id: bad.id, health: { failures: 2, fault } })
  expect(second?.health).toEqual({ failingSince: null, failures: 0, fault: null, noticeAt: null })
  expect(await news()).toEqual(['Ferry runs aground'])
  expect(faults).toEqual([])
}

test.each(BAD)('a feed that $name shows it in health, and the others go on', (bad) => seesFailing(room(), bad))

describe('with little time', () => {
  const hasty = useNewsroom({ timeoutMs: 1_500 })

  test('a feed that says nothing shows it in health, and the others go on', () =>
    seesFailing(hasty(), { answer: silent(), code: 'SOURCE_TIMEOUT', says: /takes too long/ }))
})

test('a feed that goes bad and comes back has lost nothing and says nothing twice', async () => {
  const { site, follow, pollAfter, news } = room()
  site.answer('courier.test/feed', plain(rss([{ id: '0', title: 'Old', content: REPORT }])))
  await follow('courier.test/feed')
  await pollAfter(0)
  site.answer('courier.test/feed', plain(FEED))
  await pollAfter(HOUR_MS)
  for (const { answer } of BAD) {
    site.answer('courier.test/feed', answer)
    await pollAfter(6 * HOUR_MS)
  }
  const late = { id: '2', title: 'Ferry pulled free', content: `Late in the evening. ${REPORT}` }
  site.answer('courier.test/feed', plain(rss([late, { id: '1', title: 'Ferry runs aground', content: REPORT }])))
  await pollAfter(6 * HOUR_MS)
  expect(await news()).toEqual(['Ferry runs aground', 'Ferry pulled free'])
})

test('a feed that is cut off inside gives the items that are whole, and the others when it is whole again', async () => {
  const { site, follow, pollAfter, news } = room()
  site.answer('courier.test/feed', plain(rss([])))
  await follow('courier.test/feed')
  await pollAfter(0)
  const items = ['One', 'Two', 'Three'].map((title) => ({ id: title, title, content: `${title}. ${REPORT}` }))
  const whole = rss(items)
  site.answer('courier.test/feed', plain(whole.slice(0, whole.indexOf('Three. '))))
  await pollAfter(HOUR_MS)
  site.answer('courier.test/feed', plain(whole))
  await pollAfter(HOUR_MS)
  expect((await news()).toSorted()).toEqual(['One', 'Three', 'Two'])
})

test('a feed that mixes encodings is read as far as it can be, and its news is told once', async () => {
  const { site, follow, pollAfter, news } = room()
  site.answer('courier.test/feed', plain(rss([])))
  await follow('courier.test/feed')
  await pollAfter(0)
  const utf8 = Buffer.from(
    rss([
      { id: '1', title: 'Fähre auf Grund', content: REPORT },
      { id: '2', title: 'CAFE', content: `Coffee. ${REPORT}` },
    ]),
  )
  const mixed = Buffer.from(utf8)
  mixed.set([0xe9], mixed.indexOf('CAFE') + 3)
  site.answer('courier.test/feed', plain(mixed))
  await pollAfter(HOUR_MS)
  site.answer('courier.test/feed', plain(Buffer.concat([mixed, Buffer.from(' ')])))
  await pollAfter(HOUR_MS)
  const titles = await news()
  expect(titles).toHaveLength(2)
  expect(titles[0]).toBe('Fähre auf Grund')
})

test('silent feed death: a channel is told once after a day, of all its feeds in one message, and nothing is removed', async () => {
  const { site, store, follow, pollAfter, notices, feed } = room()
  const dead = await follow('dead.test/feed', 'one')
  await follow('gone.test/feed', 'one')
  await follow('dead.test/feed', 'two')
  for (let hours = 0; hours < 23; hours++) await pollAfter(HOUR_MS)
  expect(notices).toEqual([])
  for (let hours = 0; hours < 4 * 24; hours++) await pollAfter(HOUR_MS)
  expect(notices.map(({ follower }) => follower.channelId)).toHaveLength(2)
  expect(new Set(notices.map(({ follower }) => follower.channelId)).size).toBe(2)
  const [both, one] = notices.toSorted((a, b) => b.message.notification.length - a.message.notification.length)
  expect(both?.message.notification).toBe('dead.test and 1 more feed followed here could not be read for a day.')
  expect(one?.message.notification).toBe('dead.test could not be read for a day.')
  expect(JSON.stringify(both?.message.blocks)).toMatch(/gone\.test.*nothing at this address.*since/i)
  const followers = await listFollowers(store.db, dead.id)
  expect(followers).toHaveLength(2)
  for (const { channelId } of followers) expect(await listSubscriptions(store.db, channelId)).not.toEqual([])
  site.answer('dead.test/feed', text(FEED))
  await pollAfter(6 * HOUR_MS)
  expect((await feed(dead)).health).toMatchObject({ failingSince: null, noticeAt: expect.any(Number) })
})

test('alerts that are too chatty: a feed that works now and then is told of once a week at most', async () => {
  const { site, follow, pollAfter, notices } = room()
  await follow('courier.test/feed')
  for (let days = 0; days < 16; days++) {
    site.answer('courier.test/feed', days % 2 === 0 ? status(500) : text(FEED))
    for (let hours = 0; hours < 24; hours += 6) await pollAfter(6 * HOUR_MS)
    site.answer('courier.test/feed', status(500))
    for (let hours = 0; hours < 24; hours += 6) await pollAfter(6 * HOUR_MS)
  }
  expect(notices.length).toBeGreaterThanOrEqual(3)
  expect(notices.length).toBeLessThanOrEqual(5)
  const times = notices.map(({ now }) => now)
  expect(times.slice(1).every((at, index) => at - (times[index] ?? 0) >= 7 * DAY_MS)).toBe(true)
})
