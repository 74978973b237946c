import { findLateness } from '../core/schedule/lateness.ts'
import type { DeliveryTraits } from '../platforms/platform.ts'
import type { MadeEdition } from '../schedule/make-edition.ts'
import { type DeliveryDraft, saveDeliveries } from '../store/deliveries.ts'
import { type Edition, saveEditions } from '../store/editions.ts'
import type { Db } from '../store/schema.ts'
import { toDeliveryKey } from './delivery-key.ts'

/** An edition that was made, for whom and where it goes. Times are epoch milliseconds. */
export interface EditionToKeep {
  readonly made: MadeEdition
  readonly subscriptionId: string
  readonly slot: number
  readonly madeAt: number
  readonly channelId: string
  readonly platform: string
  readonly toParts: DeliveryTraits['toParts']
  /** From when on it may be posted. */
  readonly readyAt: number
}

/**
 * Keeps editions and puts their messages into the outbox; gives those that were kept. One whose slot has an edition
 * already is left out. Of a quiet day only the decisions are kept. Goes into the transaction that `db` is, together with
 * whatever else belongs to it.
 */
export async function keepEditions(db: Db, editions: readonly EditionToKeep[], now: number): Promise<Edition[]> {
  const drafts = editions.map(({ made: { title, stories, decisions }, subscriptionId, slot, madeAt }) => {
    return { subscriptionId, slot, madeAt, lateMinutes: findLateness(slot, madeAt), title, stories, decisions }
  })
  const kept = await saveEditions(db, drafts)
  const keptAs = new Map(kept.map((edition) => [edition.subscriptionId, edition]))
  const deliveries = editions.flatMap((each) => {
    const edition = keptAs.get(each.subscriptionId)
    return edition?.slot === each.slot ? toDeliveries(edition.id, each) : []
  })
  await saveDeliveries(db, deliveries, now)
  return kept
}

/** The messages in their order, each in as many parts as its platform asks for: what does not fit goes on in the thread. */
function toDeliveries(editionId: string, edition: EditionToKeep): DeliveryDraft[] {
  const { made, subscriptionId, slot, platform, channelId, readyAt, toParts } = edition
  const deliveries: DeliveryDraft[] = []
  let head: string | null = null
  for (const { message, digestIds, inThread } of made.messages) {
    const parts = toParts?.(message) ?? [message]
    for (const [at, part] of parts.entries()) {
      const place = deliveries.length
      const id = toDeliveryKey(subscriptionId, slot, place)
      if (at === 0 && !inThread) head = null
      deliveries.push({
        id,
        platform,
        channelId,
        editionId,
        part: place,
        threadOf: head,
        digestIds,
        message: part,
        readyAt: place === 0 ? readyAt : null,
      })
      head ??= id
    }
  }
  return deliveries
}
