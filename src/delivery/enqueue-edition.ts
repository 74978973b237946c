import type { Message } from '../core/message/message.ts'
import type { DeliveryTraits } from '../platforms/platform.ts'
import type { EditionMessage } from '../schedule/make-edition.ts'
import { type DeliveryDraft, saveDeliveries } from '../store/deliveries.ts'
import type { Edition } from '../store/editions.ts'
import type { Db } from '../store/schema.ts'
import { toDeliveryKey } from './delivery-key.ts'

/** Where an edition goes. */
export interface EditionPlace {
  readonly platform: string
  readonly channelId: string
  readonly toParts: DeliveryTraits['toParts']
}

/**
 * Puts the messages of an edition that was saved in the same transaction into the outbox, to be posted in their order
 * from `readyAt` on (epoch milliseconds). What a platform cannot show in one message goes on in the thread.
 */
export async function enqueueEdition(
  db: Db,
  { id, subscriptionId, slot }: Edition,
  messages: readonly EditionMessage[],
  { platform, channelId, toParts }: EditionPlace,
  times: { readonly readyAt: number; readonly now: number },
): Promise<void> {
  const drafts: DeliveryDraft[] = []
  let head: string | null = null
  for (const { message, digestIds, inThread } of messages) {
    for (const [at, part] of partsOf(message, toParts).entries()) {
      const key = toDeliveryKey(subscriptionId, slot, drafts.length)
      const isHead = at === 0 && !(inThread && head !== null)
      drafts.push({
        id: key,
        platform,
        channelId,
        editionId: id,
        part: drafts.length,
        threadOf: isHead ? null : head,
        digestIds,
        message: part,
        readyAt: drafts.length === 0 ? times.readyAt : null,
      })
      if (isHead) head = key
    }
  }
  await saveDeliveries(db, drafts, times.now)
}

function partsOf(message: Message, toParts: DeliveryTraits['toParts']): readonly Message[] {
  return toParts ? toParts(message) : [message]
}
