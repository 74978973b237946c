import { describe, expect, test } from 'vitest'
import { NO_FILTERS } from '../../../src/core/subscription/subscription-choices.ts'
import { findAnswers, saveAnswers } from '../../../src/store/answers.ts'
import { findArticleAt, saveArticle } from '../../../src/store/articles.ts'
import { listChannels } from '../../../src/store/channels.ts'
import { findDelivery, saveDeliveries } from '../../../src/store/deliveries.ts'
import { findDigest, saveDigest } from '../../../src/store/digests.ts'
import { findEdition, saveEditions } from '../../../src/store/editions.ts'
import { findFeed, saveFeed } from '../../../src/store/feeds.ts'
import { saveItems } from '../../../src/store/items.ts'
import { findPost, savePost } from '../../../src/store/posts.ts'
import { findQuotes } from '../../../src/store/quotations.ts'
import { deleteTurnsOf, deleteWorkspace, purge } from '../../../src/store/retention.ts'
import { type Db, inTransaction } from '../../../src/store/schema.ts'
import { searchArticles } from '../../../src/store/search-articles.ts'
import { findStoryToday, saveJoined } from '../../../src/store/stories.ts'
import { createSubscription, listAllSubscriptions } from '../../../src/store/subscriptions.ts'
import { findTurns, saveTurn } from '../../../src/store/turns.ts'
import { findWorkspace } from '../../../src/store/workspaces.ts'
import { deliveryOf, editionOf } from '../invented-editions.ts'
import { articleOf, DAY_MS, digestOf, NOW } from '../invented-news.ts'
import { createFollower, createWorkspace, useStore } from './use-store.ts'

const everywhere = { workspaceId: null, since: null, limit: 10 }

