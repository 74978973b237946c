import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Message } from '../core/message/message.ts'
import { ERROR_CODES, type ErrorCode } from '../errors.ts'
import { readJson } from './json-column.ts'
import type { Db, Schema } from './schema.ts'

/**
 * Where a delivery stands. `waiting`: an earlier part is not out yet. `queued`: surely not posted. `sending`: it may
 * have been posted. `sent`: acknowledged. `failed`: surely not posted, and not tried again. `unknown`: nobody can tell
 * whether it was posted, and it is not tried again unless a person says so.
 */
type DeliveryState = 'waiting' | 'queued' | 'sending' | 'sent' | 'failed' | 'unknown'

/** One message to one channel, once. Times are epoch milliseconds. */
export interface Delivery {
  /** The key that the platform keeps with the message, at most `MAX_KEY_CHARS`. */
  readonly id: string
  readonly platform: string
  readonly channelId: string
  /** Null for a notice. */
  readonly editionId: string | null
  /** From 0, in the order in which they are posted. */
  readonly part: number
  /** The delivery under whose message it hangs; null for a message of the channel itself. */
  readonly threadOf: string | null
  readonly digestIds: readonly string[]
  readonly message: Message
  readonly state: DeliveryState
  /** When it may be taken up: the next attempt, or the end of a lease; null where nothing is to be done. */
  readonly readyAt: number | null
  /** How many times it was delayed by a fault. */
  readonly failures: number
  /** The first request that may have posted it; null where none may. */
  readonly firstAttemptAt: number | null
  readonly lastAttemptAt: number | null
  /** The platform's id of the message; null until it is known. */
  readonly externalId: string | null
  /** The platform's id of a message that stands already and gets this content, for a correction; null for a new one. */
  readonly replaces: string | null
  /** What went wrong last; null where nothing did. */
  readonly fault: DeliveryFault | null
  readonly createdAt: number
}

export interface DeliveryFault {
  readonly code: ErrorCode
  /** A sentence for people. */
  readonly message: string
}

/** What is given of a new delivery. */
export type DeliveryDraft = Pick<
  Delivery,
  'id' | 'platform' | 'channelId' | 'editionId' | 'part' | 'threadOf' | 'digestIds' | 'message' | 'readyAt'
> &
  Partial<Pick<Delivery, 'replaces'>>

/** Rows in one statement: below the number of parameters that one may have anywhere. */
const ROWS_A_STATEMENT = 100

/**
 * Puts deliveries into the outbox: `queued` from `readyAt` on, or `waiting` where that is null. One whose id is taken
 * is left out, so that what is enqueued twice is there once.
 */
export async function saveDeliveries(db: Db, drafts: readonly DeliveryDraft[], now: number): Promise<void> {
  for (let from = 0; from < drafts.length; from += ROWS_A_STATEMENT) {
    const rows = drafts.slice(from, from + ROWS_A_STATEMENT).map((draft) => ({
      id: draft.id,
      platform: draft.platform,
      channel_id: draft.channelId,
      edition_id: draft.editionId,
      part: draft.part,
      thread_of: draft.threadOf,
      digest_ids: JSON.stringify(draft.digestIds),
      message: JSON.stringify(draft.message),
      state: draft.readyAt === null ? 'waiting' : 'queued',
      ready_at: draft.readyAt,
      replaces: draft.replaces ?? null,
      failures: 0,
      created_at: now,
    }))
    await db
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/** The delivery with this id; null where there is none. */
export async function findDelivery(db: Db, id: string): Promise<Delivery | null> {
  const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toDelivery(row) : null
}

/** The deliveries of an edition in their order. */
export async function listDeliveries(db: Db, editionId: string): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('edition_id', '=', editionId)
    .orderBy('part')
    .execute()
  return rows.map(toDelivery)
}

/** The newest of a channel's deliveries that were not posted or of which nobody knows, the newest first. */
export async function listTroubled(db: Db, channelId: string, limit: number): Promise<Delivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['failed', 'unknown'])
    .orderBy('created_at', 'desc')
    .orderBy('part')
    .limit(limit)
    .execute()
  return rows.map(toDelivery)
}

/**
 * What a message of a channel shows as it stands, or will when its correction is out, by the platform's id of it; null
 * where no delivery has posted or corrected it.
 */
export async function findDeliveredMessage(db: Db, channelId: string, externalId: string): Promise<Message | null> {
  const row = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where(({ or, eb }) => or([eb('external_id', '=', externalId), eb('replaces', '=', externalId)]))
    .where('state', 'in', ['queued', 'sending', 'sent'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toDelivery(row).message : null
}

const ids = z.array(z.string())
const state: z.ZodType<DeliveryState> = z.enum(['waiting', 'queued', 'sending', 'sent', 'failed', 'unknown'])

/** A row as the program has it. */
export function toDelivery(row: Selectable<Schema['deliveries']>): Delivery {
  const { id } = row
  return {
    id,
    platform: row.platform,
    channelId: row.channel_id,
    editionId: row.edition_id,
    part: row.part,
    threadOf: row.thread_of,
    digestIds: readJson(ids, row.digest_ids, `deliveries.digest_ids of ${id}`),
    // Written above and by nothing else.
    message: JSON.parse(row.message),
    state: readJson(state, JSON.stringify(row.state), `deliveries.state of ${id}`),
    readyAt: row.ready_at,
    failures: row.failures,
    firstAttemptAt: row.first_attempt_at,
    lastAttemptAt: row.last_attempt_at,
    externalId: row.external_id,
    replaces: row.replaces,
    fault: toFault(row),
    createdAt: row.created_at,
  }
}

const code = z.enum(ERROR_CODES)

function toFault({ id, fault_code, fault }: Selectable<Schema['deliveries']>): DeliveryFault | null {
  if (fault_code === null || fault === null) return null
  return { code: readJson(code, JSON.stringify(fault_code), `deliveries.fault_code of ${id}`), message: fault }
}
