import { expect, test } from 'vitest'
import { createHeldStories } from '../../../src/core/stories/held-stories.ts'
import { readTerms } from '../../../src/core/stories/read-article.ts'
import { inventArticle } from './invented-news.ts'

test('however many stories share words with an article, only the likest few are compared with it', () => {
  const held = createHeldStories()
  const seen = Array.from({ length: 1_500 }, (_, event) => {
    const article = { ...inventArticle(event, 1, 0), title: `Harbour council votes on item ${event}` }
    const story = held.weigh(article, readTerms(article))
    const candidates = held.findCandidates(story).length
    held.add(story)
    return candidates
  })
  expect(Math.max(...seen)).toBe(8)
  expect(seen.at(-1)).toBe(8)
})

test('a story is found by an article of its own among thousands', () => {
  const held = createHeldStories()
  for (let event = 0; event < 2_000; event++) {
    const article = inventArticle(event, 1, 40)
    held.add(held.weigh(article, readTerms(article)))
  }
  for (const event of [0, 1_000, 1_999]) {
    const article = inventArticle(event, 2, 40)
    expect(held.findCandidates(held.weigh(article, readTerms(article)))[0]?.id).toBe(`${event}-1`)
  }
})
