import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { isPostgres } from '../schema.ts'

/** The timeline of the web chat: the other platforms keep theirs themselves. */
export const webMessages: Migration = {
  async up(db: Kysely<unknown>) {
    const integer = isPostgres(db) ? 'bigint' : 'integer'
    await db.schema
      .createTable('web_messages')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('thread_id', 'text')
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('only_for', 'text')
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('number', integer, (column) => column.notNull())
      .addColumn('posted_at', integer, (column) => column.notNull())
      .addUniqueConstraint('web_messages_number', ['number'])
      .execute()
    await db.schema
      .createIndex('web_messages_timeline')
      .on('web_messages')
      .columns(['channel', 'thread_id', 'number'])
      .execute()
  },
}
