import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Db } from './schema.ts'

/** How long things are kept. */
export interface Retention {
  /** Days since an article was last read; null for ever. */
  readonly articleDays: number | null
  /** Days since a question was asked; null for ever. */
  readonly turnDays: number | null
  /** Keeps the articles of digests that a post still shows, whatever their age. */
  readonly keepShown: boolean
}

/** How many of each were deleted. */
export interface Purged {
  readonly articles: number
  readonly turns: number
  readonly posts: number
  /** Items that their feeds have not had for so long. */
  readonly items: number
  /** Stories of which no article is left. */
  readonly stories: number
  readonly editions: number
}

const DAY_MS = 24 * 60 * 60 * 1_000

/** Rows deleted in one transaction: SQLite does nothing else meanwhile. */
const BATCH_ROWS = 25

/**
 * Deletes what is older than `retention` at `now` (epoch milliseconds): articles with their digests and quotations,
 * turns, editions, the records of posts that show nothing any more, and what feeds no longer have; never a feed. In batches,
 * so that others get their turn; what was done stays done when it is cut off, as `signal` does after a batch. The space is
 * used again; an SQLite file does not shrink.
 */
export async function purge(
  db: Db,
  now: number,
  { articleDays, turnDays, keepShown }: Retention,
  signal: AbortSignal | null = null,
): Promise<Purged> {
  const articles = articleDays === null ? 0 : await purgeArticles(db, now - articleDays * DAY_MS, keepShown, signal)
  const turns = turnDays === null ? 0 : await purgeTurns(db, now - turnDays * DAY_MS, signal)
  const posts = articleDays === null ? 0 : await purgePosts(db, now - articleDays * DAY_MS, signal)
  const items = articleDays === null ? 0 : await purgeItems(db, now - articleDays * DAY_MS, signal)
  const stories = articleDays === null ? 0 : await purgeStories(db, now - articleDays * DAY_MS, signal)
  const editions = articleDays === null ? 0 : await purgeEditions(db, now - articleDays * DAY_MS, signal)
  return { articles, turns, posts, editions, items, stories }
}

/**
 * Deletes a workspace with all that is its own: channels, subscriptions, posts, turns, and the articles that came
 * through no other. In batches; done again after a break, it goes on.
 */
export async function deleteWorkspace(db: Db, id: string): Promise<void> {
  await deleteArticlesOf(db, id)
  await deleteWebMessagesIn(db, id)
  const channels = db.selectFrom('channels').select('id').where('workspace_id', '=', id)
  await inBatches(() => {
    const some = db.selectFrom('posts').select('id').where('channel_id', 'in', channels).limit(BATCH_ROWS)
    return db.deleteFrom('posts').where('id', 'in', some).executeTakeFirst()
  })
  await inBatches(() => {
    const some = db.selectFrom('turns').select('id').where('channel_id', 'in', channels).limit(BATCH_ROWS)
    return db.deleteFrom('turns').where('id', 'in', some).executeTakeFirst()
  })
  await db.deleteFrom('workspaces').where('id', '=', id).execute()
}

/** Deletes what one person has asked, in a workspace's every channel; `asker` as the turns have it. How many there were. */
export function deleteTurnsOf(db: Db, workspaceId: string, asker: string): Promise<number> {
  return inBatches(() => {
    const some = db
      .selectFrom('turns')
      .innerJoin('channels', 'channels.id', 'turns.channel_id')
      .select('turns.id')
      .where('channels.workspace_id', '=', workspaceId)
      .where('turns.asker', '=', asker)
      .limit(BATCH_ROWS)
    return db.deleteFrom('turns').where('id', 'in', some).executeTakeFirst()
  })
}

/** Deletes the messages of the web chat that a person wrote or that are for this person alone. How many there were. */
export function deleteWebMessagesOf(db: Db, person: string): Promise<number> {
  return inBatches(() => {
    const some = db
      .selectFrom('web_messages')
      .select('id')
      .where((eb) => eb.or([eb('author', '=', person), eb('only_for', '=', person)]))
      .limit(BATCH_ROWS)
    return db.deleteFrom('web_messages').where('id', 'in', some).executeTakeFirst()
  })
}

/** Of the messages of the web chat, those in the channels of a workspace; none where it is of another platform. */
function deleteWebMessagesIn(db: Db, workspaceId: string): Promise<number> {
  return inBatches(() => {
    const some = db
      .selectFrom('web_messages')
      .innerJoin('channels', 'channels.external_id', 'web_messages.channel')
      .innerJoin('workspaces', 'workspaces.id', 'channels.workspace_id')
      .select('web_messages.id')
      .where('workspaces.id', '=', workspaceId)
      .where('workspaces.platform', '=', 'web')
      .limit(BATCH_ROWS)
    return db.deleteFrom('web_messages').where('id', 'in', some).executeTakeFirst()
  })
}

