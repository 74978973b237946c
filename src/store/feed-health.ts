import { type KnownFeed, toKnownFeed } from './feeds.ts'
import { type Db, isPostgres } from './schema.ts'

/** What came of a feed on one day in UTC. */
export interface FeedDay {
  /** When the day began; epoch milliseconds. */
  readonly dayAt: number
  readonly polls: number
  /** New items. */
  readonly items: number
  readonly failures: number
}

/** The days of a feed from `since` on (epoch milliseconds), oldest first; days on which it was not asked are left out. */
export function listFeedDays(db: Db, feedId: string, since: number): Promise<FeedDay[]> {
  return db
    .selectFrom('feed_days')
    .select(['day_at as dayAt', 'polls', 'items', 'failures'])
    .where('feed_id', '=', feedId)
    .where('day_at', '>=', since)
    .orderBy('day_at')
    .execute()
}

/** Every feed that somebody follows, those that fail first, longest first, then by title and address. */
export async function listFollowedFeeds(db: Db): Promise<KnownFeed[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('subscription_feeds').select('feed_id').whereRef('feed_id', '=', 'feeds.id')),
    )
    .orderBy((eb) => eb.fn.coalesce('failing_since', eb.val(Number.MAX_SAFE_INTEGER)))
    .orderBy('title')
    .orderBy('url')
    .execute()
  return rows.map(toKnownFeed)
}

/** When followers hear of a feed that fails. */
export interface NoticeTerms {
  /** It must have failed for so long. */
  readonly afterMs: number
  /** And so often in a row: a clock that jumps makes a minute a day. */
  readonly minFailures: number
  /** A feed that works now and then is not told of again within this time. */
  readonly againMs: number
}

/**
 * Feeds that have failed for so long that their followers are to hear of it, and have not since it began; longest first,
 * at most `limit`. In a transaction on PostgreSQL they are held until its end, and others get the next ones.
 */
export async function findNoticesDue(db: Db, now: number, limit: number, terms: NoticeTerms): Promise<KnownFeed[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where('failing_since', '<=', now - terms.afterMs)
    .where('failures', '>=', terms.minFailures)
    .where((eb) =>
      eb.or([
        eb('notice_at', 'is', null),
        eb.and([eb('notice_at', '<', eb.ref('failing_since')), eb('notice_at', '<=', now - terms.againMs)]),
      ]),
    )
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('subscription_feeds').select('feed_id').whereRef('feed_id', '=', 'feeds.id')),
    )
    .orderBy('failing_since')
    .limit(limit)
    .$if(db.isTransaction && isPostgres(db), (query) => query.forUpdate().skipLocked())
    .execute()
  return rows.map(toKnownFeed)
}

/** Saves that the followers of a feed were told at `now`. */
export async function saveNotice(db: Db, feedId: string, now: number): Promise<void> {
  await db.updateTable('feeds').set({ notice_at: now }).where('id', '=', feedId).execute()
}
