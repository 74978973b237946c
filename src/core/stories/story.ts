/** Terms with their weights, summed over the articles of a story; each article's weights have length 1. */
export interface Facet {
  readonly sum: Map<string, number>
  /** The length of the sum, squared. */
  squared: number
}

/** What is known of a story; an article by itself is a story of one. */
export interface Story {
  /** The id of the article that founded it. */
  id: string
  /** Order of founding. */
  number: number
  /** Its articles, at least one, in no order that matters. */
  readonly articleIds: string[]
  /** How many of its articles are headlines only. */
  headlines: number
  readonly whole: Facet
  readonly title: Facet
  readonly names: Facet
  /** Epoch milliseconds of its oldest and newest article; null where none has a time. */
  oldestAt: number | null
  newestAt: number | null
  /** Whether it was told to somebody: what is in it stays in it. */
  isTold: boolean
}

/** A facet of one article: its weights brought to length 1. Empty for none. */
export function toFacet(weights: Iterable<readonly [string, number]>): Facet {
  const sum = new Map(weights)
  let squared = 0
  for (const weight of sum.values()) squared += weight * weight
  if (squared === 0) return { sum, squared }
  const length = Math.sqrt(squared)
  for (const [term, weight] of sum) sum.set(term, weight / length)
  return { sum, squared: 1 }
}

/** The cosine of two facets; 0 where one is empty. */
export function cosine(a: Facet, b: Facet): number {
  const length = Math.sqrt(a.squared * b.squared)
  return length === 0 ? 0 : product(a.sum, b.sum) / length
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return sum
}

/** Makes `other` a part of `story`, which keeps its id where it is the older one; gives the terms that were in both. */
export function unite(story: Story, other: Story): string[] {
  const shared: string[] = []
  for (const term of other.whole.sum.keys()) if (story.whole.sum.has(term)) shared.push(term)
  for (const facet of ['whole', 'title', 'names'] as const) addFacet(story[facet], other[facet])
  if (other.number < story.number) {
    story.id = other.id
    story.number = other.number
  }
  story.articleIds.push(...other.articleIds)
  story.headlines += other.headlines
  story.oldestAt = pick(Math.min, story.oldestAt, other.oldestAt)
  story.newestAt = pick(Math.max, story.newestAt, other.newestAt)
  story.isTold ||= other.isTold
  return shared
}

/** A story of its own made of others, at least one, which stay as they are. */
export function uniteAll([first, ...others]: readonly [Story, ...Story[]]): Story {
  const story = {
    ...first,
    articleIds: [...first.articleIds],
    whole: copyFacet(first.whole),
    title: copyFacet(first.title),
    names: copyFacet(first.names),
  }
  for (const other of others) unite(story, other)
  return story
}

const copyFacet = ({ sum, squared }: Facet): Facet => ({ sum: new Map(sum), squared })

function addFacet(facet: Facet, other: Facet): void {
  for (const [term, weight] of other.sum) {
    const had = facet.sum.get(term) ?? 0
    facet.squared += 2 * had * weight + weight * weight
    facet.sum.set(term, had + weight)
  }
}

function pick(choose: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : choose(a, b)
}
