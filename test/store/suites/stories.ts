import { describe, expect, test } from 'vitest'
import type { Joined } from '../../../src/core/stories/story-article.ts'
import { saveArticle } from '../../../src/store/articles.ts'
import { type Db, inTransaction } from '../../../src/store/schema.ts'
import {
  findStoryOf,
  findStoryToday,
  holdStories,
  listJoined,
  listStoryMembers,
  saveJoined,
} from '../../../src/store/stories.ts'
import { articleOf, NOW } from '../invented-news.ts'
import { useStore } from './use-store.ts'

const FOUNDS = { code: 'founds', nearest: null, likeness: 0, needed: 0.5 } as const
const ALIKE = { code: 'alike', likeness: 0.75, needed: 0.5 } as const

/** Stories and the articles in them. */
export function describeStories(createUrl: () => Promise<string>): void {
  describe('stories', () => {
    const db = useStore(createUrl)

    test('keep their articles in the order of joining, with why they are there', async () => {
      const [first, second] = [await save(db(), 'first'), await save(db(), 'second')]
      const one = await join(db(), first, { storyId: first, why: [FOUNDS] }, NOW)
      const two = await join(
        db(),
        second,
        { storyId: first, why: [ALIKE, { code: 'shared-words', words: ['ferry'] }], copyOf: first },
        NOW + 1,
      )
      expect(two).toBeGreaterThan(one)
      expect(await listStoryMembers(db(), first)).toEqual([
        { articleId: first, storyId: first, why: [FOUNDS], copyOf: null, joinedAt: NOW },
        {
          articleId: second,
          storyId: first,
          why: [ALIKE, { code: 'shared-words', words: ['ferry'] }],
          copyOf: first,
          joinedAt: NOW + 1,
        },
      ])
      expect(await findStoryOf(db(), second)).toMatchObject({ storyId: first })
      expect(await findStoryOf(db(), 'none')).toBeNull()
    })

    test('that have joined since are listed for whoever groups, from a number and a time on', async () => {
      const id = await save(db(), 'third')
      const seq = await join(db(), id, { storyId: id }, NOW + 10)
      const list = (after: number, since: number) => listJoined(db(), { after, since, limit: 9 })
      expect(await list(seq - 1, 0)).toEqual([
        {
          seq,
          storyId: id,
          article: {
            id,
            title: 'third',
            text: 'The third.',
            publishedAt: NOW,
            outlet: 'Eastmere Courier',
            language: 'en',
          },
        },
      ])
      expect(await list(seq, 0)).toEqual([])
      expect(await list(0, NOW + 11)).toEqual([])
    })

    test('that turn out to be one are one from then on', async () => {
      const [a, b, c] = [await save(db(), 'a'), await save(db(), 'b'), await save(db(), 'c')]
      await join(db(), a, { storyId: a }, NOW)
      await join(db(), b, { storyId: b }, NOW)
      await join(db(), c, { storyId: a, absorbed: [{ storyId: b, into: a, why: [ALIKE] }] }, NOW + 1)
      expect((await listStoryMembers(db(), a)).map(({ articleId }) => articleId)).toEqual([a, b, c])
      expect(await listStoryMembers(db(), b)).toEqual([])
      expect(await findStoryToday(db(), b)).toBe(a)
      expect(await findStoryToday(db(), a)).toBe(a)
      expect(await findStoryToday(db(), 'none')).toBeNull()
    })

    test('that turn out not to be one are two from then on, and who follows the joining learns of it', async () => {
      const [a, b, c] = [await save(db(), 'ramp'), await save(db(), 'minister'), await save(db(), 'resignation')]
      await join(db(), a, { storyId: a, why: [FOUNDS] }, NOW)
      const before = await join(db(), b, { storyId: a, why: [ALIKE] }, NOW)
      const parted = { from: a, storyId: b, articleIds: [b, c], why: [{ ...FOUNDS, nearest: a }] }
      const seq = await join(db(), c, { storyId: b, why: [ALIKE], parted: [parted] }, NOW + 1)
      const storiesOf = async (id: string) =>
        (await listStoryMembers(db(), id)).map(({ articleId, why, joinedAt }) => ({ articleId, why, joinedAt }))
      expect(await storiesOf(a)).toEqual([{ articleId: a, why: [FOUNDS], joinedAt: NOW }])
      expect(await storiesOf(b)).toEqual([
        { articleId: b, why: [{ ...FOUNDS, nearest: a }], joinedAt: NOW },
        { articleId: c, why: [ALIKE], joinedAt: NOW + 1 },
      ])
      const since = await listJoined(db(), { after: before, since: 0, limit: 10 })
      expect(since.map(({ storyId, article }) => [article.id, storyId])).toEqual([
        [b, b],
        [c, b],
      ])
      expect(since.at(-1)?.seq).toBe(seq)
    })

    test('an article that joins a story which somebody has made part of another is in that one', async () => {
      const [a, b, c, d] = [await save(db(), 'f'), await save(db(), 'g'), await save(db(), 'h'), await save(db(), 'i')]
      await join(db(), a, { storyId: a }, NOW)
      await join(db(), b, { storyId: b }, NOW)
      await join(db(), c, { storyId: a, absorbed: [{ storyId: b, into: a, why: [ALIKE] }] }, NOW)
      await join(db(), d, { storyId: b }, NOW)
      expect((await listStoryMembers(db(), a)).map(({ articleId }) => articleId)).toEqual([a, b, c, d])
    })

    test('are held only in a transaction', async () => {
      await expect(holdStories(db())).rejects.toThrow('transaction')
    })
  })
}

async function save(db: Db, title: string): Promise<string> {
  const article = articleOf({ title, url: `https://courier.example/${title}`, text: `The ${title}.` })
  return (await saveArticle(db, article, { workspaceId: null, now: NOW })).id
}

function join(db: Db, articleId: string, joined: Partial<Joined> & { storyId: string }, now: number): Promise<number> {
  return inTransaction(db, async (transaction) => {
    await holdStories(transaction)
    return saveJoined(transaction, articleId, { why: [], copyOf: null, absorbed: [], parted: [], ...joined }, now)
  })
}
