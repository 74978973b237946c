import { describe, expect, test } from 'vitest'
import { findDeliveredMessage, findDelivery, listDeliveries, saveDeliveries } from '../../../src/store/deliveries.ts'
import { claimDeliveries } from '../../../src/store/delivery-claims.ts'
import { recordSent } from '../../../src/store/delivery-outcomes.ts'
import { findEdition, findLastEdition, findTold, listToldSince, saveEditions } from '../../../src/store/editions.ts'
import { deleteSubscription } from '../../../src/store/subscriptions.ts'
import { deliveryOf, editionOf } from '../invented-editions.ts'
import { NOW } from '../invented-news.ts'
import { createFollower, useStore } from './use-store.ts'

/** Editions and the outbox. */
export function describeOutbox(createUrl: () => Promise<string>): void {
  describe('editions', () => {
    const db = useStore(createUrl)

    test('comes back with its stories and decisions', async () => {
      const { subscriptionId } = await createFollower(db(), 'E1')
      const draft = editionOf(subscriptionId, NOW, ['ferry', 'bridge'])
      const [saved] = await saveEditions(db(), [draft])
      expect(saved).toEqual({ ...draft, id: expect.any(String) })
      expect(await findEdition(db(), saved?.id ?? '')).toEqual(saved)
      expect(await findEdition(db(), 'none')).toBeNull()
    })

    test('a slot has one edition, a quiet day’s too', async () => {
      const { subscriptionId } = await createFollower(db(), 'E2')
      expect(await saveEditions(db(), [editionOf(subscriptionId, NOW, [])])).toHaveLength(1)
      const both = [editionOf(subscriptionId, NOW, ['ferry']), editionOf(subscriptionId, NOW + 1, ['bridge'])]
      const [later, none] = await saveEditions(db(), both)
      expect(later).toMatchObject({ slot: NOW + 1, stories: [{ storyId: 'bridge' }] })
      expect(none).toBeUndefined()
      expect(await findLastEdition(db(), subscriptionId, NOW + 1)).toEqual(later)
      expect(await findLastEdition(db(), subscriptionId, NOW)).toMatchObject({ slot: NOW, stories: [] })
      expect(await findLastEdition(db(), 'none', NOW)).toBeNull()
    })

    test('what was told of a story is what the last edition with it told', async () => {
      const { subscriptionId } = await createFollower(db(), 'E3')
      await saveEditions(db(), [editionOf(subscriptionId, NOW, ['ferry', 'bridge'])])
      const again = editionOf(subscriptionId, NOW + 1, ['ferry'])
      const stories = [{ storyId: 'ferry', articleIds: ['ferry-1', 'ferry-2'], digestId: null }]
      await saveEditions(db(), [{ ...again, stories }])
      expect(await findTold(db(), subscriptionId, ['ferry', 'bridge', 'cable'])).toEqual(
        new Map([
          ['ferry', { at: NOW + 1, articleIds: ['ferry-1', 'ferry-2'] }],
          ['bridge', { at: NOW, articleIds: ['bridge-1'] }],
        ]),
      )
    })

    test('stories told since a time are those of any channel', async () => {
      const [one, other] = [await createFollower(db(), 'E4'), await createFollower(db(), 'E5')]
      const LATER = NOW + 1_000_000
      await saveEditions(db(), [
        editionOf(one.subscriptionId, LATER - 1, ['orchard']),
        editionOf(one.subscriptionId, LATER, ['ferry', 'bridge']),
        editionOf(other.subscriptionId, LATER + 1, ['ferry']),
      ])
      expect((await listToldSince(db(), LATER)).sort()).toEqual(['bridge', 'ferry'])
      expect(await listToldSince(db(), LATER + 2)).toEqual([])
    })
  })

  describe('outbox', () => {
    const db = useStore(createUrl)

    test('what is enqueued twice is there once, as it was at first', async () => {
      const { channelId } = await createFollower(db(), 'D1')
      const draft = deliveryOf({ id: 'once', channelId, readyAt: NOW })
      await saveDeliveries(db(), [draft], NOW)
      await saveDeliveries(db(), [{ ...draft, readyAt: NOW + 1 }], NOW)
      expect(await findDelivery(db(), 'once')).toEqual({
        ...draft,
        state: 'queued',
        failures: 0,
        firstAttemptAt: null,
        lastAttemptAt: null,
        externalId: null,
        replaces: null,
        fault: null,
        createdAt: NOW,
      })
      expect(await findDelivery(db(), 'never')).toBeNull()
    })

    test('an edition’s parts are listed in their order, and go with their subscription', async () => {
      const { channelId, subscriptionId } = await createFollower(db(), 'D2')
      const [edition] = await saveEditions(db(), [editionOf(subscriptionId, NOW, ['ferry'])])
      const editionId = edition?.id ?? ''
      const head = deliveryOf({ id: 'head', channelId, editionId, readyAt: NOW })
      const detail = deliveryOf({ id: 'detail', channelId, editionId, part: 1, threadOf: 'head', readyAt: null })
      await saveDeliveries(db(), [head, detail], NOW)
      expect(await listDeliveries(db(), editionId)).toMatchObject([
        { id: 'head', state: 'queued' },
        { id: 'detail', state: 'waiting', threadOf: 'head' },
      ])
      await deleteSubscription(db(), subscriptionId)
      expect(await listDeliveries(db(), editionId)).toEqual([])
    })

    test('a message shows what its last delivery says, be it a correction that is not out yet', async () => {
      const { channelId } = await createFollower(db(), 'D4')
      const saidBy = async (id: string) => (await findDeliveredMessage(db(), channelId, id))?.notification ?? null
      await saveDeliveries(db(), [deliveryOf({ id: 'first', channelId, readyAt: NOW })], NOW)
      expect(await saidBy('m1')).toBeNull()
      const posted = { externalId: 'm1', threadId: 'm0', now: NOW }
      const first = { id: 'first', channelId, editionId: null, part: 0, digestIds: [] }
      await recordSent(db(), first, posted)
      expect(await saidBy('m1')).toBe('Message first')
      await saveDeliveries(db(), [deliveryOf({ id: 'second', channelId, readyAt: NOW + 1, replaces: 'm1' })], NOW + 1)
      expect(await saidBy('m1')).toBe('Message second')
      const claiming = {
        platform: 'semaphore',
        sender: 'a',
        now: NOW + 1,
        until: NOW + 2,
        exceptChannels: [],
        limit: 9,
      }
      const claims = await claimDeliveries(db(), claiming)
      expect(claims.find(({ delivery }) => delivery.id === 'second')).toMatchObject({
        delivery: { replaces: 'm1' },
        threadId: 'm0',
      })
    })

    test('more than fit into one statement', async () => {
      const { channelId } = await createFollower(db(), 'D3')
      const drafts = Array.from({ length: 250 }, (_, at) => deliveryOf({ id: `bulk-${at}`, channelId, readyAt: NOW }))
      await saveDeliveries(db(), drafts, NOW)
      expect(await findDelivery(db(), 'bulk-249')).toMatchObject({ state: 'queued' })
    })
  })
}
