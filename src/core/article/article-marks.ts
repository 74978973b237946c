import { findTerms } from '../text/search-terms.ts'
import type { Article } from './article.ts'
import { fingerprint } from './fingerprint.ts'

/** By what an article is known and found. Of a long text they take long to find: another thread may. */
export interface ArticleMarks {
  /** Of its text (core/article/fingerprint.ts); null for a text without words. */
  readonly fingerprint: string | null
  /** Terms of its title and text, as far as search sees. */
  readonly title: readonly string[]
  readonly text: readonly string[]
}

/**
 * How far into a title and text search sees: PostgreSQL counts places to 16,383 and takes a megabyte of terms
 * (postgresql.org/docs/current/textsearch-limitations.html). The longest news article has some 10,000 words.
 */
const MAX_TERMS = 16_000
const MAX_CHARS = 250_000

/** The marks of an article. Linear in its length. */
export function markArticle({ title, text }: Article): ArticleMarks {
  const titleTerms = termsOf(title ?? '')
  const textTerms = termsOf(text.slice(0, MAX_CHARS))
  return {
    fingerprint: fingerprint(text),
    title: titleTerms.slice(0, MAX_TERMS),
    text: textTerms.slice(0, MAX_TERMS - titleTerms.length),
  }
}

const termsOf = (text: string) => findTerms(text).map(({ term }) => term)
