import { expect, test } from 'vitest'
import { plain } from '../fakes/feed-site.ts'
import { rss, type WrittenItem } from '../fakes/rss.ts'
import { REPORT } from './invented-pages.ts'
import { DAY_MS, HOUR_MS, useNewsroom } from './newsroom.ts'

const room = useNewsroom()

/** What a feed gives at each reading, an hour apart; the first is the baseline. */
type Readings = readonly ((now: number) => readonly WrittenItem[])[]

const words = (name: string) => `${name}. ${REPORT}`
const at = (path: string) => `http://courier.test/${path}`

const CASES: readonly { readonly name: string; readonly readings: Readings; readonly news: readonly string[] }[] = [
  {
    name: 'the first run floods the channel: of an archive only the last day is news',
    readings: [
      (now) =>
        Array.from({ length: 60 }, (_, days) => ({
          id: `${days}`,
          title: `Day ${days}`,
          url: at(`${days}`),
          content: words(`Day ${days}`),
          date: now - days * DAY_MS - HOUR_MS,
        })),
    ],
    news: ['Day 0'],
  },
  {
    name: 'the same article again and again when the feed touches its dates',
    readings: [0, 1, 2, 3].map(() => (now: number) => [
      { id: '7', title: 'Ferry aground', url: at('ferry'), content: words('Ferry'), date: now },
    ]),
    news: ['Ferry aground'],
  },
  {
    name: 'ids that change every hour',
    readings: [0, 1, 2, 3].map((hour) => (now: number) => [
      { id: `${hour}-7`, title: 'Ferry aground', url: at('ferry'), content: words('Ferry'), date: now },
    ]),
    news: ['Ferry aground'],
  },
  {
    name: 'ids and addresses that change every hour, and a text that stays',
    readings: [0, 1, 2, 3].map((hour) => (now: number) => [
      { id: `${hour}`, title: 'Ferry aground', url: at(`ferry?session=${hour}`), content: words('Ferry'), date: now },
    ]),
    news: ['Ferry aground'],
  },
  {
    name: 'ids and addresses that change every hour, with nothing but a headline',
    readings: [
      () => [],
      ...[0, 1, 2, 3].map((hour) => () => [{ id: `${hour}`, title: 'Ferry aground', url: at(`f${hour}`) }]),
    ],
    news: ['Ferry aground'],
  },
  {
    name: 'addresses with another campaign each time',
    readings: [
      () => [],
      ...[0, 1, 2].map((hour) => () => [
        { title: `Ferry aground ${hour}`, url: at(`ferry?utm_source=feed${hour}#top`), content: words('Ferry') },
      ]),
    ],
    news: ['Ferry aground 0'],
  },
  {
    name: 'a headline that is changed, at the same id and another address',
    readings: [
      () => [],
      ...['Ferry aground', 'Ferry pulled free'].map((title) => () => [
        { id: '7', title, url: at(encodeURIComponent(title)), content: words(title) },
      ]),
    ],
    news: ['Ferry aground'],
  },
  {
    name: 'items without valid dates never post: they are news when they are first seen, but not at the first reading',
    readings: [
      () => [{ id: '1', title: 'Old', content: words('Old') }],
      () => [
        { id: '1', title: 'Old', content: words('Old') },
        { id: '2', title: 'Undated', content: words('Undated') },
        { id: '3', title: 'Nonsense', content: words('Nonsense'), date: 'yesterday-ish' },
        { id: '4', title: 'Ahead', content: words('Ahead'), date: 'Fri, 01 Jan 2100 00:00:00 GMT' },
      ],
    ],
    news: ['Undated', 'Nonsense', 'Ahead'],
  },
  {
    name: 'a feed that gives all its items the date of now: they are an archive at the first reading',
    readings: [
      (now) =>
        [1, 2, 3, 4, 5].map((each) => ({
          id: `${each}`,
          title: `Old ${each}`,
          content: words(`Old ${each}`),
          date: now,
        })),
      (now) =>
        [0, 1, 2, 3, 4, 5].map((each) => ({
          id: `${each}`,
          title: `Old ${each}`,
          content: words(`Old ${each}`),
          date: now,
        })),
    ],
    news: ['Old 0'],
  },
  {
    name: 'a feed that goes backwards: an older version of it, and old items that come in again, are no news',
    readings: [
      (now) => [{ id: '9', title: 'Nine', content: words('Nine'), date: now - HOUR_MS }],
      (now) => [
        { id: '10', title: 'Ten', content: words('Ten'), date: now - 60_000 },
        { id: '9', title: 'Nine', content: words('Nine'), date: now - 2 * HOUR_MS },
      ],
      (now) => [
        { id: '9', title: 'Nine', content: words('Nine'), date: now - 3 * HOUR_MS },
        { id: '3', title: 'Three', content: words('Three'), date: now - 40 * DAY_MS },
      ],
      (now) => [{ id: '10', title: 'Ten', content: words('Ten'), date: now - 2 * HOUR_MS }],
    ],
    news: ['Nine', 'Ten'],
  },
  {
    name: 'every item has the id of the site',
    readings: [
      () => [],
      () => [1, 2, 3].map((each) => ({ id: at(''), title: `News ${each}`, content: words(`News ${each}`) })),
    ],
    news: ['News 1', 'News 2', 'News 3'],
  },
  {
    name: 'every item leads to the front page',
    readings: [
      () => [],
      ...[1, 2].map((each) => () => [
        { id: `${each}`, title: `News ${each}`, url: at(''), content: words(`News ${each}`) },
      ]),
    ],
    news: ['News 1', 'News 2'],
  },
  {
    name: 'a feed that names an article twice, in two of its sections',
    readings: [
      () => [],
      () =>
        ['news', 'local'].map((section) => ({
          id: `${section}-1`,
          title: 'Ferry aground',
          url: at('ferry'),
          content: words('Ferry'),
        })),
    ],
    news: ['Ferry aground'],
  },
  {
    name: 'one title for different news of the same hour',
    readings: [
      () => [],
      () => [1, 2].map((each) => ({ id: `${each}`, title: 'Traffic', url: at(`${each}`), content: words(`${each}`) })),
    ],
    news: ['Traffic', 'Traffic'],
  },
]

