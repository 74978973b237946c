import { findPhrase, findTerms } from '../core/text/search-terms.ts'
import type { Span } from '../core/text/span.ts'
import { articlesWith } from './article-terms.ts'
import type { Db } from './schema.ts'
import { isInScope, MAX_CANDIDATES, type SearchScope } from './search-scope.ts'
import { type Phrase, parseSearchWords } from './search-words.ts'
import { findSnippet } from './snippet.ts'

/** An article that was found. */
export interface ArticleHit {
  readonly articleId: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  /** Epoch milliseconds. */
  readonly datedAt: number
  /** The sentence that shows most of the words: `article.text.slice(start, end) === text`. */
  readonly snippet: Span & { readonly text: string }
}

/**
 * Articles that have all the words (search-words.ts says what words mean), those first that have more of them in the
 * title, then the newest. [] where there are no words to look for. Any text may be given.
 */
export async function searchArticles(db: Db, words: string, scope: SearchScope): Promise<ArticleHit[]> {
  const asked = parseSearchWords(words)
  if (asked.wanted.length === 0) return []
  const newest = articlesWith(db, asked)
    .where((eb) => isInScope(eb.ref('found.seq'), scope))
    .orderBy('found.seq', 'desc')
    .limit(MAX_CANDIDATES)
  const candidates = await db
    .selectFrom('articles')
    .select(['id', 'title', 'dated_at'])
    .where('seq', 'in', newest)
    .execute()
  const best = candidates
    .map(({ id, title, dated_at }) => ({ id, dated_at, inTitle: countPhrases(title, asked.wanted) }))
    .sort((a, b) => b.inTitle - a.inTitle || b.dated_at - a.dated_at)
    .slice(0, scope.limit)
  return readHits(
    db,
    best.map(({ id }) => id),
    asked.wanted,
  )
}

/** How many of the phrases stand in a text. */
export function countPhrases(text: string | null, phrases: readonly Phrase[]): number {
  const terms = findTerms(text ?? '')
  return phrases.filter((phrase) => findPhrase(terms, phrase).length > 0).length
}

async function readHits(db: Db, ids: readonly string[], phrases: readonly Phrase[]): Promise<ArticleHit[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'url', 'outlet', 'language', 'dated_at', 'text'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { title, url, outlet, language, dated_at: datedAt, text } = row
    const span = findSnippet(text, language, phrases)
    return [
      { articleId: id, title, url, outlet, datedAt, snippet: { ...span, text: text.slice(span.start, span.end) } },
    ]
  })
}
