import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { FeedItem } from '../sources/feed/feed.ts'
import type { ItemMarks, SeenItem } from '../sources/feed/sameness.ts'
import { type Fault, toFault } from './feeds.ts'
import { readJson } from './json-column.ts'
import { type Db, inTransaction, isPostgres, type Schema } from './schema.ts'

/** What became of an item: its text is still to be read, was read, only its teaser is known; or it was no news. */
type ItemState = 'waiting' | 'read' | 'teaser' | 'old'

/** An item that was never seen before. Times are epoch milliseconds. */
export interface NewItem {
  readonly marks: ItemMarks
  readonly item: FeedItem
  /** Place in the feed, 1 at the top. */
  readonly place: number
  readonly publishedAt: number | null
  /** News is read; what is none is only remembered. */
  readonly isNews: boolean
}

/** An item whose text is to be read. */
export interface WaitingItem {
  readonly id: string
  readonly feedId: string
  readonly item: FeedItem
  readonly publishedAt: number | null
  readonly firstSeenAt: number
  /** How often its text was read, or was to be. */
  readonly attempts: number
}

/** SQLite takes 32,766 parameters a statement. */
const BATCH_ROWS = 500

/** The items of a feed that have any of these marks. */
export async function findSeenItems(
  db: Db,
  feedId: string,
  marks: readonly Omit<ItemMarks, 'isShort'>[],
): Promise<SeenItem[]> {
  const found = new Map<string, SeenItem>()
  for (const column of ['id_hash', 'address_hash', 'fingerprint'] as const) {
    const key = ({ id_hash: 'idHash', address_hash: 'addressHash', fingerprint: 'fingerprint' } as const)[column]
    const values = [...new Set(marks.flatMap((each) => each[key] ?? []))]
    for (let at = 0; at < values.length; at += BATCH_ROWS) {
      const rows = await db
        .selectFrom('items')
        .select(['id', 'id_hash as idHash', 'address_hash as addressHash', 'fingerprint', 'last_seen_at as lastSeenAt'])
        .where('feed_id', '=', feedId)
        .where(column, 'in', values.slice(at, at + BATCH_ROWS))
        .execute()
      for (const row of rows) found.set(row.id, row)
    }
  }
  return [...found.values()]
}

/** Saves what a feed gave at `now`: items never seen before, and that the others are still there. */
export async function saveItems(
  db: Db,
  feedId: string,
  { added, seen }: { readonly added: readonly NewItem[]; readonly seen: readonly SeenItem[] },
  now: number,
): Promise<void> {
  for (let at = 0; at < added.length; at += BATCH_ROWS) {
    const rows = added.slice(at, at + BATCH_ROWS).map((item) => toRow(feedId, item, now))
    await db.insertInto('items').values(rows).execute()
  }
  for (let at = 0; at < seen.length; at += BATCH_ROWS) {
    const ids = seen.slice(at, at + BATCH_ROWS).map(({ id }) => id)
    await db.updateTable('items').set({ last_seen_at: now }).where('id', 'in', ids).execute()
  }
}

/**
 * Takes at most `limit` items whose text is to be read at `now`, longest waiting first; they are due again after
 * `leaseMs` unless something is saved of them. `farthestMs`: no reading is put off for longer.
 */
export function claimWaitingItems(
  db: Db,
  now: number,
  limit: number,
  { leaseMs, farthestMs }: { readonly leaseMs: number; readonly farthestMs: number },
): Promise<WaitingItem[]> {
  return inTransaction(db, async (transaction) => {
    const due = await transaction
      .selectFrom('items')
      .select('id')
      // Said outright, so that SQLite does not go through all that have nothing to be done.
      .where('next_read_at', 'is not', null)
      .where((eb) => eb.or([eb('next_read_at', '<=', now), eb('next_read_at', '>', now + farthestMs)]))
      .orderBy('next_read_at')
      .orderBy('first_seen_at')
      .limit(limit)
      .$if(isPostgres(db), (query) => query.forUpdate().skipLocked())
      .execute()
    if (due.length === 0) return []
    const rows = await transaction
      .updateTable('items')
      .set({ next_read_at: now + leaseMs })
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .returningAll()
      .execute()
    return rows.map(toWaitingItem).sort((a, b) => a.firstSeenAt - b.firstSeenAt)
  })
}

/** Gives back items that were taken and not read: they are due at `now`. */
export async function releaseItems(db: Db, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('items').set({ next_read_at: now }).where('id', 'in', ids).execute()
}

