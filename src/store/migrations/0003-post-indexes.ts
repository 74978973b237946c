import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** For what a thread and a channel have shown, and for the replies under messages of the web chat. */
const INDEXES = {
  posts_thread: ['posts', 'channel_id', 'external_thread_id', 'posted_at'],
  posts_channel: ['posts', 'channel_id', 'posted_at'],
  web_messages_thread: ['web_messages', 'thread_id', 'only_for'],
} as const

export const postIndexes: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [name, [of, ...columns]] of Object.entries(INDEXES)) {
      await db.schema.createIndex(name).on(of).columns(columns).execute()
    }
  },
}
