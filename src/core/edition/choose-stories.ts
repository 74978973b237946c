import type { Candidate, CandidateArticle } from './candidate.ts'
import type { ChosenStory, Decision, DecisionReason } from './decision.ts'
import type { EditionWish } from './wish.ts'

/** Chooses the stories of an edition, with a decision for each candidate: those chosen in their order, then the others. */
export function chooseStories(
  candidates: readonly Candidate[],
  wish: EditionWish,
): { chosen: readonly ChosenStory[]; decisions: readonly Decision[] } {
  const judged = candidates.map((candidate) => ({ candidate, reason: judge(candidate, wish) }))
  const passing = judged.filter(({ reason }) => reason.code === 'new')
  passing.sort((a, b) => outletsOf(b.candidate).length - outletsOf(a.candidate).length)
  const kept = passing.slice(0, wish.limit)
  const over = passing.slice(wish.limit)
  const left = judged.filter(({ reason }) => reason.code !== 'new')
  return {
    chosen: kept.map(({ candidate }) => toChosen(candidate)),
    decisions: [
      ...kept.map(({ candidate, reason }, at) => toDecision(candidate, reason, at + 1)),
      ...over.map(({ candidate }, at) => {
        return toDecision(candidate, { code: 'over-limit', rank: wish.limit + at + 1, limit: wish.limit }, null)
      }),
      ...left.map(({ candidate, reason }) => toDecision(candidate, reason, null)),
    ],
  }
}

function judge({ storyId, articles, told }: Candidate, wish: EditionWish): DecisionReason {
  if (wish.mutedStoryIds.includes(storyId)) return { code: 'muted' }
  const fresh = articles.filter(({ firstSeenAt }) => firstSeenAt > wish.since && firstSeenAt <= wish.until)
  if (fresh.length === 0) return { code: 'outside-window' }
  return told === null ? { code: 'new' } : { code: 'no-news', newArticles: fresh.length }
}

function toChosen({ storyId, articles }: Candidate): ChosenStory {
  const [lead] = articles
  if (!lead) throw new RangeError(`The story ${storyId} has no article.`)
  const outlets = outletsOf({ articles })
  const voices = outlets.length
  return { storyId, lead, outlets, voices, isUpdate: false, isSingleSource: voices < 2, news: [] }
}

function outletsOf({ articles }: { readonly articles: readonly CandidateArticle[] }): string[] {
  return [...new Set(articles.flatMap(({ outlet }) => outlet ?? []))]
}

function toDecision({ storyId, articles }: Candidate, reason: DecisionReason, place: number | null): Decision {
  return { storyId, headline: articles[0]?.title ?? null, place, reason, parts: [] }
}
