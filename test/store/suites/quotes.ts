import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { saveArticle } from '../../../src/store/articles.ts'
import { saveDigest } from '../../../src/store/digests.ts'
import { findQuotes, type QuoteSearch } from '../../../src/store/quotations.ts'
import { anyText } from '../any-text.ts'
import { articleOf, DAY_MS, digestOf, NOW } from '../invented-news.ts'
import { createWorkspace, useStore } from './use-store.ts'

/** Oldest first, a day apart: an article's title, and what was said by whom. */
const SAID = [
  {
    title: 'Wall',
    said: [
      ['The wall will hold', 'Ada Quill'],
      ['We are not so sure', 'José Quill'],
    ],
  },
  {
    title: 'Pier',
    said: [
      ['It burned for an hour', 'Ada Quill'],
      ['The wall is next', 'Ada Quill'],
      ['No wall', null],
    ],
  },
] as const

/** What people have said. */
export function describeQuotes(createUrl: () => Promise<string>): void {
  describe('quotes', () => {
    const db = useStore(createUrl)
    const all = { workspaceId: null, since: null, about: null, limit: 10 }
    const wordsOf = async (person: string, search: Partial<QuoteSearch> = {}) =>
      (await findQuotes(db(), { ...all, ...search, person })).map(({ quote }) => quote.text)

    beforeAll(async () => {
      const { workspaceId } = await createWorkspace(db(), 'T1')
      for (const [day, { title, said }] of SAID.entries()) {
        const text = said.map(([words, name]) => `“${words},” said ${name ?? 'somebody'} of the harbour.`).join('\n')
        const article = articleOf({ url: `https://courier.example/${day}`, title, text })
        const arrival = { workspaceId: day === 0 ? workspaceId : null, now: NOW + day * DAY_MS }
        const stored = await saveArticle(db(), article, arrival)
        await saveDigest(db(), stored, digestOf(article, said), NOW)
      }
    })

    test.each([
      {
        name: 'a whole name',
        person: 'Ada Quill',
        words: ['It burned for an hour', 'The wall is next', 'The wall will hold'],
      },
      {
        name: 'its words in any order',
        person: 'quill, ada',
        words: ['It burned for an hour', 'The wall is next', 'The wall will hold'],
      },
      {
        name: 'the last name of two people',
        person: 'QUILL',
        words: ['It burned for an hour', 'The wall is next', 'The wall will hold', 'We are not so sure'],
      },
      { name: 'without its accents', person: 'jose', words: ['We are not so sure'] },
      { name: 'a name that is only a part of a word', person: 'Qui', words: [] },
      { name: 'a name that nobody has', person: 'Ada Brandt', words: [] },
      { name: 'a role is no name', person: 'harbour master', words: [] },
      { name: 'nothing', person: ' - ', words: [] },
    ])('of $name: $person', async ({ person, words }) => {
      expect(await wordsOf(person)).toEqual(words)
    })

    test.each([
      { about: 'wall', words: ['The wall is next', 'The wall will hold', 'It burned for an hour'] },
      { about: 'pier', words: ['It burned for an hour', 'The wall is next'] },
      { about: 'burned "for an hour"', words: ['It burned for an hour', 'The wall is next'] },
      { about: 'wall -burned', words: ['The wall will hold'] },
      { about: '?', words: [] },
    ])('about $about: those first that say it themselves', async ({ about, words }) => {
      expect(await wordsOf('Ada Quill', { about })).toEqual(words)
    })

    test('since a time, by what the workspace has seen, and no more than asked', async () => {
      const { workspaceId } = await createWorkspace(db(), 'T1')
      expect(await wordsOf('Quill', { workspaceId })).toEqual(['The wall will hold', 'We are not so sure'])
      expect(await wordsOf('Quill', { since: NOW + DAY_MS })).toEqual(['It burned for an hour', 'The wall is next'])
      expect(await wordsOf('Quill', { workspaceId, since: NOW + DAY_MS })).toEqual([])
      expect(await wordsOf('Quill', { limit: 1 })).toEqual(['It burned for an hour'])
    })

    test('each comes as a digest has it, with its article and a link to the words', async () => {
      const [hit] = await findQuotes(db(), { ...all, person: 'José', limit: 1 })
      expect(hit).toMatchObject({ title: 'Wall', outlet: 'Eastmere Courier', datedAt: NOW })
      expect(hit?.quote).toEqual({
        text: 'We are not so sure',
        start: expect.any(Number),
        end: expect.any(Number),
        speaker: { name: 'José Quill', role: 'harbour master', mention: 'Quill' },
        cue: 'said',
        continues: false,
        link: 'https://courier.example/0#:~:text=We%20are%20not%20so%20sure',
      })
    })

    test('of a text that has changed they are gone, even if its digest comes late', async () => {
      const words = 'Nothing leaks here'
      const article = articleOf({ url: 'https://courier.example/leak', text: `“${words},” said Moss Finch.` })
      const old = await saveArticle(db(), article, { workspaceId: null, now: NOW })
      await saveDigest(db(), old, digestOf(article, [[words, 'Moss Finch']]), NOW)
      expect(await wordsOf('Finch')).toEqual([words])
      await saveArticle(db(), { ...article, text: 'It leaks.' }, { workspaceId: null, now: NOW })
      expect(await wordsOf('Finch')).toEqual([])
      await saveDigest(db(), old, digestOf(article, [[words, 'Moss Finch']]), NOW)
      expect(await wordsOf('Finch')).toEqual([])
    })

    test('a digest saved again does not double them, and as many as there are fit', async () => {
      const lines = Array.from({ length: 450 }, (_, at) => `This is line ${at} of it`)
      const article = articleOf({ text: lines.map((line) => `“${line}.” said Bram Oker.`).join('\n') })
      const stored = await saveArticle(db(), article, { workspaceId: null, now: NOW })
      const digest = digestOf(
        article,
        lines.map((line) => [line, 'Bram Oker']),
      )
      await saveDigest(db(), stored, digest, NOW)
      await saveDigest(db(), stored, digest, NOW)
      expect(await wordsOf('Oker', { limit: 1_000 })).toEqual(lines)
    })

    test('whatever is typed is looked for without a fault', async () => {
      const typed = anyText()
      await fc.assert(
        fc.asyncProperty(typed, fc.option(typed), async (person, about) => {
          expect(await findQuotes(db(), { ...all, person, about })).toBeInstanceOf(Array)
        }),
        {
          examples: [
            ["'", '"'],
            ['Quill', '* NEAR('],
            ['a '.repeat(5_000), null],
          ],
        },
      )
    })

    test('while the thousands of quotations of a book are saved, the program does other things', async () => {
      const said = Array.from({ length: 2_000 }, (_, at): [string, string] => [`We saw wave ${at} come`, 'Wren Halder'])
      const text = said.map(([words, name]) => `“${words},” said ${name}.`).join('\n')
      const book = articleOf({ url: 'https://courier.example/book', title: 'Waves', text })
      const stored = await saveArticle(db(), book, { workspaceId: null, now: NOW })
      let turns = 0
      const timer = setInterval(() => turns++, 0)
      await saveDigest(db(), stored, digestOf(book, said), NOW)
      clearInterval(timer)
      expect(turns).toBeGreaterThan(3)
      expect(await wordsOf('Wren Halder', { limit: 3 })).toHaveLength(3)
    })
  })
}
