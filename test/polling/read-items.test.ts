import { expect, test } from 'vitest'
import { findArticleAt, saveArticle } from '../../src/store/articles.ts'
import { listFollowedFeeds } from '../../src/store/feed-health.ts'
import { countTeasers, findTeaserFault } from '../../src/store/items.ts'
import { findStoryOf } from '../../src/store/stories.ts'
import { page, plain, redirect, status } from '../fakes/feed-site.ts'
import { rss, type WrittenItem } from '../fakes/rss.ts'
import { articleOf } from '../store/invented-news.ts'
import { articlePage, REPORT } from './invented-pages.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, type Newsroom, useNewsroom } from './newsroom.ts'

const room = useNewsroom()

const TEASER = 'The ferry Marrow Queen ran aground on a sandbank on Tuesday.'

/** Has a feed give these items after its first reading, and reads them. */
async function publish({ site, follow, pollAfter }: Newsroom, ...items: readonly WrittenItem[]): Promise<void> {
  site.answer('courier.test/feed', plain(rss([])))
  await follow('courier.test/feed')
  await pollAfter(0)
  site.answer('courier.test/feed', plain(rss(items)))
  await pollAfter(HOUR_MS)
}

test('a feed that gives the whole text: its pages are not asked for', async () => {
  const { site, store, now } = room()
  const url = site.at('courier.test/ferry')
  const content = `<p>${REPORT.replaceAll('\n\n', '</p><p>')}</p>`
  await publish(room(), { id: '1', title: 'Ferry aground - Eastmere Courier', url, date: now(), content })
  expect(site.asked).not.toContain('courier.test/ferry')
  expect((await findArticleAt(store.db, url))?.article).toMatchObject({
    title: 'Ferry aground',
    url,
    outlet: 'Eastmere Courier',
    language: 'en',
    text: REPORT.replaceAll('\n\n', '\n'),
  })
})

test.each([
  { name: 'ends with an ellipsis', content: `${REPORT} […]` },
  { name: 'says that it goes on', content: `${REPORT}<p><a href="/ferry">Continue reading</a> →</p>` },
  { name: 'is short', content: TEASER },
])('a feed whose text $name: the page is read', async ({ content }) => {
  const { site, store } = room()
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/ferry', page(articlePage('Ferry aground', `${REPORT}\n\nThis stands on the page alone.`)))
  await publish(room(), { id: '1', title: 'Ferry', url, content, summary: TEASER })
  expect((await findArticleAt(store.db, url))?.article.text).toContain('This stands on the page alone.')
})

test.each([
  {
    name: 'is a wall',
    answer: page(
      '<h1>Ferry</h1><p>This article is for subscribers only. Already a subscriber? Log in to continue.</p>',
    ),
    code: 'ARTICLE_WALLED',
  },
  { name: 'has no article', answer: page('<h1>Ferry</h1>'), code: 'ARTICLE_UNREADABLE' },
  { name: 'is gone', answer: status(404), code: 'SOURCE_UNAVAILABLE' },
  { name: 'is a picture', answer: plain('x', { 'content-type': 'image/png' }), code: 'SOURCE_UNSUPPORTED' },
  { name: 'sends in a circle', answer: redirect('/ferry'), code: 'SOURCE_REFUSED' },
])('an item whose page $name is kept as its teaser, with the reason', async ({ answer, code }) => {
  const { site, store } = room()
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/ferry', answer)
  await publish(room(), { id: '1', title: 'Ferry aground', url, summary: TEASER })
  const stored = await findArticleAt(store.db, url)
  expect(stored?.article).toMatchObject({ title: 'Ferry aground', text: TEASER })
  expect(await findTeaserFault(store.db, stored?.id ?? '')).toMatchObject({ code })
  const feeds = (await listFollowedFeeds(store.db)).map(({ id }) => id)
  expect(await countTeasers(store.db, feeds, 0)).toMatchObject([{ articles: 1, teasers: 1, fault: { code } }])
  expect(await findStoryOf(store.db, stored?.id ?? '')).not.toBeNull()
})

test('a page that robots.txt keeps from programs is not asked for; the teaser stands in', async () => {
  const { site, store } = room()
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/robots.txt', plain('User-agent: *\nDisallow: /ferry', { 'content-type': 'text/plain' }))
  await publish(room(), { id: '1', title: 'Ferry aground', url, summary: TEASER })
  expect(site.asked).not.toContain('courier.test/ferry')
  const stored = await findArticleAt(store.db, url)
  expect(await findTeaserFault(store.db, stored?.id ?? '')).toMatchObject({ code: 'SOURCE_REFUSED' })
})

test('a page that fails is asked for again later, three times in all, and its text takes the place of the teaser', async () => {
  const { site, store, pollAfter } = room()
  const [ferry, pier] = [site.at('courier.test/ferry'), site.at('courier.test/pier')]
  for (const path of ['ferry', 'pier']) site.answer(`courier.test/${path}`, status(503))
  await publish(
    room(),
    { id: '1', title: 'Ferry aground', url: ferry, summary: TEASER },
    { id: '2', title: 'Pier closed', url: pier, summary: 'The pier is closed until the end of the week.' },
  )
  expect((await findArticleAt(store.db, ferry))?.article.text).toBe(TEASER)
  site.answer('courier.test/ferry', page(articlePage('Ferry aground')))
  await pollAfter(15 * MINUTE_MS)
  const stored = await findArticleAt(store.db, ferry)
  expect(stored?.article.text).toContain(REPORT.slice(0, 60))
  expect(await findTeaserFault(store.db, stored?.id ?? '')).toBeNull()
  for (let rounds = 0; rounds < 9; rounds++) await pollAfter(DAY_MS)
  expect(site.asked.filter((place) => place === 'courier.test/ferry')).toHaveLength(2)
  expect(site.asked.filter((place) => place === 'courier.test/pier')).toHaveLength(3)
  const closed = await findArticleAt(store.db, pier)
  expect(await findTeaserFault(store.db, closed?.id ?? '')).toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
})

