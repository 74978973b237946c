import { updateChannel } from './channels.ts'
import type { Delivery, DeliveryFault } from './deliveries.ts'
import { savePost } from './posts.ts'
import { type Db, inTransaction } from './schema.ts'

/**
 * Keeps that a delivery was posted, by the platform's id of the message, and what it shows, so that its thread is
 * answered; and lets the next part go. Whoever says so is believed, even where the claim was lost meanwhile. Of a channel
 * that was deleted meanwhile nothing is kept.
 */
export function recordSent(
  db: Db,
  delivery: Pick<Delivery, 'id' | 'channelId' | 'editionId' | 'part' | 'digestIds'>,
  posted: { readonly externalId: string; readonly threadId: string | null; readonly now: number },
): Promise<void> {
  const { id, channelId, editionId } = delivery
  const { externalId, threadId, now } = posted
  return inTransaction(db, async (transaction) => {
    await transaction
      .updateTable('deliveries')
      .set({ state: 'sent', ready_at: null, external_id: externalId, fault_code: null, fault: null })
      .where('id', '=', id)
      .execute()
    if (!(await isThere(transaction, channelId))) return
    await savePost(transaction, {
      channelId,
      externalMessageId: externalId,
      externalThreadId: threadId,
      editionId,
      turnId: null,
      digestIds: await findExisting(transaction, delivery.digestIds),
      postedAt: now,
    })
    await releaseNext(transaction, delivery, now)
  })
}

async function isThere(db: Db, channelId: string): Promise<boolean> {
  const row = await db.selectFrom('channels').select('id').where('id', '=', channelId).executeTakeFirst()
  return row !== undefined
}

/** Those of the digests that nobody has deleted since, in their order. */
async function findExisting(db: Db, digestIds: readonly string[]): Promise<string[]> {
  if (digestIds.length === 0) return []
  const rows = await db.selectFrom('digests').select('id').where('id', 'in', digestIds).execute()
  const found = new Set(rows.map(({ id }) => id))
  return digestIds.filter((id) => found.has(id))
}

/** Parts are posted one after the other: the first that still waits after this one is next. */
async function releaseNext(db: Db, { editionId, part }: Pick<Delivery, 'editionId' | 'part'>, now: number) {
  if (editionId === null) return
  const next = db
    .selectFrom('deliveries')
    .select('id')
    .where('edition_id', '=', editionId)
    .where('part', '>', part)
    .where('state', '=', 'waiting')
    .orderBy('part')
    .limit(1)
  await db.updateTable('deliveries').set({ state: 'queued', ready_at: now }).where('id', 'in', next).execute()
}

/**
 * Keeps that a delivery was not posted, or may not have been, and when it is taken up again: `queued` where it surely
 * was not, `sending` where it may have been. Nothing happens where it is no longer this sender's.
 */
export async function recordDelay(
  db: Db,
  sender: string,
  id: string,
  {
    state,
    readyAt,
    fault,
  }: { readonly state: 'queued' | 'sending'; readonly readyAt: number; readonly fault: DeliveryFault | null },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((eb) => ({
      state,
      ready_at: readyAt,
      ...(state === 'queued' ? { first_attempt_at: null } : {}),
      ...(fault === null ? {} : { fault_code: fault.code, fault: fault.message, failures: eb('failures', '+', 1) }),
    }))
    .where('id', '=', id)
    .where('taken_by', '=', sender)
    .where('state', '=', 'sending')
    .execute()
}

/**
 * Keeps that a delivery is given up: `failed` where it surely was not posted, `unknown` where nobody can tell. What was
 * to hang under it fails with it; the next part that hangs elsewhere is let go. False where it is no longer this
 * sender's, and then nothing happens.
 */
export function recordGivenUp(
  db: Db,
  sender: string,
  delivery: Pick<Delivery, 'id' | 'editionId' | 'part'>,
  given: { readonly state: 'failed' | 'unknown'; readonly fault: DeliveryFault; readonly now: number },
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const fault = { fault_code: given.fault.code, fault: given.fault.message }
    const { numUpdatedRows } = await transaction
      .updateTable('deliveries')
      .set({ state: given.state, ready_at: null, ...fault })
      .where('id', '=', delivery.id)
      .where('taken_by', '=', sender)
      .where('state', '=', 'sending')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await transaction
      .updateTable('deliveries')
      .set({ state: 'failed', ...fault })
      .where('edition_id', '=', delivery.editionId)
      .where('thread_of', '=', delivery.id)
      .where('state', '=', 'waiting')
      .execute()
    await releaseNext(transaction, delivery, given.now)
    return true
  })
}

/** Stops a channel that takes nothing any more: all that waits for it fails, and it is archived. How many failed. */
export function stopChannel(db: Db, channelId: string, fault: DeliveryFault): Promise<number> {
  return inTransaction(db, async (transaction) => {
    await updateChannel(transaction, channelId, { archived: true })
    const { numUpdatedRows } = await transaction
      .updateTable('deliveries')
      .set({ state: 'failed', ready_at: null, fault_code: fault.code, fault: fault.message })
      .where('channel_id', '=', channelId)
      .where('state', 'in', ['waiting', 'queued'])
      .executeTakeFirst()
    return Number(numUpdatedRows)
  })
}

/**
 * Queues a delivery that was given up anew, with what was to hang under it: a person has seen that it is not there.
 * False where it was not given up.
 */
export function requeueDelivery(db: Db, id: string, now: number): Promise<boolean> {
  const afresh = { failures: 0, first_attempt_at: null, last_attempt_at: null, fault_code: null, fault: null }
  return inTransaction(db, async (transaction) => {
    const requeued = await transaction
      .updateTable('deliveries')
      .set({ ...afresh, state: 'queued', ready_at: now, created_at: now })
      .where('id', '=', id)
      .where('state', 'in', ['failed', 'unknown'])
      .returning('edition_id')
      .executeTakeFirst()
    if (!requeued) return false
    await transaction
      .updateTable('deliveries')
      .set({ ...afresh, state: 'waiting', created_at: now })
      .where('edition_id', '=', requeued.edition_id)
      .where('thread_of', '=', id)
      .where('state', '=', 'failed')
      .execute()
    return true
  })
}
