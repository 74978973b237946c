import { cosine, type Story } from './story.ts'
import data from './story-weights.json' with { type: 'json' }

/** What the likeness of two stories is told from; each is larger where they are more alike, but for the last three. */
export const STORY_MEASURES = [
  /** Cosine of all terms. */
  'cosine',
  /** Mean product of an article of one with an article of the other. */
  'pairs',
  /** The same against how alike the articles within each are: two close circles must be closer than two loose ones. */
  'relative',
  'title',
  'names',
  /** How far the text of either tells what the title of the other says: the smaller of the two. */
  'told',
  /** How many terms they share, as a logarithm. */
  'shared',
  /** How much a single shared term makes of it: one word alone tells little. */
  'single',
  /** How little it rests on: one shared word says more of a story of many articles, all of which have it, than of one. */
  'slight',
  /** Articles in the smaller one, as a logarithm. */
  'size',
] as const

export type StoryMeasure = (typeof STORY_MEASURES)[number]
type Weights = Readonly<Record<StoryMeasure, number>>

export interface StoryMeasures extends Weights {
  /** How many words they share; not weighed. */
  readonly words: number
}

interface StoryModel {
  readonly bias: number
  readonly weights: Weights
  /** From this likeness on two stories are one. */
  readonly needed: number
}

/** Whole texts are compared by one model, headlines with anything by another. */
export type StoryWeights = Readonly<Record<'texts' | 'headlines', StoryModel>>

export const STORY_WEIGHTS: StoryWeights = data

/** Days that coverage of one event may pause for before time begins to part stories. */
const GRACE_DAYS = 2
/** What each further day takes, in units of the model. */
const DAY_COST = 0.3
/** With so many articles a story has a word that tells it by itself: the name of what it is about. */
const MANY_ARTICLES = 5
/** What it takes, in units of the model, where two stories of fewer share one word alone, as rare as it may be. */
const ONE_WORD_COST = 6
const DAY_MS = 86_400_000
/** What two articles of one story have in common where nothing is known of it yet. */
const USUAL_INNER_LIKENESS = 0.2

export interface Likeness {
  /** From 0 to 1: how sure it is that both tell of one event. */
  readonly likeness: number
  readonly needed: number
  /** Days that part them where these count, else 0. */
  readonly daysApart: number
}

/** How alike two stories are. */
export function compareStories(a: Story, b: Story, weights: StoryWeights): Likeness {
  const { bias, weights: of, needed } = weights[modelOf(a, b)]
  const measures = measureStories(a, b)
  const daysApart = Math.max(0, daysBetween(a, b) - GRACE_DAYS)
  let total = bias - DAY_COST * daysApart
  for (const name of STORY_MEASURES) total += of[name] * measures[name]
  const isOneWord = measures.words < 2 && Math.max(sizeOf(a), sizeOf(b)) < MANY_ARTICLES
  if (isOneWord) total -= ONE_WORD_COST
  return { likeness: 1 / (1 + Math.exp(-total)), needed, daysApart: daysApart > 0 ? daysBetween(a, b) : 0 }
}

/** Which model compares two stories: that of headlines where one is told mostly by them. */
export function modelOf(a: Story, b: Story): keyof StoryWeights {
  return 2 * a.headlines > sizeOf(a) || 2 * b.headlines > sizeOf(b) ? 'headlines' : 'texts'
}

/** The measures of two stories; the order of the two does not matter where they have the same size. */
export function measureStories(a: Story, b: Story): StoryMeasures {
  const [small, large] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a]
  const { product, shared, stems, single } = compareTerms(small, large)
  const pairs = sizeOf(small) * sizeOf(large)
  return {
    cosine: product / Math.sqrt(small.whole.squared * large.whole.squared || 1),
    pairs: product / pairs,
    relative: product / pairs / Math.sqrt(innerLikeness(small) * innerLikeness(large)),
    title: cosine(small.title, large.title),
    names: cosine(small.names, large.names),
    told: Math.min(cosine(small.title, large.whole), cosine(large.title, small.whole)),
    shared: Math.log1p(shared),
    single: Math.sqrt(single / pairs),
    words: stems,
    slight: stems === 0 ? 0 : 1 / stems / sizeOf(large),
    size: Math.log(sizeOf(small)),
  }
}

function compareTerms(small: Story, large: Story) {
  let product = 0
  let shared = 0
  let stems = 0
  let single = 0
  for (const [term, weight] of small.whole.sum) {
    const other = large.whole.sum.get(term)
    if (other === undefined) continue
    shared++
    if (!term.includes(' ')) stems++
    product += weight * other
    single = Math.max(single, weight * other)
  }
  return { product, shared, stems, single }
}

/** Mean product of two articles of a story; where there are few, nearer to that of any story. */
function innerLikeness(story: Story): number {
  const size = sizeOf(story)
  const pairs = (size * (size - 1)) / 2
  return ((story.whole.squared - size) / 2 + USUAL_INNER_LIKENESS) / (pairs + 1)
}

const sizeOf = ({ articleIds }: Story) => articleIds.length

/** Days between the nearest articles of two stories; 0 where one has no time. */
function daysBetween(a: Story, b: Story): number {
  if (a.oldestAt === null || a.newestAt === null || b.oldestAt === null || b.newestAt === null) return 0
  return Math.max(0, a.oldestAt - b.newestAt, b.oldestAt - a.newestAt) / DAY_MS
}