/** Goes through the articles of a workspace once, and deletes those that no other has. */
async function deleteArticlesOf(db: Db, workspaceId: string): Promise<void> {
  const links = db.selectFrom('workspace_articles').select('article_seq').orderBy('article_seq').limit(BATCH_ROWS)
  for (let last = 0; ; ) {
    const some = await links.where('workspace_id', '=', workspaceId).where('article_seq', '>', last).execute()
    const end = some.at(-1)
    if (!end) return
    const seqs = some.map(({ article_seq }) => article_seq)
    await db
      .deleteFrom('articles')
      .where('seq', 'in', seqs)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('workspace_articles')
              .select('article_seq')
              .whereRef('article_seq', '=', 'articles.seq')
              .where('workspace_id', '!=', workspaceId),
          ),
        ),
      )
      .execute()
    last = end.article_seq
    await letOthersRun()
  }
}

/** Goes on from the age of the last one deleted, so that those kept before it are not looked at again. */
function purgeArticles(db: Db, before: number, keepShown: boolean, signal: AbortSignal | null): Promise<number> {
  let from = 0
  return inBatches(async () => {
    const old = await db
      .selectFrom('articles')
      .select(['seq', 'fetched_at'])
      .where('fetched_at', '>=', from)
      .where('fetched_at', '<', before)
      .$if(keepShown, (query) =>
        query.where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('digests')
                .innerJoin('post_digests', 'post_digests.digest_id', 'digests.id')
                .select('digests.id')
                .whereRef('digests.article_id', '=', 'articles.id'),
            ),
          ),
        ),
      )
      .orderBy('fetched_at')
      .limit(BATCH_ROWS)
      .execute()
    from = old.at(-1)?.fetched_at ?? from
    const seqs = old.map(({ seq }) => seq)
    return seqs.length === 0
      ? { numDeletedRows: 0n }
      : await db.deleteFrom('articles').where('seq', 'in', seqs).executeTakeFirst()
  }, signal)
}

/** With which messages they answer, which are not counted. */
async function purgeTurns(db: Db, before: number, signal: AbortSignal | null): Promise<number> {
  await inBatches(() => {
    const old = db.selectFrom('answers').select('id').where('answered_at', '<', before).limit(BATCH_ROWS)
    return db.deleteFrom('answers').where('id', 'in', old).executeTakeFirst()
  }, signal)
  return inBatches(() => {
    const old = db.selectFrom('turns').select('id').where('asked_at', '<', before).limit(BATCH_ROWS)
    return db.deleteFrom('turns').where('id', 'in', old).executeTakeFirst()
  }, signal)
}

function purgePosts(db: Db, before: number, signal: AbortSignal | null): Promise<number> {
  return inBatches(() => {
    const old = db
      .selectFrom('posts')
      .select('posts.id')
      .where('posted_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('post_digests').select('place').whereRef('post_id', '=', 'posts.id'))),
      )
      .limit(BATCH_ROWS)
    return db.deleteFrom('posts').where('id', 'in', old).executeTakeFirst()
  }, signal)
}

function purgeItems(db: Db, before: number, signal: AbortSignal | null): Promise<number> {
  return inBatches(() => {
    const old = db.selectFrom('items').select('id').where('last_seen_at', '<', before).limit(BATCH_ROWS)
    return db.deleteFrom('items').where('id', 'in', old).executeTakeFirst()
  }, signal)
}

function purgeStories(db: Db, before: number, signal: AbortSignal | null): Promise<number> {
  return inBatches(() => {
    const empty = db
      .selectFrom('stories')
      .select('stories.id')
      .where('newest_at', '<', before)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('story_articles').select('seq').whereRef('story_id', '=', 'stories.id'))),
      )
      .limit(BATCH_ROWS)
    return db.deleteFrom('stories').where('id', 'in', empty).executeTakeFirst()
  }, signal)
}

/** With their deliveries; notices that are settled go as well, and are not counted. */
async function purgeEditions(db: Db, before: number, signal: AbortSignal | null): Promise<number> {
  await inBatches(() => {
    const old = db
      .selectFrom('deliveries')
      .select('id')
      .where('edition_id', 'is', null)
      .where('created_at', '<', before)
      .where('ready_at', 'is', null)
      .limit(BATCH_ROWS)
    return db.deleteFrom('deliveries').where('id', 'in', old).executeTakeFirst()
  }, signal)
  return await inBatches(() => {
    const old = db.selectFrom('editions').select('id').where('made_at', '<', before).limit(BATCH_ROWS)
    return db.deleteFrom('editions').where('id', 'in', old).executeTakeFirst()
  }, signal)
}

/** Deletes batch after batch until one finds nothing or `signal` says to stop; gives how many rows went. */
async function inBatches(
  deleteBatch: () => Promise<{ readonly numDeletedRows: bigint }>,
  signal: AbortSignal | null = null,
): Promise<number> {
  let deleted = 0
  for (;;) {
    if (signal?.aborted) return deleted
    const { numDeletedRows } = await deleteBatch()
    if (numDeletedRows === 0n) return deleted
    deleted += Number(numDeletedRows)
    await letOthersRun()
  }
}
