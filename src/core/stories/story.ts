/** A term with its weight in an article; an article's weights have length 1. */
export type TermVector = ReadonlyMap<string, number>

/** What is known of a story: the sum of its articles. */
export interface Story {
  /** The id of the article that founded it. */
  readonly id: string
  /** Order of founding. */
  readonly number: number
  readonly articleIds: string[]
  readonly sum: Map<string, number>
  /** How many of its articles have a term. */
  readonly holders: Map<string, number>
  /** Length of the sum, squared. */
  squared: number
  /** Epoch milliseconds of its newest article; null where none has a time. */
  newestAt: number | null
}

export function foundStory(id: string, number: number): Story {
  return { id, number, articleIds: [], sum: new Map(), holders: new Map(), squared: 0, newestAt: null }
}

/** Adds an article; gives the terms that the story did not have. */
export function addArticle(story: Story, id: string, vector: TermVector, publishedAt: number | null): string[] {
  const fresh: string[] = []
  for (const [term, weight] of vector) {
    const had = story.sum.get(term)
    if (had === undefined) fresh.push(term)
    story.squared += 2 * (had ?? 0) * weight + weight * weight
    story.sum.set(term, (had ?? 0) + weight)
    story.holders.set(term, (story.holders.get(term) ?? 0) + 1)
  }
  story.articleIds.push(id)
  story.newestAt = latest(story.newestAt, publishedAt)
  return fresh
}

/** The later of two times, the other where one is not known. */
export function latest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}
