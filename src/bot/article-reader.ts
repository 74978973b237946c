import { type Reading, readArticle } from '../core/digest/reading.ts'
import type { StoredArticle } from '../store/articles.ts'

/** Gives the reading of an article. */
export type ArticleReader = (stored: StoredArticle) => Reading

/**
 * Reads articles and keeps the last `max` readings: a thread asks about the same one again and again, and reading takes
 * longer than answering.
 */
export function createArticleReader(max: number): ArticleReader {
  const readings = new Map<string, Reading>()
  return ({ id, revision, fetchedAt, article }) => {
    const key = `${id} ${revision} ${fetchedAt}`
    const reading = readings.get(key) ?? readArticle(article)
    // Taken out and put back, so that the first of the map is the one not asked for longest.
    readings.delete(key)
    readings.set(key, reading)
    const [oldest] = readings.keys()
    if (readings.size > max && oldest !== undefined) readings.delete(oldest)
    return reading
  }
}
