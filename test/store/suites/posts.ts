import { describe, expect, test } from 'vitest'
import { deleteAnswers, findAnswers, saveAnswers } from '../../../src/store/answers.ts'
import { saveArticle } from '../../../src/store/articles.ts'
import { saveDigest } from '../../../src/store/digests.ts'
import { findChannelDigestIds, findPostsShowing, findThreadDigestIds, savePost } from '../../../src/store/posts.ts'
import { findReport, findTakenOut, listOpenReports, saveReport, settleReports } from '../../../src/store/reports.ts'
import type { Db } from '../../../src/store/schema.ts'
import { messageOf } from '../invented-editions.ts'
import { articleOf, digestOf, NOW } from '../invented-news.ts'
import { createWorkspace, useStore } from './use-store.ts'

/** What a store must know of which message shows what. */
export function describePosts(createUrl: () => Promise<string>): void {
  describe('posts', () => {
    const db = useStore(createUrl)

    test('a thread gives what its messages show, in their order; a channel what it was shown lately, the last first', async () => {
      const { channelId } = await createWorkspace(db(), 'T1')
      const other = await createWorkspace(db(), 'T2')
      const [a = '', b = '', c = '', d = ''] = await saveDigests(db(), ['a', 'b', 'c', 'd'])
      const post = (messageId: string, threadId: string | null, digestIds: string[], at: number, channel = channelId) =>
        savePost(db(), {
          ...SHARED,
          channelId: channel,
          externalMessageId: messageId,
          externalThreadId: threadId,
          digestIds,
          postedAt: at,
        })
      await post('root', null, [a], NOW)
      await post('reply-2', 'root', [c], NOW + 20)
      await post('reply-1', 'root', [b, a], NOW + 10)
      await post('old', null, [d], NOW - 1_000)
      await post('elsewhere', null, [d], NOW + 5, other.channelId)
      expect(await findThreadDigestIds(db(), channelId, 'root')).toEqual([b, a, c])
      expect(await findThreadDigestIds(db(), channelId, 'none')).toEqual([])
      const lately = { since: NOW, limit: 10 }
      const shown = await findChannelDigestIds(db(), channelId, lately)
      expect(shown[0]).toBe(c)
      expect([...shown].sort()).toEqual([a, b, c].sort())
      expect(await findChannelDigestIds(db(), channelId, { ...lately, limit: 1 })).toEqual([c])
    })

    test('the messages that show a digest come back as they were posted, the last first', async () => {
      const { channelId } = await createWorkspace(db(), 'T4')
      const [a = '', b = ''] = await saveDigests(db(), ['e', 'f'])
      const post = { ...SHARED, channelId, postedAt: NOW }
      const message = messageOf('The wall holds.')
      await savePost(db(), { ...post, externalMessageId: 'm1', externalThreadId: null, digestIds: [a, b, a] }, message)
      await savePost(db(), {
        ...post,
        externalMessageId: 'm2',
        externalThreadId: 'm1',
        digestIds: [a],
        postedAt: NOW + 1,
      })
      expect(await findPostsShowing(db(), { channelId, digestId: a }, 10)).toEqual([
        { externalMessageId: 'm2', externalThreadId: 'm1', message: null },
        { externalMessageId: 'm1', externalThreadId: null, message },
      ])
      expect(await findPostsShowing(db(), { channelId, digestId: a }, 1)).toHaveLength(1)
      expect(await findPostsShowing(db(), { channelId, digestId: b }, 10)).toHaveLength(1)
    })

    test('a report is kept once, waits until it is settled, and tells what was taken out', async () => {
      const { channelId } = await createWorkspace(db(), 'T5')
      const other = await createWorkspace(db(), 'T6')
      const [digestId = ''] = await saveDigests(db(), ['g'])
      const about = { channelId, digestId, quote: 'The wall holds.' }
      const report = { ...about, id: 'r1', words: 'It fell.', reportedAt: NOW }
      await saveReport(db(), report)
      await saveReport(db(), { ...report, reportedAt: NOW + 5 })
      await saveReport(db(), { ...report, id: 'r2', words: null, reportedAt: NOW + 1 })
      await saveReport(db(), { ...report, id: 'r3', quote: null, reportedAt: NOW + 2 })
      const open = async () => (await listOpenReports(db(), channelId, 10)).map(({ id }) => id)
      expect(await open()).toEqual(['r3', 'r2', 'r1'])
      expect(await findReport(db(), channelId, 'r1')).toEqual({ ...report, outcome: null })
      expect(await findReport(db(), other.channelId, 'r1')).toBeNull()
      await settleReports(db(), about, 'taken-out')
      expect(await open()).toEqual(['r3'])
      await settleReports(db(), { ...about, quote: null }, 'left')
      expect(await findReport(db(), channelId, 'r3')).toMatchObject({ outcome: 'left' })
      expect(await findTakenOut(db(), channelId, [digestId])).toEqual(['The wall holds.'])
      expect(await findTakenOut(db(), other.channelId, [digestId])).toEqual([])
      expect(await findTakenOut(db(), channelId, [])).toEqual([])
    })

    test('which messages answer a message is known until it is answered anew or forgotten', async () => {
      const { channelId } = await createWorkspace(db(), 'T3')
      const question = { channelId, externalQuestionId: 'question' }
      await saveAnswers(db(), { ...question, externalMessageIds: ['first', 'second'] }, NOW)
      expect(await findAnswers(db(), channelId, 'question')).toEqual(['first', 'second'])
      await saveAnswers(db(), { ...question, externalMessageIds: ['third'] }, NOW)
      expect(await findAnswers(db(), channelId, 'question')).toEqual(['third'])
      expect(await findAnswers(db(), channelId, 'another')).toBeNull()
      await deleteAnswers(db(), channelId, 'question')
      expect(await findAnswers(db(), channelId, 'question')).toBeNull()
    })
  })
}

const SHARED = { editionId: null, turnId: null }

async function saveDigests(db: Db, names: readonly string[]): Promise<string[]> {
  const ids = []
  for (const name of names) {
    const article = articleOf({ url: `https://courier.example/${name}`, text: `The ${name} wall holds.` })
    const stored = await saveArticle(db, article, { workspaceId: null, now: NOW })
    ids.push((await saveDigest(db, stored, digestOf(article, []), NOW)).id)
  }
  return ids
}
