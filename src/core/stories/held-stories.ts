import { createRarity } from './rarity.ts'
import type { ArticleTerms, TermCounts } from './read-article.ts'
import { type Story, toFacet, unite, uniteAll } from './story.ts'
import type { StoryArticle } from './story-article.ts'

/** The stories held now, found by the rare terms that they share. */
export interface HeldStories {
  /** An article as a story of one, its terms weighed by how rare they are now; not held yet. */
  weigh(article: StoryArticle, terms: ArticleTerms): Story
  /** The stories that share most of the rarest terms, the likest first; only those that may be it. */
  findCandidates(story: Story): Story[]
  /** The story of an article, or of the article that founded one; undefined where none is held. */
  storyOf(articleId: string): Story | undefined
  add(story: Story): void
  /** Makes an article that is not held a part of a story that is. */
  addTo(story: Story, article: Story): void
  /** Makes one held story of two; gives it, and the id that is no more. */
  merge(a: Story, b: Story): { readonly story: Story; readonly gone: string }
  /** What is known of each article of a story by itself; empty for a story that is large, or that was told. */
  partsOf(story: Story): readonly Story[]
  /** Takes a part out of a story, and holds it no more; gives what is left. */
  takeOut(story: Story, part: Story): Story
  /** Lets go of every story that is to be forgotten; gives their articles. */
  forget(isForgotten: (story: Story) => boolean): string[]
}

/** Terms kept of an article, the weightiest first. */
const MAX_TERMS = 100
/** Of these, the ones by which stories are looked for. */
const PROBES = 25
/** Of a term that more stories have been found by, only so many of the latest are looked at. */
const MAX_POSTED = 200
const MAX_CANDIDATES = 8
/** In a story of more articles there is no doubt any more what it tells. */
const MAX_DOUBTED = 6

/** Holds nothing yet. */
export function createHeldStories(): HeldStories {
  const rarity = createRarity()
  const stories = new Set<Story>()
  const storyOf = new Map<string, Story>()
  /** Stories by the terms they can be found by, in the order in which they got them. */
  const posted = new Map<string, Set<Story>>()
  /** The articles of stories of several, by themselves, while these are small. */
  const parts = new Map<string, Story>()
  let founded = 0

  /** Before `story` takes in `other`. */
  function keepParts(story: Story, other: Story): void {
    for (const each of [story, other]) {
      const [id, ...more] = each.articleIds
      if (id !== undefined && more.length === 0 && !parts.has(id)) parts.set(id, { ...uniteAll([each]), id })
    }
    const ids = [...story.articleIds, ...other.articleIds]
    if (ids.length > MAX_DOUBTED) for (const id of ids) parts.delete(id)
  }

  function hold(story: Story): void {
    stories.add(story)
    for (const id of [story.id, ...story.articleIds]) storyOf.set(id, story)
    rarity.addStory(story.whole.sum.keys())
  }

  function letGo(story: Story): void {
    stories.delete(story)
    unpost(story)
    rarity.removeStory(story.whole.sum.keys())
    for (const id of [story.id, ...story.articleIds]) storyOf.delete(id)
  }

  function post(story: Story, terms: Iterable<string>): void {
    for (const term of terms) {
      const holders = posted.get(term) ?? new Set()
      holders.delete(story)
      posted.set(term, holders.add(story))
      if (holders.size > MAX_POSTED) dropOldest(holders)
    }
  }

  function unpost(story: Story): string[] {
    return [...story.whole.sum.keys()].filter((term) => {
      const holders = posted.get(term)
      const had = holders?.delete(story) ?? false
      if (holders?.size === 0) posted.delete(term)
      return had
    })
  }

  return {
    weigh(article, { isHeadline, whole, title, names }) {
      const { id, publishedAt, language = null } = article
      const worth = rarity.in(language)
      const weighAll = (counts: TermCounts) =>
        Array.from(counts, ([term, count]) => [term, count * worth(term)] as const)
      const kept = weighAll(whole)
        .sort((a, b) => b[1] - a[1])
        .slice(0, MAX_TERMS)
      return {
        id,
        number: founded++,
        articleIds: [id],
        headlines: isHeadline ? 1 : 0,
        whole: toFacet(kept),
        title: toFacet(weighAll(title)),
        names: toFacet(weighAll(names)),
        oldestAt: publishedAt,
        newestAt: publishedAt,
        isTold: false,
      }
    },
    findCandidates(story) {
      const shared = new Map<Story, number>()
      for (const [term, weight] of [...story.whole.sum].slice(0, PROBES)) {
        for (const holder of posted.get(term) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + weight)
      }
      const best = [...shared].sort((a, b) => b[1] - a[1] || a[0].number - b[0].number)
      return best.slice(0, MAX_CANDIDATES).map(([holder]) => holder)
    },
    storyOf: (articleId) => storyOf.get(articleId),
    add(story) {
      hold(story)
      post(story, probesOf(story))
    },
    addTo(story, article) {
      keepParts(story, article)
      rarity.addTerms([...article.whole.sum.keys()].filter((term) => !story.whole.sum.has(term)))
      post(story, probesOf(article))
      for (const id of article.articleIds) storyOf.set(id, story)
      unite(story, article)
    },
    merge(a, b) {
      const [story, other] = a.articleIds.length >= b.articleIds.length ? [a, b] : [b, a]
      const gone = story.number < other.number ? other.id : story.id
      keepParts(story, other)
      stories.delete(other)
      for (const id of [other.id, ...other.articleIds]) storyOf.set(id, story)
      post(story, unpost(other))
      rarity.mergeStories(unite(story, other))
      return { story, gone }
    },
    partsOf({ articleIds, isTold }) {
      const known = articleIds.flatMap((id) => parts.get(id) ?? [])
      return isTold || known.length < articleIds.length ? [] : known
    },
    takeOut(story, part) {
      letGo(story)
      parts.delete(part.id)
      const [first, ...others] = story.articleIds.flatMap((id) => parts.get(id) ?? [])
      if (!first) throw new Error('A story of one article has no part to be taken out.')
      const rest = uniteAll([first, ...others])
      if (story.id !== part.id) rest.id = story.id
      hold(rest)
      for (const each of [first, ...others]) post(rest, probesOf(each))
      return rest
    },
    forget(isForgotten) {
      const forgotten = [...stories].filter(isForgotten)
      forgotten.forEach(letGo)
      const articleIds = forgotten.flatMap((story) => story.articleIds)
      for (const id of articleIds) parts.delete(id)
      return articleIds
    },
  }
}

const probesOf = ({ whole }: Story) => [...whole.sum.keys()].slice(0, PROBES)

function dropOldest(stories: Set<Story>): void {
  const [oldest] = stories
  if (oldest) stories.delete(oldest)
}
