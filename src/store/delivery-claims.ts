import type { Selectable } from 'kysely'
import { type Delivery, toDelivery } from './deliveries.ts'
import { type Db, inTransaction, isPostgres, type Schema } from './schema.ts'

/** A delivery that one sender alone works on, as it stood before it was taken, and where it goes by the platform's ids. */
export interface Claim {
  readonly delivery: Delivery
  readonly workspace: { readonly id: string; readonly name: string | null }
  readonly channel: { readonly id: string; readonly name: string | null }
  /** The platform's id of the message under which it hangs, or the one that it replaces does; null for a message of the channel itself. */
  readonly threadId: string | null
}

/** What to claim. Times are epoch milliseconds. */
export interface Claiming {
  readonly platform: string
  /** Who claims: another word for each process and each start of one. */
  readonly sender: string
  readonly now: number
  /** Until when nobody else may take them. */
  readonly until: number
  /** Channels that must wait. */
  readonly exceptChannels: readonly string[]
  readonly limit: number
}

/** So that channels with many deliveries leave room for others. */
const LOOKED_AT_PER_CLAIM = 4

/**
 * Takes deliveries that are ready, the longest ready first and one a channel, and marks them `sending` before anybody
 * is asked to post them. Those of a channel that has one under way wait. On PostgreSQL other processes get other ones.
 */
export function claimDeliveries(db: Db, claiming: Claiming): Promise<Claim[]> {
  const { sender, now, until, limit } = claiming
  return inTransaction(db, async (transaction) => {
    const rows = onePerChannel(await findReady(transaction, claiming)).slice(0, limit)
    if (rows.length === 0) return []
    await transaction
      .updateTable('deliveries')
      .set((eb) => {
        const isFirst = eb('state', '=', 'queued')
        return {
          state: 'sending',
          taken_by: sender,
          ready_at: until,
          first_attempt_at: eb.case().when(isFirst).then(now).else(eb.ref('first_attempt_at')).end(),
          last_attempt_at: eb.case().when(isFirst).then(now).else(eb.ref('last_attempt_at')).end(),
        }
      })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    return rows.map(toClaim)
  })
}

type Row = Selectable<Schema['deliveries']> & {
  readonly workspace_external_id: string
  readonly workspace_name: string | null
  readonly channel_external_id: string
  readonly channel_name: string | null
  readonly thread_external_id: string | null
  readonly replaced_thread_id: string | null
}

function findReady(db: Db, { platform, now, exceptChannels, limit }: Claiming): Promise<Row[]> {
  return db
    .selectFrom('deliveries')
    .innerJoin('channels', 'channels.id', 'deliveries.channel_id')
    .innerJoin('workspaces', 'workspaces.id', 'channels.workspace_id')
    .leftJoin('deliveries as heads', 'heads.id', 'deliveries.thread_of')
    .leftJoin('posts as replaced', (join) =>
      join
        .onRef('replaced.channel_id', '=', 'deliveries.channel_id')
        .onRef('replaced.external_message_id', '=', 'deliveries.replaces'),
    )
    .selectAll('deliveries')
    .select([
      'workspaces.external_id as workspace_external_id',
      'workspaces.name as workspace_name',
      'channels.external_id as channel_external_id',
      'channels.name as channel_name',
      'heads.external_id as thread_external_id',
      'replaced.external_thread_id as replaced_thread_id',
    ])
    .where('deliveries.platform', '=', platform)
    .where('deliveries.ready_at', '<=', now)
    .$if(exceptChannels.length > 0, (query) => query.where('deliveries.channel_id', 'not in', exceptChannels))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries as others')
            .select('others.id')
            .whereRef('others.channel_id', '=', 'deliveries.channel_id')
            .where('others.state', '=', 'sending')
            .where('others.ready_at', '>', now),
        ),
      ),
    )
    .orderBy('deliveries.ready_at')
    .orderBy('deliveries.id')
    .limit(limit * LOOKED_AT_PER_CLAIM)
    .$if(isPostgres(db), (query) => query.forUpdate('deliveries').skipLocked())
    .execute()
}

function onePerChannel(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.filter(({ channel_id }) => !seen.has(channel_id) && seen.add(channel_id))
}

function toClaim(row: Row): Claim {
  return {
    delivery: toDelivery(row),
    workspace: { id: row.workspace_external_id, name: row.workspace_name },
    channel: { id: row.channel_external_id, name: row.channel_name },
    threadId: row.thread_external_id ?? row.replaced_thread_id,
  }
}

/** Keeps what a sender works on its own until a later time; gives the ids of what it has not lost. */
export async function renewClaims(db: Db, sender: string, ids: readonly string[], until: number): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .updateTable('deliveries')
    .set({ ready_at: until })
    .where('id', 'in', ids)
    .where('taken_by', '=', sender)
    .where('state', '=', 'sending')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Notes that a delivery is asked for again: as the first request that may have posted it, where none before has. False
 * where it is no longer this sender's, and then it must not be asked for.
 */
export async function recordAttempt(
  db: Db,
  sender: string,
  id: string,
  { now, isFirst }: { readonly now: number; readonly isFirst: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ last_attempt_at: now, ...(isFirst ? { first_attempt_at: now } : {}) })
    .where('id', '=', id)
    .where('taken_by', '=', sender)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Lets go what any process had claimed, at `now`: for a store that one process has to itself, when it starts. */
export async function releaseClaims(db: Db, now: number): Promise<void> {
  await db.updateTable('deliveries').set({ ready_at: now }).where('state', '=', 'sending').execute()
}
