import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/** Editions with what they told and why, and the outbox: every message that we say by ourselves, from before it is said. */
export const delivery: Migration = {
  async up(db: Kysely<unknown>) {
    await createEditions(db)
    await createDeliveries(db)
    for (const [name, [of, ...columns]] of Object.entries(INDEXES)) {
      await db.schema.createIndex(name).on(of).columns(columns).execute()
    }
    // Nearly all deliveries are settled and wait for nothing.
    await db.schema
      .createIndex('deliveries_ready')
      .on('deliveries')
      .columns(['platform', 'ready_at', 'id'])
      .where('ready_at', 'is not', null)
      .execute()
    await db.schema.alterTable('subscriptions').addColumn('taken_until', integerOf(db)).execute()
  },
}

const integerOf = (db: Kysely<unknown>) => (isPostgres(db) ? 'bigint' : 'integer')

function table(db: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const made = db.schema.createTable(name)
  return isPostgres(db) ? made : made.modifyEnd(sql`strict`)
}

async function createEditions(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'editions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('subscription_id', 'text', (column) =>
      column.notNull().references('subscriptions.id').onDelete('cascade'),
    )
    .addColumn('slot', integer, (column) => column.notNull())
    .addColumn('made_at', integer, (column) => column.notNull())
    .addColumn('late_minutes', integer)
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('decisions', 'text', (column) => column.notNull())
    .addUniqueConstraint('editions_slot', ['subscription_id', 'slot'])
    .execute()
  await table(db, 'edition_stories')
    .addColumn('edition_id', 'text', (column) => column.notNull().references('editions.id').onDelete('cascade'))
    .addColumn('place', integer, (column) => column.notNull())
    .addColumn('story_id', 'text', (column) => column.notNull())
    .addColumn('article_ids', 'text', (column) => column.notNull())
    .addColumn('digest_id', 'text', (column) => column.references('digests.id').onDelete('set null'))
    .addPrimaryKeyConstraint('edition_stories_key', ['edition_id', 'place'])
    .execute()
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  const integer = integerOf(db)
  await table(db, 'deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id').onDelete('cascade'))
    .addColumn('edition_id', 'text', (column) => column.references('editions.id').onDelete('cascade'))
    .addColumn('part', integer, (column) => column.notNull())
    .addColumn('thread_of', 'text')
    .addColumn('digest_ids', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('ready_at', integer)
    .addColumn('failures', integer, (column) => column.notNull())
    .addColumn('first_attempt_at', integer)
    .addColumn('last_attempt_at', integer)
    .addColumn('taken_by', 'text')
    .addColumn('external_id', 'text')
    .addColumn('fault_code', 'text')
    .addColumn('fault', 'text')
    .addColumn('created_at', integer, (column) => column.notNull())
    // Last, because SQLite reads a row up to the column that is asked for.
    .addColumn('message', 'text', (column) => column.notNull())
    .addUniqueConstraint('deliveries_part', ['edition_id', 'part'])
    .execute()
}

const INDEXES = {
  editions_made: ['editions', 'made_at'],
  edition_stories_story: ['edition_stories', 'story_id'],
  edition_stories_digest: ['edition_stories', 'digest_id'],
  deliveries_channel: ['deliveries', 'channel_id', 'ready_at'],
} as const
