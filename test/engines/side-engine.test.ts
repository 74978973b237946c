import { afterEach, beforeEach, expect, test } from 'vitest'
import { extractive } from '../../src/engines/extractive/extractive.ts'
import { createSideEngine } from '../../src/engines/extractive/side-engine.ts'
import { textArticle } from '../../src/sources/file/to-article.ts'
import { textOfWords } from '../bench/samples.ts'

let engine: ReturnType<typeof createSideEngine>

beforeEach(() => {
  engine = createSideEngine()
})

afterEach(() => engine.close())

test.each([600, 15_000])('a text of %i words has the digest that the engine itself gives', async (words) => {
  const article = textArticle({ text: textOfWords(words) })
  expect(await engine.digest(article)).toEqual(await extractive.digest(article))
})

test('many long texts at once each have their own digest', async () => {
  const articles = [12_000, 13_000, 14_000].map((words) => textArticle({ text: textOfWords(words) }))
  const outcomes = await Promise.all(articles.map((article) => engine.digest(article)))
  const direct = await Promise.all(articles.map((article) => extractive.digest(article)))
  expect(outcomes).toEqual(direct)
})

test('while a long text is read the program does other things', async () => {
  const article = textArticle({ text: textOfWords(30_000) })
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  await engine.digest(article)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(20)
})

test('what the thread was at when it ended is said to be lost, and the next text is read', async () => {
  const article = textArticle({ text: textOfWords(15_000) })
  const lost = engine.digest(article).catch(String)
  await engine.close()
  expect(await lost).toContain('has ended')
  expect(await engine.digest(article)).toHaveProperty('digest')
})
