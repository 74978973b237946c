import { describe, expect, test } from 'vitest'
import { updateChannel } from '../../../src/store/channels.ts'
import { findDelivery, saveDeliveries } from '../../../src/store/deliveries.ts'
import { claimDeliveries, recordAttempt, releaseClaims, renewClaims } from '../../../src/store/delivery-claims.ts'
import { recordDelay, recordGivenUp, recordSent, stopChannel } from '../../../src/store/delivery-outcomes.ts'
import {
  type DueSubscription,
  findSlots,
  listDueSubscriptions,
  listScheduledAfter,
  moveNextRuns,
  releaseFarDeliveries,
  releaseTaken,
  type Taking,
  takeDueSubscriptions,
} from '../../../src/store/due-subscriptions.ts'
import { saveEditions } from '../../../src/store/editions.ts'
import { findPost } from '../../../src/store/posts.ts'
import { deleteWorkspace } from '../../../src/store/retention.ts'
import type { Db } from '../../../src/store/schema.ts'
import { createSubscription, findSubscription, saveSubscription } from '../../../src/store/subscriptions.ts'
import { deliveryOf, editionOf } from '../invented-editions.ts'
import { NOW } from '../invented-news.ts'
import { createFollower, useStore } from './use-store.ts'

const LATER = NOW + 60_000
const TAKING: Omit<Taking, 'ids'> = { now: NOW, until: LATER, platforms: ['semaphore'], stuckBefore: NOW - 60_000 }

/** Takes whatever is due. */
async function takeAll(db: Db, changes: Partial<Taking>): Promise<DueSubscription[]> {
  const taking = { ...TAKING, ...changes }
  return takeDueSubscriptions(db, { ids: await listDueSubscriptions(db, taking.now), ...taking })
}

