import { addArticle, foundStory, type Story, type TermVector } from './story.ts'
import type { Joined, JoinReason, StoryArticle } from './story-article.ts'
import { findStoryTerms } from './story-terms.ts'

/** Groups articles into stories, one at a time; holds what it knows of the stories so far. */
export interface Grouper {
  /** Puts an article into the story it tells, or founds one with it. Each id is given once. */
  join(article: StoryArticle): Joined
  /** Takes in an article whose story is known, as `join` left it; the story need not be known before. */
  restore(article: StoryArticle, storyId: string): void
  /** Forgets stories that have no article at or after `before` (epoch ms), those without any time too. */
  forget(before: number): void
}

/** Terms kept of an article, the rarest first. */
const MAX_TERMS = 100
/** Of these, the ones by which stories are looked for. */
const PROBES = 25
/** A term that more stories than this share tells nothing. */
const MAX_POSTINGS = 400
const MAX_CANDIDATES = 30
const NEEDED = { text: 0.24, headline: 0.2 }
const SHOWN_WORDS = 5

/** A grouper that knows nothing yet. */
export function createGrouper(): Grouper {
  const stories = new Map<string, Story>()
  const postings = new Map<string, Set<Story>>()
  let founded = 0

  function weigh(article: StoryArticle): { vector: TermVector; isHeadline: boolean } {
    const { terms, isHeadline } = findStoryTerms(article)
    const weighed = terms
      .map(({ term, weight }) => [term, weight * rarity(term)] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_TERMS)
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return { vector: new Map(weighed.map(([term, weight]) => [term, weight / length])), isHeadline }
  }

  function rarity(term: string): number {
    return Math.log(1 + (1_000 + 8 * stories.size) / (1 + 8 * (postings.get(term)?.size ?? 0)))
  }

  function findCandidates(vector: TermVector): Story[] {
    const shared = new Map<Story, number>()
    for (const [term, weight] of [...vector].slice(0, PROBES)) {
      const holders = postings.get(term)
      if (!holders || holders.size > MAX_POSTINGS) continue
      for (const story of holders) shared.set(story, (shared.get(story) ?? 0) + weight)
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0].number - b[0].number)
    return best.slice(0, MAX_CANDIDATES).map(([story]) => story)
  }

  function findLikest(vector: TermVector): { story: Story; likeness: number } | undefined {
    const scored = findCandidates(vector).map((story) => ({ story, likeness: cosine(vector, story) }))
    return scored.sort((a, b) => b.likeness - a.likeness)[0]
  }

  function add(story: Story, id: string, vector: TermVector, publishedAt: number | null): void {
    stories.set(story.id, story)
    for (const term of addArticle(story, id, vector, publishedAt)) {
      const holders = postings.get(term)
      if (holders) holders.add(story)
      else postings.set(term, new Set([story]))
    }
  }

  return {
    join(article) {
      const { vector, isHeadline } = weigh(article)
      const needed = isHeadline ? NEEDED.headline : NEEDED.text
      const best = findLikest(vector)
      const likeness = best?.likeness ?? 0
      const home = likeness >= needed ? best?.story : undefined
      const why: JoinReason[] = home
        ? [
            { code: 'alike', likeness, needed },
            { code: 'shared-words', words: sharedWords(vector, home) },
          ]
        : [{ code: 'founds', nearest: best?.story.id ?? null, likeness, needed }]
      const story = home ?? foundStory(article.id, founded++)
      add(story, article.id, vector, article.publishedAt)
      return { storyId: story.id, why, copyOf: null, absorbed: [] }
    },
    restore(article, storyId) {
      const story = stories.get(storyId) ?? foundStory(storyId, founded++)
      add(story, article.id, weigh(article).vector, article.publishedAt)
    },
    forget(before) {
      for (const story of stories.values()) {
        if (story.newestAt !== null && story.newestAt >= before) continue
        stories.delete(story.id)
        for (const term of story.sum.keys()) {
          const holders = postings.get(term)
          holders?.delete(story)
          if (holders?.size === 0) postings.delete(term)
        }
      }
    },
  }
}

function cosine(vector: TermVector, { sum, squared }: Story): number {
  let dot = 0
  for (const [term, weight] of vector) dot += weight * (sum.get(term) ?? 0)
  return dot / (Math.sqrt(squared) || 1)
}

function sharedWords(vector: TermVector, { sum }: Story): string[] {
  const shared = Array.from(vector, ([term, weight]) => ({ term, weight: weight * (sum.get(term) ?? 0) }))
  const told = shared.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return told.slice(0, SHOWN_WORDS).map(({ term }) => term)
}
