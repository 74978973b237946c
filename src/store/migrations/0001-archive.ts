import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/** The archive and what chats have of it: articles, digests, quotations, workspaces, channels, subscriptions, turns, posts. */
export const archive: Migration = {
  async up(db: Kysely<unknown>) {
    await createChats(db)
    await createArticles(db)
    await createDigests(db)
    await createTurnsAndPosts(db)
    await createSearchIndex(db)
    await createIndexes(db)
  },
}

type Table = CreateTableBuilder<string, never>

/** SQLite's integers have 64 bits whatever they are called; its strict tables take no other name. */
const integerOf = (db: Kysely<unknown>) => (isPostgres(db) ? 'bigint' : 'integer')

function table(db: Kysely<unknown>, name: string): Table {
  const made = db.schema.createTable(name)
  // Strict tables refuse a text where an integer belongs, as PostgreSQL does (sqlite.org/stricttables.html).
  return isPostgres(db) ? made : made.modifyEnd(sql`strict`)
}

/** A table whose rows are numbered in the order of insertion. SQLite keeps the number of a row only where it is declared. */
function numberedTable(db: Kysely<unknown>, name: string): Table {
  return isPostgres(db)
    ? table(db, name).addColumn('seq', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    : table(db, name).addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
}

async function createChats(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'workspaces')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('external_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addUniqueConstraint('workspaces_external', ['platform', 'external_id'])
    .execute()
  await table(db, 'channels')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id').onDelete('cascade'))
    .addColumn('external_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('archived', integer, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addUniqueConstraint('channels_external', ['workspace_id', 'external_id'])
    .execute()
  await table(db, 'subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id').onDelete('cascade'))
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('filters', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text')
    .addColumn('next_run_at', integer)
    .addColumn('paused', integer, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .execute()
}

async function createArticles(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await numberedTable(db, 'articles')
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('url', 'text')
    .addColumn('title', 'text')
    .addColumn('outlet', 'text')
    .addColumn('authors', 'text', (column) => column.notNull())
    .addColumn('published_at', integer)
    .addColumn('modified_at', integer)
    .addColumn('language', 'text')
    .addColumn('image', 'text')
    .addColumn('fingerprint', 'text')
    .addColumn('revision', integer, (column) => column.notNull())
    .addColumn('fetched_at', integer, (column) => column.notNull())
    .addColumn('dated_at', integer, (column) => column.notNull())
    // Last, because SQLite reads a row up to the column that is asked for.
    .addColumn('text', 'text', (column) => column.notNull())
    .execute()
  await table(db, 'workspace_articles')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id').onDelete('cascade'))
    .addColumn('article_seq', integer, (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addPrimaryKeyConstraint('workspace_articles_key', ['workspace_id', 'article_seq'])
    .execute()
}

async function createDigests(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'digests')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('revision', integer, (column) => column.notNull())
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('made_at', integer, (column) => column.notNull())
    .addUniqueConstraint('digests_of_revision', ['article_id', 'revision', 'engine'])
    .execute()
  await numberedTable(db, 'quotations')
    .addColumn('article_seq', integer, (column) => column.notNull().references('articles.seq').onDelete('cascade'))
    .addColumn('revision', integer, (column) => column.notNull())
    .addColumn('start_offset', integer, (column) => column.notNull())
    .addColumn('end_offset', integer, (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('speaker_mention', 'text')
    .addColumn('speaker_name', 'text')
    .addColumn('speaker_role', 'text')
    .addColumn('cue', 'text')
    .addColumn('continues', integer, (column) => column.notNull())
    .execute()
  await table(db, 'quotation_names')
    .addColumn('term', 'text', (column) => column.notNull())
    .addColumn('quotation_seq', integer, (column) => column.notNull().references('quotations.seq').onDelete('cascade'))
    .addPrimaryKeyConstraint('quotation_names_key', ['term', 'quotation_seq'])
    .execute()
}

async function createTurnsAndPosts(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'turns')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id').onDelete('cascade'))
    .addColumn('external_thread_id', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('asked_at', integer, (column) => column.notNull())
    .execute()
  await table(db, 'posts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id').onDelete('cascade'))
    .addColumn('external_message_id', 'text', (column) => column.notNull())
    .addColumn('external_thread_id', 'text')
    .addColumn('edition_id', 'text')
    .addColumn('turn_id', 'text', (column) => column.references('turns.id').onDelete('set null'))
    .addColumn('posted_at', integer, (column) => column.notNull())
    .addUniqueConstraint('posts_external', ['channel_id', 'external_message_id'])
    .execute()
  await table(db, 'post_digests')
    .addColumn('post_id', 'text', (column) => column.notNull().references('posts.id').onDelete('cascade'))
    .addColumn('place', integer, (column) => column.notNull())
    .addColumn('digest_id', 'text', (column) => column.notNull().references('digests.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('post_digests_key', ['post_id', 'place'])
    .execute()
}

/** The terms of an article's title and text, made by ourselves; a database only finds them. */
async function createSearchIndex(db: Kysely<unknown>): Promise<void> {
  if (isPostgres(db)) {
    await table(db, 'article_terms')
      .addColumn('seq', 'bigint', (column) => column.primaryKey().references('articles.seq').onDelete('cascade'))
      .addColumn('terms', sql`tsvector`, (column) => column.notNull())
      .execute()
    await db.schema.createIndex('article_terms_terms').on('article_terms').using('gin').column('terms').execute()
    return
  }
  // Contentless: the words stand in the article once (sqlite.org/fts5.html#contentless_delete_tables). The tokenizer
  // "ascii" parts terms at spaces and leaves them as they are.
  await sql`create virtual table article_terms using fts5(
    title, text, content = '', contentless_delete = 1, tokenize = 'ascii'
  )`.execute(db)
  await sql`create trigger article_terms_leave after delete on articles
    begin delete from article_terms where rowid = old.seq; end`.execute(db)
}

/** For look-ups, and for every reference, so that a cascade finds its rows. */
const INDEXES = {
  subscriptions_channel: ['subscriptions', 'channel_id'],
  subscriptions_due: ['subscriptions', 'paused', 'next_run_at'],
  articles_fingerprint: ['articles', 'fingerprint'],
  articles_fetched: ['articles', 'fetched_at'],
  articles_dated: ['articles', 'dated_at', 'seq'],
  workspace_articles_article: ['workspace_articles', 'article_seq'],
  quotations_article: ['quotations', 'article_seq'],
  quotation_names_quotation: ['quotation_names', 'quotation_seq'],
  turns_thread: ['turns', 'channel_id', 'external_thread_id', 'asked_at'],
  turns_asker: ['turns', 'asker'],
  turns_asked: ['turns', 'asked_at'],
  posts_turn: ['posts', 'turn_id'],
  posts_posted: ['posts', 'posted_at'],
  post_digests_digest: ['post_digests', 'digest_id'],
} as const

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const [name, [of, ...columns]] of Object.entries(INDEXES)) {
    await db.schema.createIndex(name).on(of).columns(columns).execute()
  }
}
