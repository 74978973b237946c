import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Digest } from '../core/digest/digest.ts'
import { verifyDigest } from '../core/digest/verify-digest.ts'
import type { StoredArticle } from './articles.ts'
import { readJson } from './json-column.ts'
import { saveQuotations } from './quotations.ts'
import { type Db, inTransaction, isPostgres } from './schema.ts'

/** A digest in the archive. */
export interface StoredDigest {
  readonly id: string
  readonly articleId: string
  /** The revision of the article that its offsets hold for. */
  readonly revision: number
  readonly digest: Digest
}

const text = z.string().nullable()
const span = { start: z.int().min(0), end: z.int().min(0) }
const quote = z.object({
  ...span,
  text: z.string(),
  speaker: z.object({ name: text, role: text, mention: z.string() }).nullable(),
  cue: text,
  continues: z.boolean(),
  link: text,
})

/** What is stored, apart from the machine interface: what was written must stay readable when that one grows. */
const storedDigest = z.object({
  headline: z.string(),
  language: text,
  points: z.array(z.object({ ...span, text: z.string(), edited: z.boolean(), link: text })),
  quotes: z.array(quote),
  quotations: z.array(quote),
  words: z.int(),
  readingMinutes: z.int(),
  engine: z.string(),
  article: z.object({
    title: text,
    url: text,
    outlet: text,
    authors: z.array(z.string()),
    publishedAt: text,
    language: text,
  }),
}) satisfies z.ZodType<Digest>

/**
 * Saves the digest of an article that was saved before, and makes its quotations findable. One for each engine and
 * revision: another replaces it and keeps its id. Throws TypeError for a digest that does not hold in the article.
 */
export async function saveDigest(db: Db, from: StoredArticle, digest: Digest, now: number): Promise<StoredDigest> {
  const violation = verifyDigest(digest, from.article)[0]
  if (violation) throw new TypeError(`The digest of article ${from.id} does not hold: ${violation.reason}`)
  return await inTransaction(db, async (transaction) => {
    const articleSeq = await holdArticle(transaction, from.id)
    const { id } = await transaction
      .insertInto('digests')
      .values({
        id: randomUUID(),
        article_id: from.id,
        revision: from.revision,
        engine: digest.engine,
        body: JSON.stringify(digest),
        made_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['article_id', 'revision', 'engine'])
          .doUpdateSet((eb) => ({ body: eb.ref('excluded.body'), made_at: eb.ref('excluded.made_at') })),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    await saveQuotations(transaction, articleSeq, from.revision, digest.quotations)
    return { id, articleId: from.id, revision: from.revision, digest }
  })
}

/**
 * The number of an article, which others that save a digest of it wait for: both would else add quotations to what
 * neither saw. References hold a lock of their own on the row, with which this one goes together.
 */
async function holdArticle(db: Db, id: string): Promise<number> {
  const { seq } = await db
    .selectFrom('articles')
    .select('seq')
    .where('id', '=', id)
    .$if(isPostgres(db), (query) => query.forNoKeyUpdate())
    .executeTakeFirstOrThrow()
  return seq
}

/** The digest with the store's id, be its article changed since or not; null where there is none. */
export async function findDigest(db: Db, id: string): Promise<StoredDigest | null> {
  const row = await db.selectFrom('digests').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toStoredDigest(row) : null
}

/** An engine's digest of the article's current text; null where it has made none. */
export async function findDigestOf(db: Db, articleId: string, engine: string): Promise<StoredDigest | null> {
  const row = await db
    .selectFrom('digests')
    .innerJoin('articles', (join) =>
      join.onRef('articles.id', '=', 'digests.article_id').onRef('articles.revision', '=', 'digests.revision'),
    )
    .selectAll('digests')
    .where('digests.article_id', '=', articleId)
    .where('digests.engine', '=', engine)
    .executeTakeFirst()
  return row ? toStoredDigest(row) : null
}

function toStoredDigest(row: { id: string; article_id: string; revision: number; body: string }): StoredDigest {
  const { id, article_id: articleId, revision } = row
  return { id, articleId, revision, digest: readJson(storedDigest, row.body, `digests.body of ${id}`) }
}
