import { type ArticleReader, createArticleReader } from './article-reader.ts'
import { understand } from './understand.ts'

/** What things said to us are answered with. It knows the words of many languages, which take time to load and memory. */
export interface Answering {
  readonly understand: typeof understand
  readonly read: ArticleReader
}

/** Articles that are talked about at one time. */
const MAX_READINGS = 30

/** What a bot answers with, nothing read yet. */
export function createAnswering(): Answering {
  return { understand, read: createArticleReader(MAX_READINGS) }
}