test('an article that two feeds give is read once, and is in one story', async () => {
  const { site, store, follow, pollAfter, news } = room()
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/ferry', page(articlePage('Ferry aground')))
  site.answer('courier.test/local', plain(rss([])))
  await follow('courier.test/local')
  await pollAfter(0)
  site.answer(
    'courier.test/local',
    plain(rss([{ id: 'l1', title: 'Ferry', url: `${url}?utm_source=local`, summary: TEASER }])),
  )
  await publish(room(), { id: '1', title: 'Ferry', url, summary: TEASER })
  await pollAfter(HOUR_MS)
  expect(site.asked.filter((place) => place.startsWith('courier.test/ferry'))).toHaveLength(1)
  expect(await news()).toEqual(['Ferry aground'])
  const items = await store.db.selectFrom('items').select(['article_id', 'state']).execute()
  expect(items).toHaveLength(2)
  expect(new Set(items.map(({ article_id }) => article_id)).size).toBe(1)
  expect(items.every(({ state }) => state === 'read')).toBe(true)
})

test('an article that somebody asked for before is not asked for again, and becomes news', async () => {
  const { site, store, now, news } = room()
  const url = site.at('courier.test/ferry')
  const article = articleOf({ title: 'Ferry aground', url, text: REPORT })
  await saveArticle(store.db, article, { workspaceId: null, now: now() })
  await publish(room(), { id: '1', title: 'Ferry', url, summary: TEASER })
  expect(site.asked).not.toContain('courier.test/ferry')
  expect(await news()).toEqual(['Ferry aground'])
})

test('a teaser never takes the place of a text that is known', async () => {
  const { site, store, pollAfter } = room()
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/ferry', status(503))
  await publish(room(), { id: '1', title: 'Ferry', url, summary: TEASER })
  const article = articleOf({ title: 'Ferry aground', url, text: REPORT })
  await saveArticle(store.db, article, { workspaceId: null, now: room().now() })
  await pollAfter(15 * MINUTE_MS)
  expect((await findArticleAt(store.db, url))?.article.text).toBe(REPORT)
})

test('an item without an address is what its feed says; one that says nothing at all is let be', async () => {
  const { store, news } = room()
  await publish(
    room(),
    { id: '1', title: 'Harbour closed', summary: 'The harbour is closed for the day.' },
    { id: '2', date: room().now() },
  )
  expect(await news()).toEqual(['Harbour closed'])
  const [empty] = await store.db.selectFrom('items').selectAll().where('article_id', 'is', null).execute()
  expect(empty).toMatchObject({ state: 'teaser', fault_code: 'ARTICLE_UNREADABLE', next_read_at: null })
})

test('an item of one fault stops no other, and the fault is told', async () => {
  const { site, deps, follow, pollAfter, news, faults } = room()
  const broken = { ...deps, fetchArticle: () => Promise.reject(new TypeError('no such thing')) }
  const { createPolling } = await import('../../src/polling/polling.ts')
  const polling = createPolling(broken)
  site.answer('courier.test/feed', plain(rss([])))
  await follow('courier.test/feed')
  await polling.round()
  const url = site.at('courier.test/ferry')
  site.answer(
    'courier.test/feed',
    plain(
      rss([
        { id: '1', title: 'Ferry', url, summary: TEASER },
        { id: '2', title: 'Pier', content: REPORT },
      ]),
    ),
  )
  room().setClock(room().now() + HOUR_MS)
  await polling.round()
  expect((await news()).toSorted()).toEqual(['Ferry', 'Pier'])
  expect(faults).toHaveLength(1)
  await pollAfter(HOUR_MS)
})

test('what was waiting when the process was stopped is read at the next start, and nothing twice', async () => {
  const { site, polling, follow, pollAfter, news, startSecond, setClock, now } = room()
  site.answer('courier.test/feed', plain(rss([])))
  await follow('courier.test/feed')
  await pollAfter(0)
  const names = ['one', 'two', 'three', 'four', 'five', 'six']
  const items = names.map((title) => ({ id: title, title, url: site.at(`courier.test/${title}`), summary: TEASER }))
  site.answer('courier.test/feed', plain(rss(items)))
  let stopped: Promise<void> | null = null
  for (const name of names) {
    site.answer(`courier.test/${name}`, (request, response) => {
      stopped ??= polling.stop()
      page(articlePage(name, `${name}. ${REPORT}`))(request, response)
    })
  }
  const report = await pollAfter(HOUR_MS)
  await stopped
  expect(report.articles).toBeLessThan(6)
  expect(await news()).toHaveLength(report.articles)
  setClock(now() + MINUTE_MS)
  await startSecond().round()
  expect((await news()).toSorted()).toEqual(names.toSorted())
  expect(new Set(site.asked).size).toBe(7)
})
