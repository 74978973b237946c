import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Channel } from './channels.ts'
import { toChannel } from './channels.ts'
import { type Db, isPostgres, type Schema } from './schema.ts'
import { type Subscription, toSubscription } from './subscriptions.ts'

/** A subscription whose time has come, with where its edition goes. */
export interface DueSubscription {
  readonly subscription: Subscription
  readonly channel: Channel
  readonly platform: string
  /** The time that has come, in epoch milliseconds. */
  readonly slot: number
}

/**
 * The ids of all subscriptions whose time has come at `now` (epoch milliseconds) and that nobody has taken, the longest
 * due first.
 */
export async function listDueSubscriptions(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .select('id')
    .where((eb) => isDue(eb, now))
    .orderBy('next_run_at')
    .execute()
  return rows.map(({ id }) => id)
}

function isDue(eb: ExpressionBuilder<Schema, 'subscriptions'>, now: number): Expression<SqlBool> {
  return eb.and([
    eb('paused', '=', 0),
    eb('next_run_at', '<=', now),
    eb.or([eb('taken_until', 'is', null), eb('taken_until', '<=', now)]),
  ])
}

/** Which subscriptions to take. Times are epoch milliseconds. */
export interface Taking {
  /** At most some hundreds. */
  readonly ids: readonly string[]
  readonly now: number
  /** Until when nobody else takes them. */
  readonly until: number
  /** Only for channels of these. */
  readonly platforms: readonly string[]
  /** A channel with an edition from before this that is not out yet gets no other. */
  readonly stuckBefore: number
}

/**
 * Takes those of these subscriptions that are still due, none of them of an archived channel; the longest due first.
 * What another process takes at that moment is left to it.
 */
export async function takeDueSubscriptions(db: Db, taking: Taking): Promise<DueSubscription[]> {
  const { ids, now, until, platforms, stuckBefore } = taking
  if (ids.length === 0 || platforms.length === 0) return []
  const due = db
    .selectFrom('subscriptions')
    .innerJoin('channels', 'channels.id', 'subscriptions.channel_id')
    .innerJoin('workspaces', 'workspaces.id', 'channels.workspace_id')
    .select('subscriptions.id')
    .where('subscriptions.id', 'in', ids)
    .where((eb) => isDue(eb, now))
    .where('archived', '=', 0)
    .where('workspaces.platform', 'in', platforms)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.channel_id', '=', 'channels.id')
            .where('deliveries.ready_at', 'is not', null)
            .where('deliveries.edition_id', 'is not', null)
            .where('deliveries.created_at', '<', stuckBefore),
        ),
      ),
    )
    .$if(isPostgres(db), (query) => query.forUpdate('subscriptions').skipLocked())
  const taken = await db
    .updateTable('subscriptions')
    .set({ taken_until: until })
    .where('id', 'in', due)
    .returningAll()
    .execute()
  const subscriptions = taken.map(toSubscription).sort((a, b) => (a.nextRunAt ?? 0) - (b.nextRunAt ?? 0))
  return await withChannels(db, subscriptions)
}

async function withChannels(db: Db, subscriptions: readonly Subscription[]): Promise<DueSubscription[]> {
  if (subscriptions.length === 0) return []
  const ids = [...new Set(subscriptions.map(({ channelId }) => channelId))]
  const rows = await db
    .selectFrom('channels')
    .innerJoin('workspaces', 'workspaces.id', 'channels.workspace_id')
    .selectAll('channels')
    .select('workspaces.platform')
    .where('channels.id', 'in', ids)
    .execute()
  const channels = new Map(rows.map((row) => [row.id, { channel: toChannel(row), platform: row.platform }]))
  return subscriptions.flatMap((subscription) => {
    const place = channels.get(subscription.channelId)
    const slot = subscription.nextRunAt
    return place && slot !== null ? [{ subscription, ...place, slot }] : []
  })
}

/** The next run of a subscription, from the one that was read to another. Times in epoch milliseconds; null for none. */
export interface Move {
  readonly id: string
  readonly from: number
  readonly to: number | null
}

/**
 * Moves next runs on and lets the subscriptions go; gives the ids of those that moved. One whose next run is no longer
 * what was read, because a person changed it or another process was first, stays as it is.
 */
export async function moveNextRuns(db: Db, moves: readonly Move[]): Promise<Set<string>> {
  if (moves.length === 0) return new Set()
  const rows = moves.map(({ id, from, to }) => sql`(${id}, cast(${from} as bigint), cast(${to} as bigint))`)
  const { rows: moved } = await sql<{ id: string }>`
    with moves(id, was, later) as (values ${sql.join(rows)})
    update subscriptions set next_run_at = moves.later, taken_until = null from moves
    where subscriptions.id = moves.id and subscriptions.next_run_at = moves.was
    returning subscriptions.id`.execute(db)
  return new Set(moved.map(({ id }) => id))
}

/**
 * Keeps the channels from being changed until the end of the transaction, in one order, so that of those who change what
 * a channel follows none waits for another in a circle.
 */
export async function holdChannels(db: Db, ids: readonly string[]): Promise<void> {
  if (!isPostgres(db) || ids.length === 0) return
  await db.selectFrom('channels').select('id').where('id', 'in', ids).orderBy('id').forKeyShare().execute()
}

/** Subscriptions whose next run lies after `now`, in the order of their ids, from the one after `afterId` on. */
export async function listScheduledAfter(
  db: Db,
  now: number,
  afterId: string,
  limit: number,
): Promise<DueSubscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '>', afterId)
    .where('next_run_at', '>', now)
    .where('paused', '=', 0)
    .orderBy('id')
    .limit(limit)
    .execute()
  return await withChannels(db, rows.map(toSubscription))
}

/** The slots from `from` on for which a subscription has had its edition. */
export async function findSlots(db: Db, subscriptionId: string, from: number): Promise<number[]> {
  const rows = await db
    .selectFrom('editions')
    .select('slot')
    .where('subscription_id', '=', subscriptionId)
    .where('slot', '>=', from)
    .execute()
  return rows.map(({ slot }) => slot)
}

/** Lets go what any process has taken until after `until`. */
export async function releaseTaken(db: Db, until: number): Promise<void> {
  await db.updateTable('subscriptions').set({ taken_until: null }).where('taken_until', '>', until).execute()
}

/** Lets what waits to be sent until after `far` go at `now`: nothing waits so long, but by a clock that was wrong. */
export async function releaseFarDeliveries(db: Db, now: number, far: number): Promise<void> {
  await db.updateTable('deliveries').set({ ready_at: now }).where('ready_at', '>', far).execute()
}