/** What was read of an item. */
export interface ReadItem {
  /** null where it says nothing that an article could be made of. */
  readonly articleId: string | null
  /** Why only the teaser is known; null where the text is. */
  readonly fault: Fault | null
  /** When its page is asked for again; null for never. */
  readonly againAt: number | null
}

/** Saves what was read of an item. Where it is the text, other items of the same article have it too. */
export async function saveRead(db: Db, id: string, { articleId, fault, againAt }: ReadItem): Promise<void> {
  await db
    .updateTable('items')
    .set((eb) => ({
      article_id: articleId,
      state: (fault === null ? 'read' : 'teaser') satisfies ItemState,
      attempts: eb('attempts', '+', 1),
      next_read_at: againAt,
      fault_code: fault?.code ?? null,
      fault_message: fault?.message ?? null,
      ...(againAt === null ? { body: null } : {}),
    }))
    .where('id', '=', id)
    .execute()
  if (fault !== null || articleId === null) return
  await db
    .updateTable('items')
    .set({ state: 'read' satisfies ItemState, next_read_at: null, fault_code: null, fault_message: null, body: null })
    .where('article_id', '=', articleId)
    .where('state', '=', 'teaser' satisfies ItemState)
    .execute()
}

/** Why only the teaser of an article is known; null where its text is, or where no feed gave it. */
export async function findTeaserFault(db: Db, articleId: string): Promise<Fault | null> {
  const row = await db
    .selectFrom('items')
    .select(['fault_code', 'fault_message'])
    .where('article_id', '=', articleId)
    .where('state', '=', 'teaser' satisfies ItemState)
    .orderBy('first_seen_at')
    .limit(1)
    .executeTakeFirst()
  return row ? toFault(row.fault_code, row.fault_message) : null
}

/** How much of a feed's news is known by its teaser alone, and why the last of it. */
export interface TeaserCount {
  readonly feedId: string
  readonly articles: number
  readonly teasers: number
  readonly fault: Fault
}

/** Counts, of what was first seen at or after `since`, the feeds of these that have any news known by its teaser alone. */
export async function countTeasers(db: Db, feedIds: readonly string[], since: number): Promise<TeaserCount[]> {
  if (feedIds.length === 0) return []
  const rows = await db
    .selectFrom('items')
    .select(['feed_id', 'state', 'fault_code', 'fault_message'])
    .where('feed_id', 'in', feedIds)
    .where('first_seen_at', '>=', since)
    .where('state', 'in', ['read', 'teaser'] satisfies ItemState[])
    .orderBy('first_seen_at', 'desc')
    .execute()
  return Array.from(
    Map.groupBy(rows, ({ feed_id: id }) => id),
    ([feedId, items]) => {
      const teasers = items.filter(({ state }) => state === ('teaser' satisfies ItemState))
      const fault = toFault(teasers[0]?.fault_code ?? null, teasers[0]?.fault_message ?? null)
      return { feedId, articles: items.length, teasers: teasers.length, fault }
    },
  ).flatMap(({ fault, ...counts }) => (fault === null ? [] : [{ ...counts, fault }]))
}

function toRow(feedId: string, added: NewItem, now: number): Schema['items'] {
  return {
    id: randomUUID(),
    feed_id: feedId,
    id_hash: added.marks.idHash,
    address_hash: added.marks.addressHash,
    fingerprint: added.marks.fingerprint,
    article_id: null,
    state: added.isNews ? 'waiting' : ('old' satisfies ItemState),
    place: added.place,
    published_at: added.publishedAt,
    first_seen_at: now,
    last_seen_at: now,
    attempts: 0,
    next_read_at: added.isNews ? now : null,
    fault_code: null,
    fault_message: null,
    body: added.isNews ? JSON.stringify(added.item) : null,
  }
}

const text = z.string().nullable()
const feedItem: z.ZodType<FeedItem> = z.object({
  id: z.string(),
  title: text,
  url: text,
  author: text,
  publishedAt: text,
  summary: text,
  content: text,
})

function toWaitingItem(row: Selectable<Schema['items']>): WaitingItem {
  const { id, feed_id: feedId, published_at: publishedAt, first_seen_at: firstSeenAt, attempts } = row
  const item = readJson(feedItem, row.body ?? 'null', `items.body of ${id}`)
  return { id, feedId, item, publishedAt, firstSeenAt, attempts }
}