test.each(CASES)('$name', async ({ readings, news }) => {
  const { site, follow, pollAfter, now } = room()
  site.answer('courier.test/feed', plain(rss(readings[0]?.(now()) ?? [])))
  await follow('courier.test/feed')
  await pollAfter(0)
  for (const reading of readings.slice(1)) {
    site.answer('courier.test/feed', plain(rss(reading(now() + HOUR_MS))))
    await pollAfter(HOUR_MS)
  }
  expect((await room().news()).toSorted()).toEqual(news.toSorted())
  expect(room().faults).toEqual([])
})

test('after three days away all that came meanwhile is news', async () => {
  const { site, follow, pollAfter, now, news } = room()
  const item = (title: string, date: number) => ({ id: title, title, content: words(title), date })
  site.answer('courier.test/feed', plain(rss([item('Before', now() - HOUR_MS)])))
  await follow('courier.test/feed')
  await pollAfter(0)
  const start = now()
  const missed = [1, 2, 3].map((day) => item(`Day ${day}`, start + day * DAY_MS - HOUR_MS))
  site.answer('courier.test/feed', plain(rss([...missed, item('Archive', start - 30 * DAY_MS)])))
  await pollAfter(3 * DAY_MS)
  expect((await news()).toSorted()).toEqual(['Before', 'Day 1', 'Day 2', 'Day 3'])
})

test.each([
  { name: 'a year ahead', jump: 365 * DAY_MS },
  { name: 'a day ahead', jump: DAY_MS },
  { name: 'an hour back', jump: -HOUR_MS },
  { name: 'a year back', jump: -365 * DAY_MS },
])(
  'a clock that jumps $name, and back, neither starves nor floods, and tells nobody of a failure',
  async ({ jump }) => {
    const { site, follow, pollAfter, setClock, now, news, notices } = room()
    const start = now()
    const item = (title: string, hour: number) => ({
      id: title,
      title,
      content: words(title),
      date: start + hour * HOUR_MS,
    })
    const items = [item('Zero', 0), item('Archive', -90 * 24)]
    const feed = async (hour: number) => {
      items.unshift(item(`Hour ${hour}`, hour))
      site.answer('courier.test/feed', plain(rss(items)))
    }
    site.answer('courier.test/feed', plain(rss(items)))
    await follow('courier.test/feed')
    await follow('dead.test/feed')
    await pollAfter(0)
    await feed(1)
    await pollAfter(HOUR_MS)
    setClock(now() + jump)
    for (let hour = 2; hour <= 13; hour++) {
      await feed(hour)
      await pollAfter(HOUR_MS)
    }
    setClock(start + 13 * HOUR_MS)
    for (let hour = 14; hour <= 26; hour++) {
      await feed(hour)
      await pollAfter(HOUR_MS)
    }
    await pollAfter(6 * HOUR_MS)
    const told = await news()
    expect(new Set(told).size).toBe(told.length)
    expect(told.toSorted()).toEqual(['Zero', ...Array.from({ length: 26 }, (_, at) => `Hour ${at + 1}`)].toSorted())
    expect(notices.length).toBeLessThanOrEqual(1)
  },
)
