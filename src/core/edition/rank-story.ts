import type { CandidateArticle } from './candidate.ts'
import type { RankPart } from './decision.ts'
import { createMatcher } from './match-article.ts'
import { countVoices, timeOf } from './voices.ts'
import type { EditionWish } from './wish.ts'

/** What each counts: one more doubling of the outlets is worth as much as being new to the minute, or one boost. */
const WORTH = { outlets: 1, freshness: 1, place: 0.5, boost: 1, update: -0.5 } as const
/** After so many hours news is half as fresh. */
const HALF_FRESH_MS = 12 * 3_600_000

/** What makes a story come first: the weightiest part first, those that add nothing left out. They add up to its rank. */
export function rankStory(articles: readonly CandidateArticle[], isUpdate: boolean, wish: EditionWish): RankPart[] {
  const age = Math.max(0, wish.until - Math.max(...articles.map(timeOf)))
  const place = Math.min(...articles.map((article) => article.place ?? Number.POSITIVE_INFINITY))
  const parts: RankPart[] = [
    { name: 'outlets', adds: WORTH.outlets * Math.log2(countVoices(articles)) },
    { name: 'freshness', adds: WORTH.freshness * 0.5 ** (age / HALF_FRESH_MS) },
    { name: 'place', adds: WORTH.place / Math.max(1, place) },
    { name: 'boost', adds: WORTH.boost * countBoosts(articles, wish) },
    { name: 'update', adds: isUpdate ? WORTH.update : 0 },
  ]
  return parts.filter(({ adds }) => adds !== 0).sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
}

/** How many of the channel's boosts are about one of the articles: about what stands in its title and first words. */
function countBoosts(articles: readonly CandidateArticle[], { filters }: EditionWish): number {
  const boosts = filters.flatMap((term) => (term.kind !== 'min-outlets' && term.effect === 'boost' ? [term] : []))
  if (boosts.length === 0) return 0
  const matchers = articles.map(createMatcher)
  return boosts.filter((term) => matchers.some((matcher) => matcher.fits(term, 'opening'))).length
}
