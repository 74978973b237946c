import { describe, expect, test } from 'vitest'
import { findChannel, findChannelOf, listChannels, saveChannel, updateChannel } from '../../../src/store/channels.ts'
import {
  createSubscription,
  deleteSubscription,
  listSubscriptions,
  type SubscriptionDraft,
  saveSubscription,
} from '../../../src/store/subscriptions.ts'
import { findTurns, saveTurn } from '../../../src/store/turns.ts'
import { findWorkspace, saveWorkspace, saveWorkspaceSettings } from '../../../src/store/workspaces.ts'
import { NOW } from '../invented-news.ts'
import { createWorkspace, useStore } from './use-store.ts'

/** Workspaces, channels, subscriptions and turns. */
export function describeChats(createUrl: () => Promise<string>): void {
  describe('workspaces and channels', () => {
    const db = useStore(createUrl)

    test('a workspace met again keeps its id and settings and takes its new name', async () => {
      const met = { platform: 'semaphore', externalId: 'T1', name: 'Harbour desk' }
      const first = await saveWorkspace(db(), met, NOW)
      await saveWorkspaceSettings(db(), first.id, { language: 'fr', quiet: { from: 22, to: 7 } })
      const again = await saveWorkspace(db(), { ...met, name: 'Night desk' }, NOW + 1)
      expect(again).toEqual({ ...first, name: 'Night desk', settings: { language: 'fr', quiet: { from: 22, to: 7 } } })
      expect(await saveWorkspace(db(), { ...met, name: null }, NOW + 2)).toEqual(again)
    })

    test('the same id on another platform is another workspace', async () => {
      const one = await saveWorkspace(db(), { platform: 'semaphore', externalId: 'T2', name: null }, NOW)
      const other = await saveWorkspace(db(), { platform: 'pigeon', externalId: 'T2', name: null }, NOW)
      expect(other.id).not.toBe(one.id)
      expect(await findWorkspace(db(), 'pigeon', 'T2')).toEqual(other)
      expect(await findWorkspace(db(), 'pigeon', 'T3')).toBeNull()
    })

    test('a channel is archived, gets settings, and is listed with the others of its workspace', async () => {
      const { workspaceId, channelId } = await createWorkspace(db(), 'T4')
      const sport = await saveChannel(db(), { workspaceId, externalId: 'C2', name: null }, NOW + 1)
      expect(sport).toMatchObject({ name: null, settings: {}, archived: false })
      await updateChannel(db(), sport.id, { archived: true })
      await updateChannel(db(), sport.id, { settings: { language: 'de' } })
      await updateChannel(db(), sport.id, {})
      const changed = { ...sport, archived: true, settings: { language: 'de' } }
      expect(await findChannel(db(), sport.id)).toEqual(changed)
      expect(await listChannels(db(), workspaceId)).toEqual([await findChannel(db(), channelId), changed])
      expect(await findChannel(db(), 'nobody')).toBeNull()
      const place = { platform: 'semaphore', workspace: 'T4', channel: 'C2' }
      expect(await findChannelOf(db(), place)).toEqual(changed)
      expect(await findChannelOf(db(), { ...place, platform: 'pigeon' })).toBeNull()
      expect(await findChannelOf(db(), { ...place, workspace: 'T1' })).toBeNull()
    })
  })

  describe('subscriptions', () => {
    const db = useStore(createUrl)

    test('comes back as it was made, is changed and deleted', async () => {
      const { channelId } = await createWorkspace(db(), 'T1')
      const draft = draftOf(channelId, null)
      const made = await createSubscription(db(), draft, NOW)
      expect(made).toEqual({ ...draft, id: made.id, paused: false, configuredAs: null })
      const changed = {
        ...made,
        sources: ['https://ledger.example/feed'],
        schedule: null,
        nextRunAt: NOW,
        paused: true,
      }
      expect(await saveSubscription(db(), changed)).toBe(true)
      expect(await listSubscriptions(db(), channelId)).toEqual([changed])
      expect(await deleteSubscription(db(), made.id)).toBe(true)
      expect(await listSubscriptions(db(), channelId)).toEqual([])
      expect(await deleteSubscription(db(), made.id)).toBe(false)
      expect(await saveSubscription(db(), changed)).toBe(false)
    })
  })

  describe('turns', () => {
    const db = useStore(createUrl)

    test('the last of a thread come first, with the passages that were shown', async () => {
      const { channelId } = await createWorkspace(db(), 'T1')
      const passages = [{ articleId: 'a1', start: 4, end: 12, text: 'the pier' }]
      const turnAt = (askedAt: number, externalThreadId = 'thread') =>
        saveTurn(db(), { channelId, externalThreadId, asker: 'U7', question: 'What broke?', passages, askedAt })
      const turns = [await turnAt(NOW), await turnAt(NOW + 1), await turnAt(NOW + 2)]
      await turnAt(NOW + 3, 'another')
      expect(await findTurns(db(), channelId, 'thread', 2)).toEqual([turns[2], turns[1]])
      expect(await findTurns(db(), channelId, 'none', 2)).toEqual([])
    })
  })
}

function draftOf(channelId: string, nextRunAt: number | null): SubscriptionDraft {
  return {
    channelId,
    sources: ['https://courier.example/feed', 'topic:harbour'],
    filters: {
      terms: [
        { kind: 'word', effect: 'exclude', value: 'sport' },
        { kind: 'min-outlets', outlets: 2 },
      ],
      mutedStoryIds: ['story-1'],
    },
    schedule: { rule: { kind: 'times', weekdays: [1, 2], minutes: [510] }, zone: 'Europe/Berlin' },
    nextRunAt,
  }
}
