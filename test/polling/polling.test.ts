import { expect, test } from 'vitest'
import { findArticleAt } from '../../src/store/articles.ts'
import { findQuotes } from '../../src/store/quotations.ts'
import { page, text } from '../fakes/feed-site.ts'
import { rss } from '../fakes/rss.ts'
import { articlePage, REPORT } from './invented-pages.ts'
import { HOUR_MS, useNewsroom } from './newsroom.ts'

const room = useNewsroom()

test('news of a feed is read from its pages, saved with its quotations, and joined to stories', async () => {
  const { site, store, follow, pollAfter, now, news } = room()
  const url = site.at('courier.test/ferry')
  site.answer('courier.test/feed', text(rss([{ id: '1', title: 'Ferry runs aground', url, date: now() - HOUR_MS }])))
  site.answer('courier.test/ferry', page(articlePage('Ferry runs aground')))
  await follow('courier.test/feed')
  expect(await pollAfter(0)).toEqual({
    read: 1,
    unchanged: 0,
    failed: 0,
    merged: 0,
    newItems: 1,
    articles: 1,
    notices: 0,
  })
  expect(await news()).toEqual(['Ferry runs aground'])
  const stored = await findArticleAt(store.db, url)
  expect(stored?.article.text).toContain(REPORT.slice(0, 60))
  const quotes = await findQuotes(store.db, { person: 'Quill', about: null, workspaceId: null, since: null, limit: 9 })
  expect(quotes.length).toBeGreaterThan(0)
  expect(room().faults).toEqual([])
})
