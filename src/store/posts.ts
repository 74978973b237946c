import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Message } from '../core/message/message.ts'
import { type Db, inTransaction, type Schema } from './schema.ts'

/** Which message on a platform shows what: our own record, so that chat history need not be read. */
export interface Post {
  readonly id: string
  readonly channelId: string
  /** The platform's id of the message, unique in its channel. */
  readonly externalMessageId: string
  /** The platform's id of the thread that it stands in; null for a message of the channel itself. */
  readonly externalThreadId: string | null
  /** The edition that it is; null for what was asked for. */
  readonly editionId: string | null
  /** The turn that it answers; null for what answers none, or one that was deleted. */
  readonly turnId: string | null
  /** The digests shown, in their order; none where they were deleted. */
  readonly digestIds: readonly string[]
  /** Epoch milliseconds. */
  readonly postedAt: number
}

/**
 * Keeps what a message shows. A message that is known already keeps its first record, which is given back. `message` is
 * its content, null where a delivery has it.
 */
export function savePost(db: Db, post: Omit<Post, 'id'>, message: Message | null = null): Promise<Post> {
  return inTransaction(db, async (transaction) => {
    const row = await transaction
      .insertInto('posts')
      .values({
        id: randomUUID(),
        channel_id: post.channelId,
        external_message_id: post.externalMessageId,
        external_thread_id: post.externalThreadId,
        edition_id: post.editionId,
        turn_id: post.turnId,
        posted_at: post.postedAt,
        message: message && JSON.stringify(message),
      })
      .onConflict((conflict) => conflict.columns(['channel_id', 'external_message_id']).doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) {
      const known = await findPost(transaction, post.channelId, post.externalMessageId)
      if (known) return known
      throw new Error(`The post ${post.externalMessageId} was deleted while it was saved.`)
    }
    if (post.digestIds.length > 0) {
      const shown = post.digestIds.map((digestId, place) => ({ post_id: row.id, place, digest_id: digestId }))
      await transaction.insertInto('post_digests').values(shown).execute()
    }
    return toPost(row, post.digestIds)
  })
}

/** What a message shows, by the platform's id of it; null for a message that is none of ours. */
export async function findPost(db: Db, channelId: string, externalMessageId: string): Promise<Post | null> {
  const row = await db
    .selectFrom('posts')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('external_message_id', '=', externalMessageId)
    .executeTakeFirst()
  if (!row) return null
  const shown = await db
    .selectFrom('post_digests')
    .select('digest_id')
    .where('post_id', '=', row.id)
    .orderBy('place')
    .execute()
  return toPost(
    row,
    shown.map(({ digest_id }) => digest_id),
  )
}

/** A message of a channel that shows a digest. */
interface ShowingPost {
  readonly externalMessageId: string
  readonly externalThreadId: string | null
  /** Null where a delivery has it. */
  readonly message: Message | null
}

/** The messages of a channel and its threads that show a digest, the newest first. */
export async function findPostsShowing(
  db: Db,
  { channelId, digestId }: { readonly channelId: string; readonly digestId: string },
  limit: number,
): Promise<ShowingPost[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('post_digests', 'post_digests.post_id', 'posts.id')
    .select(['posts.external_message_id', 'posts.external_thread_id', 'posts.message'])
    .distinct()
    .select('posts.posted_at')
    .where('posts.channel_id', '=', channelId)
    .where('post_digests.digest_id', '=', digestId)
    .orderBy('posts.posted_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    externalMessageId: row.external_message_id,
    externalThreadId: row.external_thread_id,
    // Written above and by nothing else.
    message: row.message === null ? null : JSON.parse(row.message),
  }))
}

/** The digests that our messages in a thread show, without the one that it hangs under; the first shown first. */
export async function findThreadDigestIds(db: Db, channelId: string, externalThreadId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('post_digests', 'post_digests.post_id', 'posts.id')
    .select('post_digests.digest_id')
    .where('posts.channel_id', '=', channelId)
    .where('posts.external_thread_id', '=', externalThreadId)
    .orderBy('posts.posted_at')
    .orderBy('post_digests.place')
    .execute()
  return rows.map(({ digest_id }) => digest_id)
}

/** The digests shown in a channel and its threads at `since` (epoch milliseconds) or later, each once, the last shown first. */
export async function findChannelDigestIds(
  db: Db,
  channelId: string,
  { since, limit }: { readonly since: number; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('post_digests', 'post_digests.post_id', 'posts.id')
    .select(({ fn }) => ['post_digests.digest_id', fn.max('posts.posted_at').as('shown_at')])
    .where('posts.channel_id', '=', channelId)
    .where('posts.posted_at', '>=', since)
    .groupBy('post_digests.digest_id')
    .orderBy('shown_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ digest_id }) => digest_id)
}

function toPost(row: Selectable<Schema['posts']>, digestIds: readonly string[]): Post {
  return {
    id: row.id,
    channelId: row.channel_id,
    externalMessageId: row.external_message_id,
    externalThreadId: row.external_thread_id,
    editionId: row.edition_id,
    turnId: row.turn_id,
    digestIds,
    postedAt: row.posted_at,
  }
}
