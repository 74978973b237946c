import { afterEach, beforeEach, expect, test } from 'vitest'
import { extractive } from '../../src/engines/extractive/extractive.ts'
import { createSideReading, type SideReading } from '../../src/reading/side-reading.ts'
import { textArticle } from '../../src/sources/file/to-article.ts'
import { readHere } from '../../src/sources/reader.ts'
import { feedOfItems, textOfWords } from '../bench/samples.ts'

let reading: SideReading

beforeEach(() => {
  reading = createSideReading(extractive)
})

afterEach(() => reading.close())

const sent = (text: string, contentType: string) => ({
  bytes: Buffer.from(text),
  contentType,
  url: 'https://outlet.example/news/1',
})
const PAGE = `<html lang="en"><title>The harbour opens</title><body><a href="/feed.xml">Feed</a><p>${textOfWords(80)}</p></body></html>`
const OPML = '<opml version="2.0"><body><outline text="Lune" xmlUrl="https://lune.example/feed"/></body></opml>'
const ITEM = { id: '1', title: 'A', url: null, author: 'Ada Lind', publishedAt: null, summary: textOfWords(30) }

test.each([600, 15_000])('a text of %i words has the digest that the engine itself gives', async (words) => {
  const article = textArticle({ text: textOfWords(words) })
  expect(await reading.engine.digest(article)).toEqual(await extractive.digest(article))
})

test.each([
  { what: 'a page', read: (reader) => reader.readPage(sent(PAGE, 'text/html')) },
  { what: 'a text from a site', read: (reader) => reader.readPage(sent(textOfWords(80), 'text/plain')) },
  { what: 'a feed', read: (reader) => reader.readFeed(sent(feedOfItems(3), 'application/rss+xml')) },
  { what: 'the feeds that a page names', read: (reader) => reader.readFeedLinks(sent(PAGE, 'text/html')) },
  { what: 'a list of feeds', read: (reader) => reader.readOutlines(OPML) },
  { what: 'a pasted text', read: (reader) => reader.readText({ text: textOfWords(50) }) },
  {
    what: 'an item of a feed',
    read: (reader) =>
      reader.readItem({ ...ITEM, content: null }, { feedTitle: 'Lune', language: null, publishedAt: 1_000 }),
  },
] satisfies { what: string; read: (reader: SideReading['reader']) => Promise<unknown> }[])(
  '$what is read as it would be here',
  async ({ read }) => {
    const there = await read(reading.reader)
    expect(there).toEqual(await read(readHere))
    expect(there).not.toEqual([])
  },
)

test('what cannot be read is told with its code and words', async () => {
  const page = sent('<html><body><p>Nothing.</p></body></html>', 'text/html')
  const fault = await readHere.readPage(page).catch((error) => error)
  await expect(reading.reader.readPage(page)).rejects.toThrow(fault)
  await expect(reading.reader.readPage(page)).rejects.toMatchObject({ name: 'PullquoteError', code: fault.code })
})

test('many long texts at once each have their own digest', async () => {
  const articles = [12_000, 13_000, 14_000].map((words) => textArticle({ text: textOfWords(words) }))
  const outcomes = await Promise.all(articles.map((article) => reading.engine.digest(article)))
  const direct = await Promise.all(articles.map((article) => extractive.digest(article)))
  expect(outcomes).toEqual(direct)
})

test('an article that comes while a book is read does not wait for it', async () => {
  const [book, article] = [30_000, 300].map((words) => textArticle({ text: textOfWords(words) }))
  if (!book || !article) throw new Error('There are two.')
  await reading.engine.digest(article)
  const order: string[] = []
  await Promise.all([
    reading.engine.digest(book).then(() => order.push('book')),
    reading.engine.digest(article).then(() => order.push('article')),
  ])
  expect(order).toEqual(['article', 'book'])
})

test('while a long text is read the program does other things', async () => {
  const article = textArticle({ text: textOfWords(30_000) })
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await reading.engine.digest(article)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(20)
})

test.each([600, 15_000])(
  'what the thread was at when it ended is said to be lost, and the next text of %i words is read',
  async (words) => {
    const article = textArticle({ text: textOfWords(words) })
    const lost = reading.engine.digest(article).catch(String)
    await reading.close()
    expect(await lost).toContain('has ended')
    expect(await reading.engine.digest(article)).toHaveProperty('digest')
  },
)
