import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { findArticle, saveArticle } from '../../../src/store/articles.ts'
import { searchArticles } from '../../../src/store/search-articles.ts'
import type { SearchScope } from '../../../src/store/search-scope.ts'
import { anyText } from '../any-text.ts'
import { articleOf, DAY_MS, NOW } from '../invented-news.ts'
import { createWorkspace, useStore } from './use-store.ts'

/** Oldest first, a day apart. */
const ARCHIVE = [
  {
    title: 'Ferry runs aground off Eastmere',
    text: 'The ferry Halcyon ran aground at dawn. Nobody was hurt.\nThe harbour office said that the well-kept pier was not touched.',
  },
  {
    title: 'Council meets',
    text: 'The council spoke of the ferry for an hour. Zoë O’Neill voted against the new pier.',
  },
  { title: 'Straße wird gesperrt', text: 'Die Brücke über den Łoda wird gesperrt. Der Fährverkehr ruht.' },
  { title: '港の壁', text: '台湾海峡の海底ケーブルが切れた。修理には二週間かかる。' },
  { title: null, text: 'Bread is dear. 100% of bakers agree, the guild of "Flour & Salt" says.' },
] as const

const MARKS = /["“”„‟«»「」『』＂]/g

/** The search of the archive. */
export function describeSearch(createUrl: () => Promise<string>): void {
  describe('search', () => {
    const db = useStore(createUrl)
    const all = { workspaceId: null, since: null, limit: 10 }
    const titlesOf = async (words: string, scope: Partial<SearchScope> = {}) =>
      (await searchArticles(db(), words, { ...all, ...scope })).map(({ title, snippet }) => title ?? snippet.text)

    beforeAll(async () => {
      const { workspaceId } = await createWorkspace(db(), 'T1')
      const other = await createWorkspace(db(), 'T2')
      for (const [day, { title, text }] of ARCHIVE.entries()) {
        const article = articleOf({ url: `https://courier.example/${day}`, title, text, language: null })
        await saveArticle(db(), article, {
          workspaceId: day % 2 ? other.workspaceId : workspaceId,
          now: NOW + day * DAY_MS,
        })
      }
    })

    test.each([
      {
        name: 'a word, in the title first',
        words: 'ferry',
        titles: ['Ferry runs aground off Eastmere', 'Council meets'],
      },
      { name: 'the newest first', words: 'pier', titles: ['Council meets', 'Ferry runs aground off Eastmere'] },
      { name: 'all words in any order', words: 'pier ferry hour', titles: ['Council meets'] },
      { name: 'words of title and text together', words: 'aground hurt', titles: ['Ferry runs aground off Eastmere'] },
      { name: 'an exact phrase', words: '"ran aground"', titles: ['Ferry runs aground off Eastmere'] },
      { name: 'a phrase in the other order', words: '"aground ran"', titles: [] },
      { name: 'a phrase in curly marks', words: '“harbour office”', titles: ['Ferry runs aground off Eastmere'] },
      { name: 'no phrase across title and text', words: '"eastmere the ferry"', titles: [] },
      { name: 'without a word', words: 'ferry -hour', titles: ['Ferry runs aground off Eastmere'] },
      { name: 'without a phrase', words: 'ferry -"ran aground"', titles: ['Council meets'] },
      { name: 'a hyphen inside a word is no minus', words: 'well-kept', titles: ['Ferry runs aground off Eastmere'] },
      { name: 'case does not count', words: 'HALCYON', titles: ['Ferry runs aground off Eastmere'] },
      { name: 'accents do not count', words: 'zoe', titles: ['Council meets'] },
      { name: 'another apostrophe', words: "O'Neill", titles: ['Council meets'] },
      { name: 'letters that keyboards lack', words: 'strasse loda BRUCKE', titles: ['Straße wird gesperrt'] },
      { name: 'a word of a script without spaces', words: '海峡', titles: ['港の壁'] },
      { name: 'its signs in another order', words: '峡海', titles: [] },
      { name: 'a part of a word', words: 'ferr', titles: [] },
      { name: 'operators are words', words: 'ferry OR bread', titles: [] },
      { name: 'signs are passed over', words: '100% "Flour & Salt"', titles: [ARCHIVE[4].text.split('. ')[1]] },
      { name: 'only a minus', words: '-ferry', titles: [] },
      { name: 'nothing', words: ' " * ', titles: [] },
    ])('$name: $words', async ({ words, titles }) => {
      expect(await titlesOf(words)).toEqual(titles)
    })

    test('since a time, by what the workspace has seen, and no more than asked', async () => {
      const { workspaceId } = await createWorkspace(db(), 'T2')
      expect(await titlesOf('ferry', { since: NOW + DAY_MS })).toEqual(['Council meets'])
      expect(await titlesOf('ferry', { workspaceId })).toEqual(['Council meets'])
      expect(await titlesOf('ferry', { workspaceId, since: NOW + 2 * DAY_MS })).toEqual([])
      expect(await titlesOf('ferry', { limit: 1 })).toEqual(['Ferry runs aground off Eastmere'])
      expect(await titlesOf('ferry', { workspaceId: 'nobody' })).toEqual([])
    })

    test('an old article that came late is as old as it says', async () => {
      const article = articleOf({
        title: 'Lost sextant',
        text: 'A sextant is lost.',
        url: 'https://courier.example/lost',
      })
      await saveArticle(db(), article, { workspaceId: null, now: NOW })
      const old = { title: 'Old sextant', publishedAt: new Date(NOW - 9 * DAY_MS).toISOString() }
      const late = { ...article, ...old, url: 'https://courier.example/old' }
      await saveArticle(db(), late, { workspaceId: null, now: NOW })
      expect(await titlesOf('sextant')).toEqual(['Lost sextant', 'Old sextant'])
      expect(await titlesOf('sextant', { since: NOW - DAY_MS })).toEqual(['Lost sextant'])
    })

    test('a changed article is found by its new words only', async () => {
      const article = articleOf({ url: 'https://courier.example/changes', title: 'Draft', text: 'Rhubarb.' })
      await saveArticle(db(), article, { workspaceId: null, now: NOW })
      await saveArticle(db(), { ...article, title: 'Final', text: 'Quince.' }, { workspaceId: null, now: NOW })
      expect(await titlesOf('rhubarb')).toEqual([])
      expect(await titlesOf('draft')).toEqual([])
      expect(await titlesOf('final quince')).toEqual(['Final'])
    })

    test('whatever is typed is searched for without a fault, and what is shown stands in the article', async () => {
      const syntax = fc.constantFrom(
        '"',
        "'",
        '-',
        '*',
        '(',
        ')',
        ':',
        '&',
        '|',
        '!',
        '<->',
        '\\',
        'NEAR',
        'AND',
        '{title}',
        '^',
      )
      const typed = fc.oneof(
        anyText(),
        fc.array(fc.oneof(syntax, fc.constantFrom('ferry', 'pier', 'the', '海'))).map((parts) => parts.join(' ')),
        fc.array(syntax).map((parts) => parts.join('')),
      )
      await fc.assert(
        fc.asyncProperty(typed, async (words) => {
          for (const { articleId, snippet } of await searchArticles(db(), words, all)) {
            const stored = await findArticle(db(), articleId)
            expect(stored?.article.text.slice(snippet.start, snippet.end)).toBe(snippet.text)
          }
        }),
        {
          numRuns: 200,
          examples: [['the'], ['ferry NOT pier'], ['"'], ["'"], ['a'.repeat(5_000)], ['a '.repeat(5_000)]],
        },
      )
    })

    test('an article of any text is found by each of its words', async () => {
      await fc.assert(
        fc.asyncProperty(anyText(), async (text) => {
          const url = 'https://courier.example/any'
          const words = `Halyard ${text}`
          const { id } = await saveArticle(db(), articleOf({ url, text: words }), { workspaceId: null, now: NOW })
          for (const asked of [
            words.replaceAll(MARKS, ' ').replaceAll(/(?<!\S)[-−–]/g, ' '),
            `"${words.replaceAll(MARKS, ' ')}"`,
          ]) {
            expect((await searchArticles(db(), asked, all)).map(({ articleId }) => articleId)).toContain(id)
          }
        }),
      )
    })
  })
}