/** What is deleted, and what stays. */
export function describeRetention(createUrl: () => Promise<string>): void {
  describe('purge', () => {
    const db = useStore(createUrl)

    test('deletes what is older with all that hangs on it, and keeps what a post shows where that is asked', async () => {
      const { channelId, workspaceId } = await createWorkspace(db(), 'T1')
      const shown = await saveStory(db(), 'shown', { workspaceId, now: NOW - 9 * DAY_MS })
      const hidden = await saveStory(db(), 'hidden', { workspaceId, now: NOW - 9 * DAY_MS })
      await saveStory(db(), 'fresh', { workspaceId, now: NOW - DAY_MS })
      const postedAt = NOW - 9 * DAY_MS
      await savePostOf(db(), channelId, 'm1', [shown.digestId], postedAt)
      await saveTurnOf(db(), channelId, 'U1', NOW - 9 * DAY_MS)
      await saveTurnOf(db(), channelId, 'U1', NOW - 8 * DAY_MS)

      const answered = { channelId, externalMessageIds: ['m1'] }
      await saveAnswers(db(), { ...answered, externalQuestionId: 'old' }, NOW - 9 * DAY_MS)
      await saveAnswers(db(), { ...answered, externalQuestionId: 'new' }, NOW - 7 * DAY_MS)

      const keeping = { articleDays: 7, turnDays: 8, keepShown: true }
      expect(await purge(db(), NOW, keeping)).toEqual({
        articles: 1,
        turns: 1,
        posts: 0,
        editions: 0,
        items: 0,
        stories: 0,
      })
      expect(await findArticleAt(db(), hidden.url)).toBeNull()
      expect(await findAnswers(db(), channelId, 'old')).toBeNull()
      expect(await findAnswers(db(), channelId, 'new')).toEqual(['m1'])
      expect(await findDigest(db(), hidden.digestId)).toBeNull()
      expect(await searchArticles(db(), 'hidden', everywhere)).toEqual([])
      expect(await findQuotes(db(), { ...everywhere, person: 'hidden', about: null })).toEqual([])
      expect(await findPost(db(), channelId, 'm1')).toMatchObject({ digestIds: [shown.digestId] })

      const forgetting = { articleDays: 7, turnDays: null, keepShown: false }
      expect(await purge(db(), NOW, forgetting)).toEqual({
        articles: 1,
        turns: 0,
        posts: 1,
        editions: 0,
        items: 0,
        stories: 0,
      })
      expect(await findPost(db(), channelId, 'm1')).toBeNull()
      expect(await searchArticles(db(), 'fresh', everywhere)).toHaveLength(1)
      expect(await purge(db(), NOW, forgetting)).toEqual({
        articles: 0,
        turns: 0,
        posts: 0,
        editions: 0,
        items: 0,
        stories: 0,
      })
    })

    test('deletes what feeds no longer have and stories without articles, but no feed', async () => {
      const draft = { url: 'https://kept.example/feed', title: null, siteUrl: null, language: null, askedAs: [] }
      const feed = await saveFeed(db(), { ...draft, intervalMs: 1 }, 0)
      const story = async (name: string, at: number) => {
        const article = articleOf({ url: `https://kept.example/${name}`, text: name })
        const { id } = await saveArticle(db(), article, { workspaceId: null, now: at })
        await saveJoined(db(), id, { storyId: id, why: [], copyOf: null, absorbed: [], parted: [] }, at)
        const marks = { idHash: name, addressHash: null, fingerprint: null, isShort: false }
        const item = { id: name, title: name, url: null, author: null, publishedAt: null, summary: null, content: null }
        const added = [{ marks, item, place: 1, publishedAt: null, isNews: false }]
        await saveItems(db(), feed.id, { added, seen: [] }, at)
        return id
      }
      const [old, kept] = [await story('old', NOW - 9 * DAY_MS), await story('kept', NOW - DAY_MS)]
      const gone = { articles: 1, turns: 0, posts: 0, editions: 0, items: 1, stories: 1 }
      expect(await purge(db(), NOW, { articleDays: 7, turnDays: null, keepShown: true })).toEqual(gone)
      expect(await findStoryToday(db(), old)).toBeNull()
      expect(await findStoryToday(db(), kept)).toBe(kept)
      expect(await findFeed(db(), feed.id)).not.toBeNull()
    })

    test('deletes old editions with their deliveries, and notices that are settled', async () => {
      const { channelId, subscriptionId } = await createFollower(db(), 'old-editions')
      const old = NOW - 400 * DAY_MS
      const slots = [editionOf(subscriptionId, old, ['ferry']), editionOf(subscriptionId, NOW, ['bridge'])]
      const [first, second] = await saveEditions(db(), slots)
      const open = deliveryOf({ id: 'open-notice', channelId, readyAt: NOW })
      const settled = deliveryOf({ id: 'settled-notice', channelId, readyAt: null })
      const part = deliveryOf({ id: 'old-part', channelId, readyAt: NOW, editionId: first?.id ?? null })
      await saveDeliveries(db(), [open, settled, part], old)
      expect(await purge(db(), NOW, { articleDays: 365, turnDays: null, keepShown: true })).toMatchObject({
        editions: 1,
      })
      expect(await findEdition(db(), second?.id ?? '')).not.toBeNull()
      expect(await findDelivery(db(), 'open-notice')).not.toBeNull()
      expect(await findDelivery(db(), 'settled-notice')).toBeNull()
      expect(await findDelivery(db(), 'old-part')).toBeNull()
    })

    test('goes on over more than one batch', async () => {
      await inTransaction(db(), async (transaction) => {
        for (let at = 0; at < 210; at++) {
          const article = articleOf({ url: `https://courier.example/old/${at}`, text: 'Old.' })
          await saveArticle(transaction, article, { workspaceId: null, now: 0 })
        }
      })
      expect(await purge(db(), NOW, { articleDays: 365, turnDays: 365, keepShown: true })).toMatchObject({
        articles: 210,
      })
    })

    test('with no limits keeps everything', async () => {
      await saveStory(db(), 'ancient', { workspaceId: null, now: 0 })
      const nothing = { articles: 0, turns: 0, posts: 0, editions: 0, items: 0, stories: 0 }
      expect(await purge(db(), NOW, { articleDays: null, turnDays: null, keepShown: false })).toEqual(nothing)
    })
  })

  describe('deletion', () => {
    const db = useStore(createUrl)

    test('of a workspace leaves nothing of it, and all of the others', async () => {
      const gone = await createWorkspace(db(), 'gone')
      const stays = await createWorkspace(db(), 'stays')
      const own = await saveStory(db(), 'own', { workspaceId: gone.workspaceId, now: NOW })
      const both = await saveStory(db(), 'both', { workspaceId: gone.workspaceId, now: NOW })
      await saveStory(db(), 'both', { workspaceId: stays.workspaceId, now: NOW })
      for (const { channelId } of [gone, stays]) {
        await savePostOf(db(), channelId, 'm1', [both.digestId], NOW)
        await saveTurnOf(db(), channelId, 'U1', NOW)
        await createSubscription(
          db(),
          { channelId, sources: [], filters: NO_FILTERS, schedule: null, nextRunAt: NOW },
          NOW,
        )
      }

      await deleteWorkspace(db(), gone.workspaceId)
      expect(await findWorkspace(db(), 'semaphore', 'gone')).toBeNull()
      expect(await listChannels(db(), gone.workspaceId)).toEqual([])
      expect(await findPost(db(), gone.channelId, 'm1')).toBeNull()
      expect(await findTurns(db(), gone.channelId, 't', 9)).toEqual([])
      expect(await findArticleAt(db(), own.url)).toBeNull()
      expect(await searchArticles(db(), 'own', everywhere)).toEqual([])
      expect(await findArticleAt(db(), both.url)).not.toBeNull()
      expect(await findPost(db(), stays.channelId, 'm1')).toMatchObject({ digestIds: [both.digestId] })
      expect(await findTurns(db(), stays.channelId, 't', 9)).toHaveLength(1)
      expect(await listAllSubscriptions(db())).toMatchObject([{ channelId: stays.channelId }])
      await deleteWorkspace(db(), gone.workspaceId)
    })

    test('of what a person asked takes every channel of the workspace and nobody else', async () => {
      const here = await createWorkspace(db(), 'here')
      const there = await createWorkspace(db(), 'there')
      await saveTurnOf(db(), here.channelId, 'U1', NOW)
      await saveTurnOf(db(), here.channelId, 'U2', NOW)
      await saveTurnOf(db(), there.channelId, 'U1', NOW)
      const turn = await saveTurnOf(db(), here.channelId, 'U1', NOW + 1)
      await savePostOf(db(), here.channelId, 'answer', [], NOW, turn.id)

      expect(await deleteTurnsOf(db(), here.workspaceId, 'U1')).toBe(2)
      expect(await findTurns(db(), here.channelId, 't', 9)).toMatchObject([{ asker: 'U2' }])
      expect(await findTurns(db(), there.channelId, 't', 9)).toMatchObject([{ asker: 'U1' }])
      expect(await findPost(db(), here.channelId, 'answer')).toMatchObject({ turnId: null })
      expect(await deleteTurnsOf(db(), here.workspaceId, 'U1')).toBe(0)
    })
  })
}

/** An article about `name`, whose one quotation is by somebody of that name. */
async function saveStory(db: Db, name: string, arrival: { workspaceId: string | null; now: number }) {
  const url = `https://courier.example/story/${name}`
  const words = `It was ${name} from the first`
  const article = articleOf({ url, text: `“${words},” said ${name}.` })
  const stored = await saveArticle(db, article, arrival)
  const { id: digestId } = await saveDigest(db, stored, digestOf(article, [[words, name]]), NOW)
  return { url, digestId }
}

function saveTurnOf(db: Db, channelId: string, asker: string, askedAt: number) {
  return saveTurn(db, { channelId, externalThreadId: 't', asker, question: 'What broke?', passages: [], askedAt })
}

function savePostOf(
  db: Db,
  channelId: string,
  externalMessageId: string,
  digestIds: readonly string[],
  postedAt: number,
  turnId: string | null = null,
) {
  const rest = { externalThreadId: null, editionId: null, turnId, digestIds, postedAt }
  return savePost(db, { channelId, externalMessageId, ...rest })
}
