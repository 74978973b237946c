import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Schedule } from '../core/schedule/schedule.ts'
import type { Filters } from '../core/subscription/subscription-choices.ts'
import { readJson } from './json-column.ts'
import { type Db, inTransaction, isPostgres, type Schema } from './schema.ts'
import { filtersColumn, scheduleColumn } from './subscription-columns.ts'

/** A channel with what it follows, what of it passes, and when. */
export interface Subscription {
  readonly id: string
  readonly channelId: string
  /** What it follows, in the order of following: addresses of feeds, and topics as `topic:` and their words. */
  readonly sources: readonly string[]
  readonly filters: Filters
  /** Null where it is only asked for by hand. */
  readonly schedule: Schedule | null
  /** Epoch milliseconds; null where nothing is due. */
  readonly nextRunAt: number | null
  readonly paused: boolean
  /** The name that the configuration gives it: then people cannot change it by commands. null for one that people made. */
  readonly configuredAs: string | null
}

export type SubscriptionDraft = Omit<Subscription, 'id' | 'paused' | 'configuredAs'> &
  Partial<Pick<Subscription, 'configuredAs'>>

/** Makes a subscription, not paused. */
export async function createSubscription(db: Db, draft: SubscriptionDraft, now: number): Promise<Subscription> {
  const row = await db
    .insertInto('subscriptions')
    .values({
      id: randomUUID(),
      channel_id: draft.channelId,
      ...toColumns(draft),
      paused: 0,
      created_at: now,
      configured_as: draft.configuredAs ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toSubscription(row)
}

/** The subscriptions of a channel, oldest first, paused ones too. */
export async function listSubscriptions(db: Db, channelId: string): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('channel_id', '=', channelId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toSubscription)
}

/** Replaces all that is a person's choice, and the next run with it; false where there is no such subscription. */
export async function saveSubscription(
  db: Db,
  subscription: Omit<Subscription, 'channelId' | 'configuredAs'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('subscriptions')
    .set({ ...toColumns(subscription), paused: Number(subscription.paused) })
    .where('id', '=', subscription.id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The subscription with this id; null where there is none. */
export async function findSubscription(db: Db, id: string): Promise<Subscription | null> {
  const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toSubscription(row) : null
}

/** Every subscription, by channel and age. */
export async function listAllSubscriptions(db: Db): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .orderBy('channel_id')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toSubscription)
}

/** Runs `work` in a transaction that is the only one to change what this channel follows: others wait until its end. */
export function inChannel<Result>(
  db: Db,
  channelId: string,
  work: (transaction: Db) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, async (transaction) => {
    await transaction
      .selectFrom('channels')
      .select('id')
      .where('id', '=', channelId)
      .$if(isPostgres(db), (query) => query.forUpdate())
      .execute()
    return work(transaction)
  })
}

/** Deletes a subscription; false where there is none. */
export async function deleteSubscription(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('subscriptions').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

function toColumns({
  sources,
  filters,
  schedule,
  nextRunAt,
}: Pick<Subscription, 'sources' | 'filters' | 'schedule' | 'nextRunAt'>) {
  return {
    sources: JSON.stringify(sources),
    filters: JSON.stringify(filters),
    schedule: schedule === null ? null : JSON.stringify(schedule),
    next_run_at: nextRunAt,
  }
}

/** A row as the program has it. */
export function toSubscription(row: Selectable<Schema['subscriptions']>): Subscription {
  const { id, channel_id: channelId, schedule, next_run_at: nextRunAt, paused, configured_as: configuredAs } = row
  return {
    id,
    channelId,
    sources: readJson(z.array(z.string()), row.sources, `subscriptions.sources of ${id}`),
    filters: readJson(filtersColumn, row.filters, `subscriptions.filters of ${id}`),
    schedule: schedule === null ? null : readJson(scheduleColumn, schedule, `subscriptions.schedule of ${id}`),
    nextRunAt,
    paused: paused === 1,
    configuredAs,
  }
}
