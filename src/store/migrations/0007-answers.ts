import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/** Which messages of ours answer which message of somebody else's. */
export const answers: Migration = {
  async up(db: Kysely<unknown>) {
    const integer = isPostgres(db) ? 'bigint' : 'integer'
    await db.schema
      .createTable('answers')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull().references('channels.id').onDelete('cascade'))
      .addColumn('external_question_id', 'text', (column) => column.notNull())
      .addColumn('external_message_ids', 'text', (column) => column.notNull())
      .addColumn('answered_at', integer, (column) => column.notNull())
      .addUniqueConstraint('answers_question', ['channel_id', 'external_question_id'])
      .execute()
    await db.schema.createIndex('answers_age').on('answers').column('answered_at').execute()
  },
}
