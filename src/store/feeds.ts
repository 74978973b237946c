import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { ERROR_CODES, type ErrorCode, PullquoteError } from '../errors.ts'
import { NO_FAULT } from './feed-rows.ts'
import { type Db, inTransaction, type Schema } from './schema.ts'

/** A feed that is known, once however many follow it. Times are epoch milliseconds. */
export interface KnownFeed {
  readonly id: string
  /** Where it is asked for. */
  readonly url: string
  readonly title: string | null
  /** Address of the site that it is of. */
  readonly siteUrl: string | null
  /** BCP 47 tag that it gives itself. */
  readonly language: string | null
  readonly version: FeedMarks
  /** What its own pace asks for. */
  readonly intervalMs: number
  /** What the feed or its site asks for at least. */
  readonly floorMs: number
  /** Null for one that has become another. */
  readonly nextPollAt: number | null
  /** When it was asked last, whatever came of it; null for never. */
  readonly polledAt: number | null
  /** When it was last read, or had not changed; null before the first reading. */
  readonly readAt: number | null
  /** The latest date of any of its items. */
  readonly newestAt: number | null
  readonly health: FeedHealth
  /** The feed that it has become; null for itself. */
  readonly movedTo: string | null
}

/** What a feed is told by to be the same as when it was last read. */
interface FeedMarks {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly bodyHash: string | null
}

/** How a feed fares. */
interface FeedHealth {
  /** Null while it works. */
  readonly failingSince: number | null
  /** In a row, up to now. */
  readonly failures: number
  /** What failed last; null while it works. */
  readonly fault: Fault | null
  /** When its followers were last told; null for never. */
  readonly noticeAt: number | null
}

/** What failed, with a sentence for people. */
export interface Fault {
  readonly code: ErrorCode
  readonly message: string
}

export type FeedDraft = Pick<KnownFeed, 'url' | 'title' | 'siteUrl' | 'language'> & {
  /** Other addresses by which people gave it, such as its site's. */
  readonly askedAs: readonly string[]
  /** Milliseconds until it is asked again, before its own pace is known. */
  readonly intervalMs: number
}

/** PostgreSQL indexes no key over 2,704 bytes. */
const MAX_ADDRESS_CHARS = 2_000

/**
 * The feed at an address, made where none is known there, to be asked at once. One that is known stays as it is; new
 * addresses of it are remembered. Throws INPUT_INVALID for an address of over 2,000 characters.
 */
export function saveFeed(db: Db, draft: FeedDraft, now: number): Promise<KnownFeed> {
  return inTransaction(db, async (transaction) => {
    const known = await findFeedAt(transaction, draft.url)
    const feed = known ?? (await addFeed(transaction, draft, now))
    for (const url of draft.askedAs) await addAddress(transaction, feed.id, url)
    return feed
  })
}

/** The feed that is known at an address, under which it was ever given; null where there is none. */
export async function findFeedAt(db: Db, url: string): Promise<KnownFeed | null> {
  const row = await db
    .selectFrom('feeds')
    .selectAll()
    .where('id', '=', (eb) => eb.selectFrom('feed_addresses').select('feed_id').where('url', '=', url))
    .executeTakeFirst()
  return row ? toKnownFeed(row) : null
}

/** Feeds whose title or host is this name, whatever the case, the oldest first; those that have become others are left out. */
export async function findFeedsNamed(db: Db, name: string): Promise<KnownFeed[]> {
  const rows = await db.selectFrom('feeds').selectAll().where('moved_to', 'is', null).orderBy('created_at').execute()
  const wanted = name.trim().toLowerCase()
  const namesOf = ({ title, url }: KnownFeed) => [title, URL.parse(url)?.hostname.replace(/^www\./, '')]
  return rows.map(toKnownFeed).filter((feed) => namesOf(feed).some((each) => each?.toLowerCase() === wanted))
}

/** The feed with the store's id; null where there is none. */
export async function findFeed(db: Db, id: string): Promise<KnownFeed | null> {
  const row = await db.selectFrom('feeds').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toKnownFeed(row) : null
}

/**
 * Stores that a feed has moved for good. Where another feed is known at `url`, it takes over the followers and the
 * addresses, and the moved one is asked no more; nothing is deleted. Gives the feed that is read from now on: the same
 * where the new address is too long to be kept.
 */
