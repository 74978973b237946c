import type { Candidate, CandidateArticle } from './candidate.ts'
import type { ChosenStory, Decision, DecisionReason, NewSentence, RankPart } from './decision.ts'
import { filterStory } from './filter-story.ts'
import { findNews } from './find-news.ts'
import { rankStory } from './rank-story.ts'
import { countVoices, findLead, listOutlets } from './voices.ts'
import type { EditionWish } from './wish.ts'

/**
 * Chooses the stories of an edition: those with articles in the window that pass the filters, but of stories told before
 * only what is new; the best first, at most `limit`. On a quiet day none. Gives a decision for each candidate: those
 * chosen in their order, those over the limit in theirs, then the others as they came. The order of candidates does not
 * matter to the choice. Pure: same candidates and wish, same choice.
 */
export function chooseStories(
  candidates: readonly Candidate[],
  wish: EditionWish,
): { chosen: readonly ChosenStory[]; decisions: readonly Decision[] } {
  const judged = candidates.map((candidate) => judge(candidate, wish))
  const ranked = judged.filter((each) => each.passes !== null).sort(compareRanks)
  const kept = ranked.slice(0, wish.limit)
  return {
    chosen: kept.flatMap((each) => toChosen(each) ?? []),
    decisions: [
      ...kept.map((each, at) => toDecision(each, at + 1, each.reason)),
      ...ranked.slice(wish.limit).map((each, at) => {
        return toDecision(each, null, { code: 'over-limit', rank: kept.length + at + 1, limit: wish.limit })
      }),
      ...judged.filter((each) => each.passes === null).map((each) => toDecision(each, null, each.reason)),
    ],
  }
}

interface Judged {
  readonly candidate: Candidate
  readonly reason: DecisionReason
  /** Null where the story is left out. */
  readonly passes: {
    readonly articles: readonly CandidateArticle[]
    readonly news: readonly NewSentence[]
    readonly parts: readonly RankPart[]
    readonly rank: number
  } | null
}

/** What becomes of a story, the cheapest question first: the texts of most need never be read. */
function judge(candidate: Candidate, wish: EditionWish): Judged {
  const leaveOut = (reason: DecisionReason): Judged => ({ candidate, reason, passes: null })
  if (wish.mutedStoryIds.includes(candidate.storyId)) return leaveOut({ code: 'muted' })
  const isInWindow = ({ firstSeenAt }: CandidateArticle) => firstSeenAt > wish.since && firstSeenAt <= wish.until
  if (!candidate.articles.some(isInWindow)) return leaveOut({ code: 'outside-window' })
  const filtered = filterStory(candidate, wish.filters)
  if ('reason' in filtered) return leaveOut(filtered.reason)
  const { articles } = filtered
  const fresh = articles.filter(isInWindow)
  if (fresh.length === 0) return leaveOut({ code: 'outside-window' })
  const { reason, news } = findReason(candidate, fresh)
  if (reason.code === 'no-news') return leaveOut(reason)
  const parts = rankStory(articles, reason.code === 'update', wish)
  return { candidate, reason, passes: { articles, news, parts, rank: parts.reduce((sum, { adds }) => sum + adds, 0) } }
}

/** Whether a story is new, an update with what is new in it, or told already. */
function findReason(
  { articles, told }: Candidate,
  fresh: readonly CandidateArticle[],
): { readonly reason: DecisionReason; readonly news: readonly NewSentence[] } {
  if (told === null) return { reason: { code: 'new' }, news: [] }
  const knew = new Set(told.articleIds)
  const later = fresh.filter(({ id, publishedAt, firstSeenAt, copyOf }) => {
    const isCopy = copyOf !== null && knew.has(copyOf)
    return !knew.has(id) && !isCopy && (publishedAt ?? firstSeenAt) > told.at
  })
  const { sentences, figures } = findNews(
    later,
    articles.filter(({ id }) => knew.has(id)),
  )
  if (sentences.length === 0) return { reason: { code: 'no-news', newArticles: later.length }, news: [] }
  return { reason: { code: 'update', newSentences: sentences.length, newFigures: figures }, news: sentences }
}

function compareRanks(a: Judged, b: Judged): number {
  const byRank = (b.passes?.rank ?? 0) - (a.passes?.rank ?? 0)
  return byRank || (a.candidate.storyId < b.candidate.storyId ? -1 : 1)
}

/** An update is shown in the words of the article that has the news. */
function toChosen({ candidate, reason, passes }: Judged): ChosenStory | null {
  if (passes === null) return null
  const { articles, news } = passes
  const lead = articles.find(({ id }) => id === news[0]?.articleId) ?? findLead(articles)
  if (lead === null) return null
  const voices = countVoices(articles)
  return {
    storyId: candidate.storyId,
    lead,
    outlets: listOutlets(articles, lead),
    voices,
    isUpdate: reason.code === 'update',
    isSingleSource: voices === 1,
    news,
  }
}

function toDecision({ candidate, passes }: Judged, place: number | null, reason: DecisionReason): Decision {
  const lead = findLead(passes?.articles ?? candidate.articles)
  return { storyId: candidate.storyId, headline: lead?.title ?? null, place, reason, parts: passes?.parts ?? [] }
}
