import type { Message } from '../../src/core/message/message.ts'
import type { DeliveryDraft } from '../../src/store/deliveries.ts'
import type { Edition } from '../../src/store/editions.ts'

/** An edition made on time for a slot, that tells these stories; each has one article. */
export function editionOf(subscriptionId: string, slot: number, storyIds: readonly string[]): Omit<Edition, 'id'> {
  return {
    subscriptionId,
    slot,
    madeAt: slot,
    lateMinutes: null,
    title: 'Morning digest',
    stories: storyIds.map((storyId) => ({ storyId, articleIds: [`${storyId}-1`], digestId: null })),
    decisions: storyIds.map((storyId, at) => ({
      storyId,
      headline: `News of the ${storyId}`,
      place: at + 1,
      reason: { code: 'new' },
      parts: [],
    })),
  }
}

/** A delivery by itself on the platform of `createWorkspace`, with what is given of it. */
export function deliveryOf(
  given: Pick<DeliveryDraft, 'id' | 'channelId' | 'readyAt'> & Partial<DeliveryDraft>,
): DeliveryDraft {
  return {
    platform: 'semaphore',
    editionId: null,
    part: 0,
    threadOf: null,
    digestIds: [],
    message: messageOf(`Message ${given.id}`),
    ...given,
  }
}

/** A message of one note. */
export function messageOf(text: string): Message {
  return { notification: text, blocks: [{ kind: 'note', tone: 'info', text, link: null }] }
}
