import { type Copy, createCopies } from './copies.ts'
import { findStranger } from './find-stranger.ts'
import { createHeldStories } from './held-stories.ts'
import { compareStories, type Likeness, STORY_WEIGHTS, type StoryWeights } from './likeness.ts'
import { type ArticleTerms, readTerms } from './read-article.ts'
import type { Story } from './story.ts'
import type { Absorbed, Joined, JoinReason, Parted, StoryArticle } from './story-article.ts'

/** Groups articles into stories, one at a time; holds what it knows of the stories so far. */
export interface Grouper {
  /** Puts an article into the story it tells, or founds one with it. Each id is given once. */
  join(article: StoryArticle): Joined
  /**
   * Takes in an article whose story is known, as `join` left it; the story need not be known before. One that was in
   * another story leaves that, unless that is one which nothing leaves: a large one, or one that was told.
   */
  restore(article: StoryArticle, storyId: string): void
  /** Keeps a story together from now on, because somebody was told it; one that is not known changes nothing. */
  settle(storyId: string): void
  /** Forgets stories that have no article at or after `before` (epoch ms), those without any time too. */
  forget(before: number): void
}

/** Of the stories likest to an article, so many are looked at whether the article makes them one. */
const MAX_BRIDGED = 5
const SHOWN_WORDS = 5

interface Compared extends Likeness {
  readonly story: Story
}

interface Copied extends Copy {
  readonly story: Story
}

/** A grouper that knows nothing yet. */
export function createGrouper(weights: StoryWeights = STORY_WEIGHTS): Grouper {
  const held = createHeldStories()
  const copies = createCopies()
  /** Articles whose words say where they belong: a copy, and what it is a copy of. */
  const bound = new Set<string>()

  function compareAll(article: Story): Compared[] {
    const compared = held
      .findCandidates(article)
      .map((story) => ({ story, ...compareStories(article, story, weights) }))
    return compared.sort((a, b) => b.likeness - b.needed - (a.likeness - a.needed))
  }

  /** Stories that an article has made so like that they are one. */
  function mergeBridged(home: Story, bridged: readonly Story[]): Absorbed[] {
    const absorbed: Absorbed[] = []
    let story = home
    for (const other of bridged) {
      const isHeld = held.storyOf(other.id) === other
      if (other === story || !isHeld) continue
      const { likeness, needed } = compareStories(other, story, weights)
      if (likeness < needed) continue
      const merged = held.merge(story, other)
      story = merged.story
      absorbed.push({ storyId: merged.gone, into: story.id, why: [{ code: 'alike', likeness, needed }] })
    }
    return absorbed
  }

  /** Lets go of articles that came to the story of `articleId` while less was known of it. */
  function partStrangers(articleId: string): Parted[] {
    const parted: Parted[] = []
    const isSure = (id: string) => id === articleId || bound.has(id)
    for (;;) {
      const story = held.storyOf(articleId)
      const stranger = story && findStranger(held.partsOf(story), isSure, weights)
      if (!story || !stranger) return parted
      const { part, likeness, needed } = stranger
      const rest = held.takeOut(story, part)
      held.add(part)
      const [own, other] = rest.id === story.id ? [part, rest] : [rest, part]
      const why: JoinReason[] = [{ code: 'founds', nearest: other.id, likeness, needed }]
      parted.push({ from: other.id, storyId: own.id, articleIds: [...own.articleIds], why })
    }
  }

  /** Takes an article out of the story that it is in; gives false where that cannot be done. */
  function takeOut(articleId: string, story: Story): boolean {
    const part = held.partsOf(story).find(({ id }) => id === articleId)
    if (part) held.takeOut(story, part)
    return part !== undefined
  }

  /** Where an article goes, null where it founds a story of its own, and why. */
  function chooseHome(article: Story, compared: readonly Compared[], terms: ArticleTerms, copy: Copied | null) {
    const [likest] = compared
    const alike = likest && likest.likeness >= likest.needed ? likest : undefined
    if (copy === null && alike === undefined) return { home: null, why: [reasonToFound(likest)] }
    const home = copy?.story ?? alike?.story ?? null
    const why = [
      ...(copy ? [{ code: 'copy', of: copy.of, share: copy.share } as const] : []),
      ...reasonsToJoin(compared.find(({ story }) => story === home)),
      ...(home ? sharedWords(article, home, terms) : []),
    ]
    return { home, why }
  }

  function findCopied({ id, text }: StoryArticle): Copied | null {
    const copy = addCopy(id, text)
    const story = copy && held.storyOf(copy.of)
    return copy && story ? { ...copy, story } : null
  }

  function addCopy(id: string, text: string | null): Copy | null {
    const copy = copies.add(id, text ?? '')
    if (copy) for (const each of [id, copy.of]) bound.add(each)
    return copy
  }

  return {
    join(given) {
      const terms = readTerms(given)
      const article = held.weigh(given, terms)
      const compared = compareAll(article)
      const copy = findCopied(given)
      const { home, why } = chooseHome(article, compared, terms, copy)
      if (home === null) held.add(article)
      else held.addTo(home, article)
      const bridged = compared.slice(0, MAX_BRIDGED).map(({ story }) => story)
      const absorbed = home === null ? [] : mergeBridged(home, bridged)
      const parted = home === null ? [] : partStrangers(given.id)
      const storyId = held.storyOf(given.id)?.id ?? given.id
      return { storyId, why, copyOf: copy?.of ?? null, absorbed, parted }
    },
    restore(given, storyId) {
      const before = held.storyOf(given.id)
      const isIn = before?.articleIds.includes(given.id) === true
      if (before && isIn && (before.id === storyId || !takeOut(given.id, before))) return
      const article = held.weigh(given, readTerms(given))
      if (!isIn) addCopy(given.id, given.text)
      const story = held.storyOf(storyId)
      if (story) held.addTo(story, article)
      else held.add({ ...article, id: storyId })
    },
    settle(storyId) {
      const story = held.storyOf(storyId)
      if (story) story.isTold = true
    },
    forget(before) {
      const forgotten = held.forget(({ newestAt }) => newestAt === null || newestAt < before)
      for (const id of forgotten) {
        copies.forget(id)
        bound.delete(id)
      }
    },
  }
}

function reasonsToJoin(compared: Compared | undefined): JoinReason[] {
  if (!compared) return []
  const { likeness, needed, daysApart } = compared
  const alike: JoinReason = { code: 'alike', likeness, needed }
  return daysApart > 0 ? [alike, { code: 'apart', days: daysApart }] : [alike]
}

function reasonToFound(likest: Compared | undefined): JoinReason {
  const { likeness = 0, needed = 1 } = likest ?? {}
  return { code: 'founds', nearest: likest?.story.id ?? null, likeness, needed }
}

/** The terms that make an article like a story, as the article writes them, the weightiest first; a word once. */
function sharedWords(article: Story, { whole }: Story, { written }: ArticleTerms): JoinReason[] {
  const shared = Array.from(article.whole.sum, ([term, weight]) => ({
    term,
    adds: weight * (whole.sum.get(term) ?? 0),
  }))
  const told = shared.filter(({ adds }) => adds > 0).sort((a, b) => b.adds - a.adds)
  const words: string[] = []
  for (const { term } of told) {
    if (words.length === SHOWN_WORDS) break
    const word = written(term)
    if (!words.some((each) => each.includes(word) || word.includes(each))) words.push(word)
  }
  return words.length === 0 ? [] : [{ code: 'shared-words', words }]
}
