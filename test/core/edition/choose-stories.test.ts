import { expect, test } from 'vitest'
import type { Candidate, CandidateArticle } from '../../../src/core/edition/candidate.ts'
import { chooseStories } from '../../../src/core/edition/choose-stories.ts'
import type { EditionWish } from '../../../src/core/edition/wish.ts'

const WISH: EditionWish = { since: 0, until: 1_000, filters: [], limit: 2, boosts: [], mutedStoryIds: [] }

function story(storyId: string, outlets: readonly string[], firstSeenAt = 500): Candidate {
  const articles = outlets.map((outlet, at): CandidateArticle => {
    const about = { title: `Headline of ${storyId}`, text: '', language: 'en', publishedAt: null, place: null }
    return { id: `${storyId}-${at}`, outlet, firstSeenAt, copyOf: null, ...about }
  })
  return { storyId, articles, told: null }
}

test('the stories of most outlets are told, and each candidate has its decision', () => {
  const candidates = [story('one', ['A']), story('two', ['A', 'B']), story('old', ['A'], 0), story('six', ['A'])]
  const { chosen, decisions } = chooseStories(candidates, WISH)
  expect(chosen.map(({ storyId }) => storyId)).toEqual(['two', 'one'])
  expect(decisions.map(({ storyId, place, reason }) => [storyId, place, reason.code])).toEqual([
    ['two', 1, 'new'],
    ['one', 2, 'new'],
    ['six', null, 'over-limit'],
    ['old', null, 'outside-window'],
  ])
})
