import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type Selectable, sql } from 'kysely'
import { fragmentLink } from '../core/article/fragment-link.ts'
import type { Quote } from '../core/digest/digest.ts'
import { findTerms } from '../core/text/search-terms.ts'
import { articlesWith } from './article-terms.ts'
import type { Db, Schema } from './schema.ts'
import { countPhrases } from './search-articles.ts'
import { isInScope, MAX_CANDIDATES, type SearchScope } from './search-scope.ts'
import { parseSearchWords } from './search-words.ts'

/** A quotation that was found. */
export interface QuoteHit {
  readonly articleId: string
  readonly title: string | null
  readonly outlet: string | null
  /** When the article was published, as far as known; epoch milliseconds. */
  readonly datedAt: number
  /** As a digest has it: a span of the article's current text. */
  readonly quote: Quote
}

export interface QuoteSearch extends SearchScope {
  /** A name or a part of one: all its words must stand in the speaker's name as the article gives it. */
  readonly person: string
  /** Words that the article must have; null for whatever it was about. */
  readonly about: string | null
}

/** Rows saved with one statement: SQLite takes 32,766 parameters, and a name may have many words. */
const BATCH_ROWS = 200

/**
 * Puts quotations in the place of those that the article with this number had. Part of the transaction that saves their
 * digest, which holds the article.
 */
export async function saveQuotations(
  db: Db,
  articleSeq: number,
  revision: number,
  quotations: readonly Quote[],
): Promise<void> {
  await db.deleteFrom('quotations').where('article_seq', '=', articleSeq).execute()
  for (let at = 0; at < quotations.length; at += BATCH_ROWS) {
    // A book has thousands: the program does other things meanwhile, though not with the database.
    if (at > 0) await letOthersRun()
    const saved = await db
      .insertInto('quotations')
      .values(quotations.slice(at, at + BATCH_ROWS).map((quotation) => toColumns(articleSeq, revision, quotation)))
      .returning(['seq', 'speaker_name'])
      .execute()
    const names = saved.flatMap(({ seq, speaker_name: name }) =>
      termsOf(name ?? '').map((term) => ({ term, quotation_seq: seq })),
    )
    if (names.length > 0) await db.insertInto('quotation_names').values(names).execute()
  }
}

/**
 * What a person said, word for word: those quotations first that have more of the words of `about` in themselves, then
 * the newest, then in the order of the article. Only speakers whom an article names. [] where the name or `about` has
 * no words. Any text may be given.
 */
export async function findQuotes(db: Db, search: QuoteSearch): Promise<QuoteHit[]> {
  const names = termsOf(search.person)
  const about = search.about === null ? null : parseSearchWords(search.about)
  if (names.length === 0 || about?.wanted.length === 0) return []
  const matches = db
    .selectFrom('quotations')
    .select('quotations.seq')
    .where(({ and, eb, selectFrom }) =>
      and(
        names.map((name) =>
          eb('quotations.seq', 'in', selectFrom('quotation_names').select('quotation_seq').where('term', '=', name)),
        ),
      ),
    )
    .where((eb) => isInScope(eb.ref('quotations.article_seq'), search))
    .orderBy('quotations.seq', 'desc')
    .limit(MAX_CANDIDATES)
  // The plus keeps SQLite from asking for each article's quotations one by one (sqlite.org/optoverview.html, section 2).
  const articleSeq = sql<number>`+quotations.article_seq`
  const rows = await db
    .selectFrom('quotations')
    .innerJoin('articles', (join) =>
      join.onRef('articles.seq', '=', 'quotations.article_seq').onRef('articles.revision', '=', 'quotations.revision'),
    )
    .selectAll('quotations')
    .select(['articles.id as article_id', 'articles.title', 'articles.url', 'articles.outlet', 'articles.dated_at'])
    .where('quotations.seq', 'in', about === null ? matches : matches.where(articleSeq, 'in', articlesWith(db, about)))
    .execute()
  return rows
    .map((row) => ({ row, inQuote: countPhrases(row.text, about?.wanted ?? []) }))
    .sort((a, b) => b.inQuote - a.inQuote || b.row.dated_at - a.row.dated_at || a.row.seq - b.row.seq)
    .slice(0, search.limit)
    .map(({ row }) => toQuoteHit(row))
}

/** No name of a person has more words. */
const MAX_NAME_TERMS = 16

/** The different terms of a name. */
function termsOf(name: string): string[] {
  return [...new Set(findTerms(name).map(({ term }) => term))].slice(0, MAX_NAME_TERMS)
}

function toColumns(articleSeq: number, revision: number, { start, end, text, speaker, cue, continues }: Quote) {
  return {
    article_seq: articleSeq,
    revision,
    start_offset: start,
    end_offset: end,
    text,
    speaker_mention: speaker?.mention ?? null,
    speaker_name: speaker?.name ?? null,
    speaker_role: speaker?.role ?? null,
    cue,
    continues: Number(continues),
  }
}

interface QuotationWithArticle extends Selectable<Schema['quotations']> {
  readonly article_id: string
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly dated_at: number
}

function toQuoteHit(row: QuotationWithArticle): QuoteHit {
  const { article_id: articleId, title, url, outlet, dated_at: datedAt, text, cue } = row
  const speaker =
    row.speaker_mention === null
      ? null
      : { name: row.speaker_name, role: row.speaker_role, mention: row.speaker_mention }
  const span = { start: row.start_offset, end: row.end_offset }
  const quote = { ...span, text, speaker, cue, continues: row.continues === 1, link: fragmentLink(url, text) }
  return { articleId, title, outlet, datedAt, quote }
}
