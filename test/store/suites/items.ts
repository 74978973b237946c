import { describe, expect, test } from 'vitest'
import { saveArticle } from '../../../src/store/articles.ts'
import {
  claimWaitingItems,
  findSeenItems,
  findTeaserFault,
  type NewItem,
  releaseItems,
  saveItems,
  saveRead,
} from '../../../src/store/items.ts'
import { FAULT, MINUTE_MS, makeFeed, TERMS } from '../invented-feeds.ts'
import { articleOf, DAY_MS, NOW } from '../invented-news.ts'
import { useStore } from './use-store.ts'

/** What feeds gave. */
export function describeItems(createUrl: () => Promise<string>): void {
  describe('items', () => {
    const db = useStore(createUrl)

    test('are known again by any of their marks, in their own feed alone', async () => {
      const [feed, other] = [await makeFeed(db(), 'https://a.example/'), await makeFeed(db(), 'https://b.example/')]
      const added = [itemOf('1', { isNews: false }), itemOf('2', { isNews: false })]
      await saveItems(db(), feed.id, { added, seen: [] }, NOW)
      const find = (marks: { idHash?: string; addressHash?: string; fingerprint?: string }, feedId = feed.id) =>
        findSeenItems(db(), feedId, [{ idHash: null, addressHash: null, fingerprint: null, ...marks }])
      expect(await find({ idHash: 'id-1' })).toMatchObject([{ idHash: 'id-1', lastSeenAt: NOW }])
      expect(await find({ addressHash: 'address-2' })).toMatchObject([{ idHash: 'id-2' }])
      expect(await find({ fingerprint: 'words-2', idHash: 'id-1' })).toHaveLength(2)
      expect(await find({ fingerprint: 'words-2', idHash: 'id-2' })).toHaveLength(1)
      expect(await find({})).toEqual([])
      expect(await find({ idHash: 'id-1' }, other.id)).toEqual([])
      await saveItems(db(), feed.id, { added: [], seen: await find({ idHash: 'id-1' }) }, NOW + 1)
      expect(await find({ idHash: 'id-1' })).toMatchObject([{ lastSeenAt: NOW + 1 }])
    })

    test('of a long feed are all kept', async () => {
      const feed = await makeFeed(db(), 'https://long.example/')
      const added = Array.from({ length: 1_200 }, (_, at) => itemOf(`long-${at}`, { isNews: false }))
      await saveItems(db(), feed.id, { added, seen: [] }, NOW)
      const seen = await findSeenItems(
        db(),
        feed.id,
        added.map(({ marks }) => marks),
      )
      expect(seen).toHaveLength(1_200)
      await saveItems(db(), feed.id, { added: [], seen }, NOW + 1)
    })

    test('that are news are read once, and what became of them is kept', async () => {
      const feed = await makeFeed(db(), 'https://c.example/')
      await saveItems(db(), feed.id, { added: [itemOf('3'), itemOf('4', { isNews: false })], seen: [] }, NOW)
      const claim = (at: number) => claimWaitingItems(db(), at, 9, TERMS)
      expect(await claim(NOW - 1)).toEqual([])
      const [waiting] = await claim(NOW)
      const id = waiting?.id ?? ''
      expect(waiting).toMatchObject({ feedId: feed.id, item: { title: 'News 3' }, attempts: 0, firstSeenAt: NOW })
      expect(await claim(NOW)).toEqual([])
      await releaseItems(db(), [id], NOW)
      await releaseItems(db(), [], NOW)
      expect(await claim(NOW)).toMatchObject([{ id }])
      const article = articleOf({ url: 'https://c.example/3', text: 'Only a teaser.' })
      const { id: articleId } = await saveArticle(db(), article, { workspaceId: null, now: NOW })
      await saveRead(db(), id, { articleId, fault: FAULT, againAt: NOW + MINUTE_MS })
      expect(await findTeaserFault(db(), articleId)).toEqual(FAULT)
      expect(await claim(NOW + MINUTE_MS)).toMatchObject([{ id, attempts: 1, item: { title: 'News 3' } }])
      await saveRead(db(), id, { articleId, fault: null, againAt: null })
      expect(await findTeaserFault(db(), articleId)).toBeNull()
      expect(await claim(NOW + DAY_MS)).toEqual([])
    })

    test('whose text another feed has given are teasers no more', async () => {
      const feeds = [await makeFeed(db(), 'https://d.example/'), await makeFeed(db(), 'https://e.example/')]
      for (const { id } of feeds) await saveItems(db(), id, { added: [itemOf('5')], seen: [] }, NOW)
      const [first, second] = await claimWaitingItems(db(), NOW, 9, TERMS)
      const article = articleOf({ url: 'https://d.example/5', text: 'Five.' })
      const { id: articleId } = await saveArticle(db(), article, { workspaceId: null, now: NOW })
      await saveRead(db(), first?.id ?? '', { articleId, fault: FAULT, againAt: NOW + 1 })
      await saveRead(db(), second?.id ?? '', { articleId, fault: null, againAt: null })
      expect(await findTeaserFault(db(), articleId)).toBeNull()
      expect(await claimWaitingItems(db(), NOW + 1, 9, TERMS)).toEqual([])
    })
  })
}

function itemOf(name: string, { isNews = true } = {}): NewItem {
  return {
    marks: { idHash: `id-${name}`, addressHash: `address-${name}`, fingerprint: `words-${name}`, isShort: false },
    item: {
      id: name,
      title: `News ${name}`,
      url: null,
      author: null,
      publishedAt: null,
      summary: null,
      content: null,
    },
    place: 1,
    publishedAt: null,
    isNews,
  }
}
