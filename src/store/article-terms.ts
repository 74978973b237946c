import { type SelectQueryBuilder, sql } from 'kysely'
import type { ArticleMarks } from '../core/article/article-marks.ts'
import { type Db, isPostgres, type Schema } from './schema.ts'
import type { SearchWords } from './search-words.ts'

/** PostgreSQL keeps 256 places of a term: a phrase with a word so common may be missed further down a long text. */
const MAX_PLACES = 255

/** Makes an article findable under the terms of its title and text, in place of what was there for its number before. */
export async function indexArticle(db: Db, seq: number, { title, text }: ArticleMarks): Promise<void> {
  if (isPostgres(db)) {
    await sql`insert into article_terms (seq, terms) values (${seq}, ${toVector(title, text)}::tsvector)
      on conflict (seq) do update set terms = excluded.terms`.execute(db)
    return
  }
  await sql`insert or replace into article_terms (rowid, title, text)
    values (${seq}, ${title.join(' ')}, ${text.join(' ')})`.execute(db)
}

interface WithFound extends Schema {
  readonly found: { seq: number }
}

/** A query for the numbers of the articles that have the words in title or text; a phrase lies in one of them. */
export function articlesWith(db: Db, words: SearchWords): SelectQueryBuilder<WithFound, 'found', { seq: number }> {
  const found = isPostgres(db)
    ? sql<{ seq: number }>`(select seq from article_terms where terms @@ ${toVectorQuery(words)}::tsquery)`
    : sql<{ seq: number }>`(select rowid as seq from article_terms where article_terms match ${toFtsQuery(words)})`
  return db.selectFrom(found.as('found')).select('found.seq')
}

/** FTS5's own syntax (sqlite.org/fts5.html, section 3): quoted phrases, which terms cannot break out of. */
function toFtsQuery({ wanted, unwanted }: SearchWords): string {
  const [all, ...none] = [
    `(${wanted.map((phrase) => `"${phrase.join(' ')}"`).join(' AND ')})`,
    ...unwanted.map((phrase) => `"${phrase.join(' ')}"`),
  ]
  return [all, ...none].join(' NOT ')
}

/** PostgreSQL's tsquery (postgresql.org/docs/current/datatype-textsearch.html): quoted terms, `<->` for side by side. */
function toVectorQuery({ wanted, unwanted }: SearchWords): string {
  const toPhrase = (phrase: readonly string[]) => `(${phrase.map((term) => `'${term}'`).join(' <-> ')})`
  return [...wanted.map(toPhrase), ...unwanted.map((phrase) => `!${toPhrase(phrase)}`)].join(' & ')
}

/** The terms with their places, which PostgreSQL then need not parse by rules of its own. A gap parts title and text. */
function toVector(title: readonly string[], text: readonly string[]): string {
  const places = new Map<string, number[]>()
  const add = (term: string, place: number) => {
    const known = places.get(term) ?? []
    if (known.length < MAX_PLACES) known.push(place)
    places.set(term, known)
  }
  title.forEach((term, at) => {
    add(term, at + 1)
  })
  text.forEach((term, at) => {
    add(term, title.length + at + 2)
  })
  return Array.from(places, ([term, at]) => `'${term}':${at.join(',')}`).join(' ')
}
