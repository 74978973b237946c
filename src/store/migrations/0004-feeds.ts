import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/** Feeds with how they fare, who follows them, what they gave, and the stories that it tells. */
export const feeds: Migration = {
  async up(db: Kysely<unknown>) {
    await createFeeds(db)
    await createItems(db)
    await createStories(db)
    for (const [name, [of, ...columns]] of Object.entries(INDEXES)) {
      await db.schema.createIndex(name).on(of).columns(columns).execute()
    }
  },
}

const integerOf = (db: Kysely<unknown>) => (isPostgres(db) ? 'bigint' : 'integer')

function table(db: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const made = db.schema.createTable(name)
  return isPostgres(db) ? made : made.modifyEnd(sql`strict`)
}

async function createFeeds(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'feeds')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('site_url', 'text')
    .addColumn('language', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('body_hash', 'text')
    .addColumn('interval_ms', integer, (column) => column.notNull())
    .addColumn('floor_ms', integer, (column) => column.notNull())
    .addColumn('next_poll_at', integer)
    .addColumn('polled_at', integer)
    .addColumn('read_at', integer)
    .addColumn('newest_at', integer)
    .addColumn('failing_since', integer)
    .addColumn('failures', integer, (column) => column.notNull())
    .addColumn('fault_code', 'text')
    .addColumn('fault_message', 'text')
    .addColumn('notice_at', integer)
    .addColumn('moved_to', 'text', (column) => column.references('feeds.id').onDelete('set null'))
    .addColumn('created_at', integer, (column) => column.notNull())
    .execute()
  await table(db, 'feed_addresses')
    .addColumn('url', 'text', (column) => column.primaryKey().notNull())
    .addColumn('feed_id', 'text', (column) => column.notNull().references('feeds.id').onDelete('cascade'))
    .execute()
  await table(db, 'feed_days')
    .addColumn('feed_id', 'text', (column) => column.notNull().references('feeds.id').onDelete('cascade'))
    .addColumn('day_at', integer, (column) => column.notNull())
    .addColumn('polls', integer, (column) => column.notNull())
    .addColumn('items', integer, (column) => column.notNull())
    .addColumn('failures', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('feed_days_key', ['feed_id', 'day_at'])
    .execute()
  await table(db, 'subscription_feeds')
    .addColumn('subscription_id', 'text', (column) =>
      column.notNull().references('subscriptions.id').onDelete('cascade'),
    )
    .addColumn('feed_id', 'text', (column) => column.notNull().references('feeds.id').onDelete('cascade'))
    .addColumn('place', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('subscription_feeds_key', ['subscription_id', 'feed_id'])
    .execute()
}

async function createItems(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'items')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('feed_id', 'text', (column) => column.notNull().references('feeds.id').onDelete('cascade'))
    .addColumn('id_hash', 'text')
    .addColumn('address_hash', 'text')
    .addColumn('fingerprint', 'text')
    .addColumn('article_id', 'text', (column) => column.references('articles.id').onDelete('set null'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('place', integer, (column) => column.notNull())
    .addColumn('published_at', integer)
    .addColumn('first_seen_at', integer, (column) => column.notNull())
    .addColumn('last_seen_at', integer, (column) => column.notNull())
    .addColumn('attempts', integer, (column) => column.notNull())
    .addColumn('next_read_at', integer)
    .addColumn('fault_code', 'text')
    .addColumn('fault_message', 'text')
    .addColumn('body', 'text')
    .execute()
}

async function createStories(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'stories')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('founded_at', integer, (column) => column.notNull())
    .addColumn('newest_at', integer, (column) => column.notNull())
    .addColumn('merged_into', 'text', (column) => column.references('stories.id').onDelete('set null'))
    .execute()
  const joined = isPostgres(db)
    ? table(db, 'story_articles').addColumn('seq', 'bigint', (column) =>
        column.primaryKey().generatedAlwaysAsIdentity(),
      )
    : table(db, 'story_articles').addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
  await joined
    .addColumn('article_id', 'text', (column) =>
      column.notNull().unique().references('articles.id').onDelete('cascade'),
    )
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('copy_of', 'text')
    .addColumn('joined_at', integer, (column) => column.notNull())
    .execute()
}

/** For look-ups, and for every reference, so that a cascade finds its rows. */
const INDEXES = {
  feeds_due: ['feeds', 'next_poll_at'],
  feeds_failing: ['feeds', 'failing_since'],
  feeds_moved: ['feeds', 'moved_to'],
  feed_addresses_feed: ['feed_addresses', 'feed_id'],
  subscription_feeds_feed: ['subscription_feeds', 'feed_id'],
  items_id: ['items', 'feed_id', 'id_hash'],
  items_address: ['items', 'feed_id', 'address_hash'],
  items_fingerprint: ['items', 'feed_id', 'fingerprint'],
  items_article: ['items', 'article_id'],
  items_due: ['items', 'next_read_at'],
  items_seen: ['items', 'last_seen_at'],
  stories_newest: ['stories', 'newest_at'],
  stories_merged: ['stories', 'merged_into'],
  story_articles_story: ['story_articles', 'story_id'],
  story_articles_joined: ['story_articles', 'joined_at'],
} as const
