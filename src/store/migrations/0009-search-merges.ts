import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/**
 * FTS5 merges segments of which a tenth is deleted within the transaction that deletes (sqlite.org/fts5.html, "The
 * 'deletemerge' Configuration Option"): in a purge one commit in ten took 100 ms of 20,000 articles, and more of more.
 * Without it, what was deleted goes when new articles have their segments merged, some pages at a time.
 */
export const searchMerges: Migration = {
  async up(db: Kysely<unknown>) {
    if (isPostgres(db)) return
    await sql`insert into article_terms (article_terms, rank) values ('deletemerge', 0)`.execute(db)
  },
}