/** What several processes may take, each thing for one of them alone. */
export function describeTaking(createUrl: () => Promise<string>): void {
  describe('due subscriptions', () => {
    const db = useStore(createUrl)
    const take = (changes: Partial<Taking> = {}) => takeAll(db(), changes)

    test('is taken by one, until it is moved on or the time is over', async () => {
      const { channelId, subscriptionId } = await createFollower(db(), 'S1')
      expect(await take({ platforms: ['pigeon'] })).toEqual([])
      expect(await take({ platforms: [] })).toEqual([])
      expect(await take({ now: NOW - 1 })).toEqual([])
      expect(await take()).toMatchObject([
        { subscription: { id: subscriptionId }, channel: { id: channelId }, platform: 'semaphore', slot: NOW },
      ])
      expect(await take()).toEqual([])
      expect(await take({ ids: [subscriptionId] })).toEqual([])
      expect(await take({ ids: [] })).toEqual([])
      expect(await take({ now: LATER })).toHaveLength(1)
      expect(await moveNextRuns(db(), [{ id: subscriptionId, from: NOW, to: NOW + 1 }])).toEqual(
        new Set([subscriptionId]),
      )
      expect(await moveNextRuns(db(), [{ id: subscriptionId, from: NOW, to: NOW + 2 }])).toEqual(new Set())
      expect(await take({ now: NOW + 1 })).toMatchObject([{ slot: NOW + 1 }])
      await moveNextRuns(db(), [{ id: subscriptionId, from: NOW + 1, to: null }])
      expect(await moveNextRuns(db(), [])).toEqual(new Set())
      expect(await take({ now: LATER + LATER })).toEqual([])
    })

    test('the longest due come first, and those that are taken are due no more', async () => {
      const { channelId, subscriptionId } = await createFollower(db(), 'S0')
      const draft = { channelId, sources: [], filters: { terms: [], mutedStoryIds: [] }, schedule: null }
      const ids = [subscriptionId]
      for (const nextRunAt of [NOW - 2, NOW - 1, NOW + 1, null]) {
        ids.push((await createSubscription(db(), { ...draft, nextRunAt }, NOW)).id)
      }
      const longest = [ids[1], ids[2], subscriptionId]
      expect(await listDueSubscriptions(db(), NOW)).toEqual(longest)
      expect((await take()).map(({ subscription: { id } }) => id)).toEqual(longest)
      expect(await listDueSubscriptions(db(), NOW)).toEqual([])
    })

    test('paused ones and those of an archived channel are left alone', async () => {
      const paused = await createFollower(db(), 'S2')
      const subscription = await findSubscription(db(), paused.subscriptionId)
      if (subscription) await saveSubscription(db(), { ...subscription, paused: true })
      const archived = await createFollower(db(), 'S3')
      await updateChannel(db(), archived.channelId, { archived: true })
      expect(await take()).toEqual([])
    })

    test('waits while an edition of its channel has not gone out for long', async () => {
      const { channelId, subscriptionId } = await createFollower(db(), 'S4')
      const [edition] = await saveEditions(db(), [editionOf(subscriptionId, NOW - 1, ['ferry'])])
      const editionId = edition?.id ?? null
      const stuck = deliveryOf({ id: 'stuck', channelId, editionId, readyAt: NOW })
      await saveDeliveries(db(), [stuck], NOW - 60_001)
      expect(await take()).toEqual([])
      await recordSent(db(), stuck, { externalId: 'm1', threadId: null, now: NOW })
      expect(await take()).toHaveLength(1)
    })
  })

  describe('what lies ahead', () => {
    const db = useStore(createUrl)
    const take = (until: number) => takeAll(db(), { until })

    test('those that lie ahead are listed with the slots that had an edition, and what waits too long is let go', async () => {
      const { channelId, subscriptionId } = await createFollower(db(), 'S5')
      expect(await listScheduledAfter(db(), NOW - 1, '', 10)).toMatchObject([{ slot: NOW }])
      expect(await listScheduledAfter(db(), NOW, '', 10)).toEqual([])
      expect(await listScheduledAfter(db(), NOW - 1, subscriptionId, 10)).toEqual([])
      await saveEditions(db(), [editionOf(subscriptionId, NOW, []), editionOf(subscriptionId, NOW - 5, [])])
      expect(await findSlots(db(), subscriptionId, NOW - 4)).toEqual([NOW])
      await take(10 * LATER)
      await saveDeliveries(db(), [deliveryOf({ id: 'far', channelId, readyAt: 10 * LATER })], NOW)
      await releaseTaken(db(), LATER)
      await releaseFarDeliveries(db(), NOW, LATER)
      expect(await take(LATER)).toHaveLength(1)
      expect(await findDelivery(db(), 'far')).toMatchObject({ readyAt: NOW })
    })
  })

  describe('claims', () => {
    const db = useStore(createUrl)
    const claim = async (changes: Partial<Parameters<typeof claimDeliveries>[1]> = {}) => {
      const usual = { platform: 'semaphore', sender: 'a', now: NOW, until: LATER, exceptChannels: [], limit: 10 }
      return claimDeliveries(db(), { ...usual, ...changes })
    }

    test('the longest ready first, one a channel, each once, with where it goes', async () => {
      const one = await createFollower(db(), 'C1')
      const two = await createFollower(db(), 'C2')
      const drafts = [
        deliveryOf({ id: 'late', channelId: one.channelId, readyAt: NOW }),
        deliveryOf({ id: 'early', channelId: one.channelId, readyAt: NOW - 1 }),
        deliveryOf({ id: 'other', channelId: two.channelId, readyAt: NOW }),
        deliveryOf({ id: 'ahead', channelId: two.channelId, readyAt: NOW + 1 }),
        deliveryOf({ id: 'elsewhere', channelId: two.channelId, readyAt: NOW, platform: 'pigeon' }),
      ]
      await saveDeliveries(db(), drafts, NOW)
      expect(await claim({ exceptChannels: [one.channelId, two.channelId] })).toEqual([])
      expect(await claim({ limit: 1 })).toMatchObject([{ delivery: { id: 'early', state: 'queued' } }])
      expect(await claim()).toMatchObject([
        { delivery: { id: 'other' }, workspace: { id: 'C2', name: 'C2' }, channel: { id: 'C2-news' }, threadId: null },
      ])
      expect(await claim()).toEqual([])
      expect(await findDelivery(db(), 'early')).toMatchObject({
        state: 'sending',
        readyAt: LATER,
        firstAttemptAt: NOW,
        lastAttemptAt: NOW,
      })
    })

    test('ends with its time unless it is renewed, and the first request is remembered', async () => {
      const { channelId } = await createFollower(db(), 'C3')
      await saveDeliveries(db(), [deliveryOf({ id: 'leased', channelId, readyAt: NOW })], NOW)
      const leased = { exceptChannels: await otherChannels(db(), channelId) }
      await claim(leased)
      expect(await renewClaims(db(), 'a', ['leased'], LATER + 10)).toEqual(['leased'])
      expect(await renewClaims(db(), 'b', ['leased'], LATER + 20)).toEqual([])
      expect(await claim({ ...leased, now: LATER })).toEqual([])
      const again = { ...leased, sender: 'b', now: LATER + 10, until: LATER + 20 }
      expect(await claim(again)).toMatchObject([{ delivery: { state: 'sending' } }])
      expect(await findDelivery(db(), 'leased')).toMatchObject({ firstAttemptAt: NOW, lastAttemptAt: NOW })
      expect(await recordAttempt(db(), 'a', 'leased', { now: LATER, isFirst: true })).toBe(false)
      expect(await recordAttempt(db(), 'b', 'leased', { now: LATER, isFirst: false })).toBe(true)
      expect(await findDelivery(db(), 'leased')).toMatchObject({ firstAttemptAt: NOW, lastAttemptAt: LATER })
      await releaseClaims(db(), NOW)
      expect(await claim(leased)).toHaveLength(1)
    })

    test('one that was lost changes nothing any more', async () => {
      const { channelId } = await createFollower(db(), 'C4')
      const draft = deliveryOf({ id: 'lost', channelId, readyAt: NOW })
      await saveDeliveries(db(), [draft], NOW)
      const only = { exceptChannels: await otherChannels(db(), channelId) }
      await claim({ ...only, sender: 'b' })
      const fault = { code: 'DELIVERY_LIMITED', message: 'Too many.' } as const
      await recordDelay(db(), 'a', 'lost', { state: 'queued', readyAt: NOW, fault })
      expect(await recordGivenUp(db(), 'a', draft, { state: 'failed', fault, now: NOW })).toBe(false)
      expect(await findDelivery(db(), 'lost')).toMatchObject({ state: 'sending', fault: null })
      await recordDelay(db(), 'b', 'lost', { state: 'queued', readyAt: NOW + 5, fault })
      expect(await findDelivery(db(), 'lost')).toMatchObject({
        state: 'queued',
        readyAt: NOW + 5,
        firstAttemptAt: null,
        failures: 1,
        fault,
      })
    })

    test('what is posted after its workspace was deleted leaves nothing behind', async () => {
      const { channelId, workspaceId } = await createFollower(db(), 'C5')
      const draft = deliveryOf({ id: 'orphan', channelId, readyAt: NOW, digestIds: ['deleted'] })
      await saveDeliveries(db(), [draft], NOW)
      await deleteWorkspace(db(), workspaceId)
      await recordSent(db(), draft, { externalId: 'm9', threadId: null, now: NOW })
      expect(await findPost(db(), channelId, 'm9')).toBeNull()
    })

    test('a post whose digests were deleted is kept without them', async () => {
      const { channelId } = await createFollower(db(), 'C6')
      const draft = deliveryOf({ id: 'faded', channelId, readyAt: NOW, digestIds: ['deleted'] })
      await saveDeliveries(db(), [draft], NOW)
      await recordSent(db(), draft, { externalId: 'm9', threadId: null, now: NOW })
      expect(await findPost(db(), channelId, 'm9')).toMatchObject({ digestIds: [] })
    })

    test('a channel that is stopped keeps what was sent and may have been', async () => {
      const { channelId } = await createFollower(db(), 'C7')
      const ids = ['gone-1', 'gone-2'] as const
      await saveDeliveries(
        db(),
        ids.map((id) => deliveryOf({ id, channelId, readyAt: NOW })),
        NOW,
      )
      await claim({ exceptChannels: await otherChannels(db(), channelId) })
      const fault = { code: 'DELIVERY_REFUSED', message: 'Gone.' } as const
      expect(await stopChannel(db(), channelId, fault)).toBe(1)
      expect(await findDelivery(db(), 'gone-1')).toMatchObject({ state: 'sending', fault: null })
      expect(await findDelivery(db(), 'gone-2')).toMatchObject({ state: 'failed', readyAt: null, fault })
    })
  })
}

async function otherChannels(db: Db, channelId: string): Promise<string[]> {
  const rows = await db.selectFrom('channels').select('id').where('id', '!=', channelId).execute()
  return rows.map(({ id }) => id)
}
