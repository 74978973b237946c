import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/** Reports of wrong quotes, and what it takes to correct a message that stands already. */
export const reports: Migration = {
  async up(db: Kysely<unknown>) {
    const integer = isPostgres(db) ? 'bigint' : 'integer'
    await db.schema
      .createTable('reports')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id').onDelete('cascade'))
      .addColumn('digest_id', 'text', (column) => column.notNull().references('digests.id').onDelete('cascade'))
      .addColumn('quote', 'text')
      .addColumn('words', 'text')
      .addColumn('reported_at', integer, (column) => column.notNull())
      .addColumn('outcome', 'text')
      .execute()
    await db.schema.createIndex('reports_channel').on('reports').columns(['channel_id', 'outcome']).execute()
    await db.schema.createIndex('reports_digest').on('reports').column('digest_id').execute()
    await db.schema.alterTable('posts').addColumn('message', 'text').execute()
    await db.schema.alterTable('deliveries').addColumn('replaces', 'text').execute()
  },
}
