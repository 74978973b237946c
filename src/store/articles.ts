import { createHash, randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Article } from '../core/article/article.ts'
import { type ArticleMarks, markArticle } from '../core/article/article-marks.ts'
import { indexArticle } from './article-terms.ts'
import { readJson } from './json-column.ts'
import { type Db, inTransaction, type Schema } from './schema.ts'

/** An article in the archive. */
export interface StoredArticle {
  readonly id: string
  /** Counts the texts that it has had, from 1: offsets hold for one revision only. */
  readonly revision: number
  /** As the store keeps it: NUL and half surrogate pairs have become U+FFFD, one unit for one. */
  readonly article: Article
  /** Of its text (core/article/fingerprint.ts); null for a text without words. */
  readonly fingerprint: string | null
  /** When it was last read; epoch milliseconds. */
  readonly fetchedAt: number
  /** When it was published, as far as that is known and past, else when it was first saved; epoch milliseconds. */
  readonly datedAt: number
}

/** How an article came. */
export interface Arrival {
  /** The workspace through which it came, which finds it in its search from now on; null for none. */
  readonly workspaceId: string | null
  /** Epoch milliseconds. */
  readonly now: number
  /** What `markArticle` gives for the article, where that was asked before; else it is found here. */
  readonly marks?: ArticleMarks
}

/**
 * Saves an article, or the newer reading of one: an article with an address is known by it (it must be canonical, as
 * core/article/canonical-address.ts makes it), a pasted text by its words. A changed text is a new revision; quotations of
 * the old one go. Go on with the article that is given back.
 */
export function saveArticle(db: Db, article: Article, arrival: Arrival): Promise<StoredArticle> {
  const { workspaceId, now, marks = markArticle(article) } = arrival
  const { fingerprint: mark } = marks
  return inTransaction(db, async (transaction) => {
    const id = article.url === null ? await findPasted(transaction, article.text, mark) : idOfAddress(article.url)
    const row = await upsert(transaction, { id: id ?? randomUUID(), ...toColumns(article, mark, now) })
    const stored = toStoredArticle(row)
    await indexArticle(transaction, row.seq, marks)
    await transaction
      .deleteFrom('quotations')
      .where('article_seq', '=', row.seq)
      .where('revision', '<', row.revision)
      .execute()
    if (workspaceId !== null) await letFind(transaction, workspaceId, row.seq)
    return stored
  })
}

/** The article with the store's id; null where there is none. */
export function findArticle(db: Db, id: string): Promise<StoredArticle | null> {
  return findBy(db, 'id', id)
}

/** The article at a canonical address; null where there is none. */
export function findArticleAt(db: Db, url: string): Promise<StoredArticle | null> {
  return findBy(db, 'id', idOfAddress(url))
}

/** The first article with the same words in the same order, whatever its address; null where there is none. */
export function findArticleLike(db: Db, mark: string): Promise<StoredArticle | null> {
  return findBy(db, 'fingerprint', mark)
}

async function findBy(db: Db, column: 'id' | 'fingerprint', value: string): Promise<StoredArticle | null> {
  const row = await db.selectFrom('articles').selectAll().where(column, '=', value).orderBy('seq').limit(1).execute()
  return row[0] ? toStoredArticle(row[0]) : null
}

/** A hash, so that one address is one article however long it is: PostgreSQL indexes no key over 2,704 bytes. */
function idOfAddress(url: string): string {
  return createHash('sha256').update(url).digest('base64url')
}

async function findPasted(db: Db, text: string, mark: string | null): Promise<string | null> {
  const row = await db
    .selectFrom('articles')
    .select('id')
    .where('fingerprint', mark === null ? 'is' : '=', mark)
    .where('url', 'is', null)
    .where('text', '=', text)
    .executeTakeFirst()
  return row?.id ?? null
}

type ArticleColumns = Omit<Selectable<Schema['articles']>, 'seq'>

function upsert(db: Db, columns: ArticleColumns): Promise<Selectable<Schema['articles']>> {
  const { id: _id, revision: _revision, dated_at: _dated, ...replaced } = columns
  return db
    .insertInto('articles')
    .values(columns)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...replaced,
        revision: sql<number>`articles.revision + case when articles.text = excluded.text then 0 else 1 end`,
        dated_at: sql<number>`case when excluded.published_at is null then articles.dated_at else excluded.dated_at end`,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function letFind(db: Db, workspaceId: string, articleSeq: number): Promise<void> {
  await db
    .insertInto('workspace_articles')
    .values({ workspace_id: workspaceId, article_seq: articleSeq })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function toColumns(article: Article, mark: string | null, now: number): Omit<ArticleColumns, 'id'> {
  const publishedAt = toMs(article.publishedAt)
  return {
    url: article.url,
    title: article.title,
    outlet: article.outlet,
    authors: JSON.stringify(article.authors),
    published_at: publishedAt,
    modified_at: toMs(article.modifiedAt),
    language: article.language,
    image: article.image,
    fingerprint: mark,
    revision: 1,
    fetched_at: now,
    dated_at: Math.min(publishedAt ?? now, now),
    text: article.text,
  }
}

function toStoredArticle(row: Selectable<Schema['articles']>): StoredArticle {
  const { id, revision, fingerprint: mark, fetched_at: fetchedAt, dated_at: datedAt } = row
  const article: Article = {
    title: row.title,
    url: row.url,
    outlet: row.outlet,
    authors: readJson(z.array(z.string()), row.authors, `articles.authors of ${id}`),
    publishedAt: toIso(row.published_at),
    modifiedAt: toIso(row.modified_at),
    language: row.language,
    image: row.image,
    text: row.text,
  }
  return { id, revision, article, fingerprint: mark, fetchedAt, datedAt }
}

function toMs(time: string | null): number | null {
  return time === null ? null : Date.parse(time)
}

function toIso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