export function moveFeed(db: Db, id: string, url: string): Promise<KnownFeed> {
  return inTransaction(db, async (transaction) => {
    const other = await findFeedAt(transaction, url)
    if (other && other.id !== id) return mergeFeeds(transaction, id, other)
    await addAddress(transaction, id, url)
    const row = await transaction
      .updateTable('feeds')
      .set((eb) => ({ url: url.length > MAX_ADDRESS_CHARS ? eb.ref('url') : url }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return toKnownFeed(row)
  })
}

async function mergeFeeds(db: Db, id: string, into: KnownFeed): Promise<KnownFeed> {
  await db
    .insertInto('subscription_feeds')
    .columns(['subscription_id', 'feed_id', 'place'])
    .expression((eb) =>
      eb
        .selectFrom('subscription_feeds')
        .select((select) => ['subscription_id', select.val(into.id).as('feed_id'), 'place'])
        .where('feed_id', '=', id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db.deleteFrom('subscription_feeds').where('feed_id', '=', id).execute()
  await db.updateTable('feed_addresses').set({ feed_id: into.id }).where('feed_id', '=', id).execute()
  await db.updateTable('feeds').set({ moved_to: into.id }).where('moved_to', '=', id).execute()
  await db
    .updateTable('feeds')
    .set({ moved_to: into.id, next_poll_at: null, ...NO_FAULT })
    .where('id', '=', id)
    .execute()
  return into
}

async function addFeed(
  db: Db,
  { url, title, siteUrl, language, intervalMs }: FeedDraft,
  now: number,
): Promise<KnownFeed> {
  checkAddress(url)
  const row = await db
    .insertInto('feeds')
    .values({
      id: randomUUID(),
      url,
      title,
      site_url: siteUrl,
      language,
      interval_ms: intervalMs,
      floor_ms: 0,
      next_poll_at: now,
      failures: 0,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  // Two that follow the same feed at once: the one that comes second has its feed become the other's.
  const owner = await addAddress(db, row.id, url)
  if (owner === row.id) return toKnownFeed(row)
  await db.deleteFrom('feeds').where('id', '=', row.id).execute()
  const other = await db.selectFrom('feeds').selectAll().where('id', '=', owner).executeTakeFirstOrThrow()
  return toKnownFeed(other)
}

/** Remembers an address of a feed unless it is known as another's. Gives the id of the feed whose address it is. */
async function addAddress(db: Db, feedId: string, url: string): Promise<string> {
  if (url.length > MAX_ADDRESS_CHARS) return feedId
  await db
    .insertInto('feed_addresses')
    .values({ url, feed_id: feedId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { feed_id } = await db
    .selectFrom('feed_addresses')
    .select('feed_id')
    .where('url', '=', url)
    .executeTakeFirstOrThrow()
  return feed_id
}

function checkAddress(url: string): void {
  if (url.length <= MAX_ADDRESS_CHARS) return
  throw new PullquoteError(
    'INPUT_INVALID',
    `The address of the feed is over ${MAX_ADDRESS_CHARS} characters. Give a shorter one.`,
  )
}

const CODES: ReadonlySet<string> = new Set(ERROR_CODES)
const isErrorCode = (code: string): code is ErrorCode => CODES.has(code)

/** The fault that two columns hold; null where they hold none. Throws for a code of no version of this program. */
export function toFault(code: string | null, message: string | null): Fault | null {
  if (code === null || message === null) return null
  if (isErrorCode(code)) return { code, message }
  throw new Error(`The store holds an unknown code of a fault: ${code}.`)
}

/** A feed from its row. */
export function toKnownFeed(row: Selectable<Schema['feeds']>): KnownFeed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    siteUrl: row.site_url,
    language: row.language,
    version: { etag: row.etag, lastModified: row.last_modified, bodyHash: row.body_hash },
    intervalMs: row.interval_ms,
    floorMs: row.floor_ms,
    nextPollAt: row.next_poll_at,
    polledAt: row.polled_at,
    readAt: row.read_at,
    newestAt: row.newest_at,
    health: {
      failingSince: row.failing_since,
      failures: row.failures,
      fault: toFault(row.fault_code, row.fault_message),
      noticeAt: row.notice_at,
    },
    movedTo: row.moved_to,
  }
}
