import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/** Which subscriptions are written in the configuration, and imports that wait for a person's word. */
export const choices: Migration = {
  async up(db: Kysely<unknown>) {
    const integer = isPostgres(db) ? 'bigint' : 'integer'
    await db.schema.alterTable('subscriptions').addColumn('configured_as', 'text').execute()
    await db.schema
      .createTable('pending_imports')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id').onDelete('cascade'))
      .addColumn('sources', 'text', (column) => column.notNull())
      .addColumn('made_at', integer, (column) => column.notNull())
      .execute()
    await db.schema.createIndex('pending_imports_channel').on('pending_imports').column('channel_id').execute()
  },
}
