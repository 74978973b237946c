import { type ExpressionBuilder, sql } from 'kysely'
import { NO_FAULT } from './feed-rows.ts'
import { type Fault, type KnownFeed, toKnownFeed } from './feeds.ts'
import { type Db, inTransaction, isPostgres, type Schema } from './schema.ts'

/** Times in milliseconds. */
export interface PollTerms {
  /** How long a feed that was taken is nobody else's; then it is due again, whatever became of who took it. */
  readonly leaseMs: number
  /** Feeds of an edition that is due so soon are asked before it, unless they were asked within this time. */
  readonly aheadMs: number
  /** A feed that was asked further ahead than this was asked by a clock that was wrong. */
  readonly slackMs: number
}

/**
 * Takes at most `limit` feeds that are due at `now` and followed by somebody, longest due first. Several processes get
 * different ones.
 */
export function claimDueFeeds(db: Db, now: number, limit: number, terms: PollTerms): Promise<KnownFeed[]> {
  return inTransaction(db, async (transaction) => {
    const due = await transaction
      .selectFrom('feeds')
      .select('id')
      .where((eb) => eb.or([isDue(eb, now, terms), isWantedSoon(eb, now, terms)]))
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('subscription_feeds').select('feed_id').whereRef('feed_id', '=', 'feeds.id')),
      )
      .orderBy('next_poll_at')
      .limit(limit)
      .$if(isPostgres(db), (query) => query.forUpdate().skipLocked())
      .execute()
    if (due.length === 0) return []
    const ids = due.map(({ id }) => id)
    const rows = await transaction
      .updateTable('feeds')
      .set({ next_poll_at: now + terms.leaseMs, polled_at: now })
      .where('id', 'in', ids)
      .returningAll()
      .execute()
    const places = new Map(ids.map((id, at) => [id, at]))
    return rows.map(toKnownFeed).sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
  })
}

type Feeds = ExpressionBuilder<Schema, 'feeds'>

const isDue = (eb: Feeds, now: number, { slackMs }: PollTerms) =>
  eb.and([
    eb('next_poll_at', 'is not', null),
    eb.or([eb('next_poll_at', '<=', now), eb('polled_at', '>', now + slackMs)]),
  ])

/** Feeds that work, are not asked too soon for their own wish, and have a follower whose edition is near. */
function isWantedSoon(eb: Feeds, now: number, { aheadMs }: PollTerms) {
  const followers = eb
    .selectFrom('subscriptions')
    .innerJoin('subscription_feeds', 'subscription_feeds.subscription_id', 'subscriptions.id')
    .select('subscription_feeds.feed_id')
    .where('subscriptions.paused', '=', 0)
    .where('subscriptions.next_run_at', '>', now)
    .where('subscriptions.next_run_at', '<=', now + aheadMs)
  return eb.and([
    eb('feeds.id', 'in', followers),
    eb('failing_since', 'is', null),
    eb('polled_at', '<=', now - aheadMs),
    eb(sql<number>`polled_at + floor_ms`, '<=', now),
  ])
}

/** Gives back feeds that were taken and not asked: they are due at `now`. */
export async function releaseFeeds(db: Db, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('feeds').set({ next_poll_at: now }).where('id', 'in', ids).execute()
}

/** What is known of a feed after it was read, or has said that nothing has changed. */
export type Reading = Pick<
  KnownFeed,
  'title' | 'siteUrl' | 'language' | 'version' | 'intervalMs' | 'floorMs' | 'newestAt'
> & {
  readonly nextPollAt: number
  /** How many items were new. */
  readonly newItems: number
}

/** Saves that a feed works. */
export async function saveReading(db: Db, id: string, reading: Reading, now: number): Promise<void> {
  await db
    .updateTable('feeds')
    .set({
      title: reading.title,
      site_url: reading.siteUrl,
      language: reading.language,
      etag: reading.version.etag,
      last_modified: reading.version.lastModified,
      body_hash: reading.version.bodyHash,
      interval_ms: reading.intervalMs,
      floor_ms: reading.floorMs,
      next_poll_at: reading.nextPollAt,
      polled_at: now,
      read_at: now,
      newest_at: reading.newestAt,
      ...NO_FAULT,
    })
    .where('id', '=', id)
    .execute()
  await countPoll(db, id, now, { items: reading.newItems, failures: 0 })
}

/** Saves that a feed could not be read; since when it fails stays as it was. */
export function saveFailure(db: Db, id: string, fault: Fault, nextPollAt: number, now: number): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction
      .updateTable('feeds')
      .set({
        next_poll_at: nextPollAt,
        polled_at: now,
        // A beginning that lies ahead was written by a clock that was wrong.
        failing_since: sql<number>`case when failing_since <= ${now} then failing_since else ${now} end`,
        failures: sql<number>`failures + 1`,
        fault_code: fault.code,
        fault_message: fault.message,
      })
      .where('id', '=', id)
      .execute()
    await countPoll(transaction, id, now, { items: 0, failures: 1 })
  })
}

const DAY_MS = 24 * 60 * 60 * 1_000

async function countPoll(
  db: Db,
  feedId: string,
  now: number,
  { items, failures }: { readonly items: number; readonly failures: number },
): Promise<void> {
  await db
    .insertInto('feed_days')
    .values({ feed_id: feedId, day_at: now - (now % DAY_MS), polls: 1, items, failures })
    .onConflict((conflict) =>
      conflict.columns(['feed_id', 'day_at']).doUpdateSet({
        polls: sql<number>`feed_days.polls + 1`,
        items: sql<number>`feed_days.items + excluded.items`,
        failures: sql<number>`feed_days.failures + excluded.failures`,
      }),
    )
    .execute()
}
