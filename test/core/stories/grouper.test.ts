import { expect, test } from 'vitest'
import { createGrouper } from '../../../src/core/stories/grouper.ts'
import type { StoryArticle } from '../../../src/core/stories/story-article.ts'

const article = (id: string, title: string, text: string | null = null): StoryArticle => ({
  id,
  title,
  text,
  publishedAt: null,
  outlet: null,
  language: 'en',
})

test('what two outlets tell of one event is one story, told by the id of the first', () => {
  const grouper = createGrouper()
  const first = grouper.join(article('a', 'Ferry Marisol runs aground off Port Selwyn'))
  const second = grouper.join(article('b', 'Passengers rescued from ferry aground off Port Selwyn'))
  const other = grouper.join(article('c', 'Orchard workers in Tarnfield end their strike'))
  expect([first, second, other].map(({ storyId }) => storyId)).toEqual(['a', 'a', 'c'])
})

test('an article says why it is where it is', () => {
  const grouper = createGrouper()
  const first = grouper.join(article('a', 'Ferry Marisol runs aground off Port Selwyn'))
  const second = grouper.join(article('b', 'Passengers rescued from ferry aground off Port Selwyn'))
  expect(first.why[0]).toMatchObject({ code: 'founds', nearest: null })
  expect(second.why[0]).toMatchObject({ code: 'alike' })
  expect(second.why[1]).toMatchObject({ code: 'shared-words', words: expect.arrayContaining(['ferry', 'Selwyn']) })
})
