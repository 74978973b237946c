import { describe, expect, test } from 'vitest'
import { findArticle, findArticleAt, findArticleLike, saveArticle } from '../../../src/store/articles.ts'
import { findDigest, findDigestOf, saveDigest } from '../../../src/store/digests.ts'
import { findPost, savePost } from '../../../src/store/posts.ts'
import { saveTurn } from '../../../src/store/turns.ts'
import { articleOf, digestOf, NOW } from '../invented-news.ts'
import { createWorkspace, useStore } from './use-store.ts'

const arrival = { workspaceId: null, now: NOW }
const WALL = 'The wall will hold until the spring'

/** Articles, their digests, and the posts that show them. */
export function describeArchive(createUrl: () => Promise<string>): void {
  describe('articles', () => {
    const db = useStore(createUrl)

    test('every field comes back', async () => {
      const article = articleOf({
        url: 'https://courier.example/wall',
        title: 'Wall “will hold”',
        authors: ['Ines Tallow', 'Ko Brandt'],
        publishedAt: '2026-03-09T07:30:00.000Z',
        modifiedAt: '2026-03-09T08:00:00.123Z',
        image: 'https://courier.example/wall.jpg',
        text: 'The wall will hold, they said. 😀\n\n港の壁。',
      })
      const stored = await saveArticle(db(), article, arrival)
      expect(stored).toMatchObject({ article, revision: 1, fetchedAt: NOW, datedAt: Date.UTC(2026, 2, 9, 7, 30) })
      expect(await findArticle(db(), stored.id)).toEqual(stored)
      expect(await findArticleAt(db(), 'https://courier.example/wall')).toEqual(stored)
      expect(await findArticleLike(db(), stored.fingerprint ?? '')).toEqual(stored)
      expect(await findArticleAt(db(), 'https://courier.example/nothing')).toBeNull()
    })

    test('one that knows nothing but its text is dated when it first came', async () => {
      const bare = { title: null, outlet: null, authors: [], language: null }
      const stored = await saveArticle(db(), articleOf({ ...bare, text: '!' }), arrival)
      expect(stored).toMatchObject({ article: { ...bare, publishedAt: null }, fingerprint: null, datedAt: NOW })
      const again = await saveArticle(db(), articleOf({ ...bare, text: '!' }), { ...arrival, now: NOW + 5 })
      expect(again).toMatchObject({ datedAt: NOW, fetchedAt: NOW + 5 })
    })

    test('a date that has not come yet does not count', async () => {
      const article = articleOf({ text: 'Tomorrow.', publishedAt: new Date(NOW + 1).toISOString() })
      expect(await saveArticle(db(), article, arrival)).toMatchObject({ article, datedAt: NOW })
    })

    test('an address has one article, of which a changed text is a new revision', async () => {
      const article = articleOf({ url: `https://courier.example/${'long/'.repeat(2_000)}`, text: 'One pier burned.' })
      const first = await saveArticle(db(), article, arrival)
      const same = await saveArticle(db(), { ...article, title: 'Fire' }, { ...arrival, now: NOW + 1 })
      expect(same).toMatchObject({ id: first.id, revision: 1, fetchedAt: NOW + 1, article: { title: 'Fire' } })
      const changed = await saveArticle(db(), { ...article, text: 'Two piers burned.' }, arrival)
      expect(changed).toMatchObject({ id: first.id, revision: 2, article: { text: 'Two piers burned.' } })
    })

    test('a text that was pasted twice is one article, and another spelling of it another', async () => {
      const first = await saveArticle(db(), articleOf({ text: 'Pasted words.' }), arrival)
      expect((await saveArticle(db(), articleOf({ text: 'Pasted words.' }), arrival)).id).toBe(first.id)
      expect((await saveArticle(db(), articleOf({ text: 'Pasted  words.' }), arrival)).id).not.toBe(first.id)
    })

    test('signs that no database keeps change one for one, so that offsets hold', async () => {
      const { article } = await saveArticle(db(), articleOf({ text: 'a\u0000b \uD83D “quoted”' }), arrival)
      expect(article.text).toBe('a\uFFFDb \uFFFD “quoted”')
    })

    test('a text far longer than search sees is kept whole', async () => {
      const text = Array.from({ length: 30_000 }, (_, at) => `word${at} of the tide`).join(' ')
      const { id } = await saveArticle(db(), articleOf({ url: 'https://courier.example/tide', text }), arrival)
      expect((await findArticle(db(), id))?.article.text.length).toBe(text.length)
    })
  })

  describe('digests', () => {
    const db = useStore(createUrl)
    const article = articleOf({ url: 'https://courier.example/wall', text: `“${WALL},” said Ada Quill.` })

    test('one for each engine of the current text; another takes its place', async () => {
      const stored = await saveArticle(db(), article, arrival)
      const digest = digestOf(article, [[WALL, 'Ada Quill']])
      const saved = await saveDigest(db(), stored, digest, NOW)
      expect(await findDigest(db(), saved.id)).toEqual({ ...saved, digest })
      expect(await findDigestOf(db(), stored.id, 'extractive')).toEqual(saved)
      expect(await findDigestOf(db(), stored.id, 'another')).toBeNull()
      const better = { ...digest, headline: 'Better' }
      expect(await saveDigest(db(), stored, better, NOW + 1)).toMatchObject({ id: saved.id, digest: better })
      expect(await findDigest(db(), saved.id)).toMatchObject({ digest: better })
    })

    test('that of an older text is found by its id only', async () => {
      const stored = await saveArticle(db(), { ...article, url: 'https://courier.example/old' }, arrival)
      const saved = await saveDigest(db(), stored, digestOf(article, [[WALL, null]]), NOW)
      await saveArticle(db(), { ...stored.article, text: 'The wall fell.' }, arrival)
      expect(await findDigest(db(), saved.id)).toEqual(saved)
      expect(await findDigestOf(db(), stored.id, 'extractive')).toBeNull()
      expect(await findDigest(db(), 'none')).toBeNull()
    })

    test('one that does not stand in its article is not saved', async () => {
      const stored = await saveArticle(db(), { ...article, url: 'https://courier.example/false' }, arrival)
      const digest = digestOf(articleOf({ text: `Say ${WALL}` }), [[WALL, 'Ada Quill']])
      await expect(saveDigest(db(), stored, digest, NOW)).rejects.toThrow(TypeError)
      expect(await findDigestOf(db(), stored.id, 'extractive')).toBeNull()
    })
  })

  describe('posts', () => {
    const db = useStore(createUrl)

    test('what a message shows, in its order; known messages keep their first record', async () => {
      const { channelId } = await createWorkspace(db(), 'T1')
      const turn = await saveTurn(db(), {
        channelId,
        externalThreadId: 'm1',
        asker: 'U7',
        question: 'What broke?',
        passages: [],
        askedAt: NOW,
      })
      const digestIds: string[] = []
      for (const name of ['one', 'two']) {
        const stored = await saveArticle(
          db(),
          articleOf({ url: `https://courier.example/${name}`, text: name }),
          arrival,
        )
        digestIds.unshift((await saveDigest(db(), stored, digestOf(stored.article, []), NOW)).id)
      }
      const draft = {
        channelId,
        externalMessageId: 'm1',
        externalThreadId: null,
        editionId: 'e1',
        turnId: turn.id,
        digestIds,
        postedAt: NOW,
      }
      const post = await savePost(db(), draft)
      expect(post).toEqual({ ...draft, id: post.id })
      expect(await findPost(db(), channelId, 'm1')).toEqual(post)
      expect(await savePost(db(), { ...draft, digestIds: [], postedAt: NOW + 1 })).toEqual(post)
      expect(await findPost(db(), channelId, 'm2')).toBeNull()
    })
  })
}
