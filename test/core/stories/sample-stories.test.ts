import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGrouper } from '../../../src/core/stories/grouper.ts'
import type { StoryArticle } from '../../../src/core/stories/story-article.ts'
import { parsePage } from '../../../src/sources/page/parse-page.ts'
import { pages } from '../../bench/samples.ts'
import { groupArticles } from './group-articles.ts'

const samples = pages.map(({ name, html }): StoryArticle => {
  const { title, text, outlet, language } = parsePage(html, null)
  return { id: name.replace('.html', ''), title, text, publishedAt: null, outlet, language }
})

const FERRY = ['courier/ferry-passengers', 'ledger/ferry-rescued', 'northline/ferry-aground', 'northline/ferry-alarm']
const RESIGNATION = ['courier/marchbank-goes', 'northline/minister-resigns']
const CABLE = ['echo/cable-sous-marin', 'northline/taiyun-cable']

test('reports of one event are together, in whatever order they come: the ferry is one story, not two', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(samples, { minLength: samples.length }), (articles) => {
      const stories = [...groupArticles(createGrouper(), articles).values()]
      for (const event of [FERRY, RESIGNATION, CABLE]) {
        const [first = ''] = event
        expect(stories.find((ids) => ids.includes(first))).toEqual(expect.arrayContaining(event))
      }
    }),
    { numRuns: 40 },
  )
})
