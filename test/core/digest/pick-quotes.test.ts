import { expect, test } from 'vitest'
import type { Article } from '../../../src/core/article/article.ts'
import { pickQuotes, rankQuotes } from '../../../src/core/digest/pick-quotes.ts'
import { readArticle } from '../../../src/core/digest/reading.ts'
import type { Span } from '../../../src/core/text/span.ts'
import { articleOf, HARBOUR } from './invented-article.ts'

function quotesOf(article: Article, points: readonly Span[] = [], headline = '') {
  return pickQuotes(readArticle(article), points, headline).map(({ start, end, quotation }) => ({
    text: article.text.slice(start, end),
    speaker: quotation.speaker?.name ?? null,
  }))
}

const said = (...paragraphs: readonly string[]) =>
  articleOf([HARBOUR[0], ...paragraphs, ...HARBOUR.slice(1)].join('\n\n'))

const WALL =
  '“The northern wall of the harbour was built for the storms of another century,” said Orla Finch, the harbour master.'
const TRADE =
  '“Every week without the ferries costs the shops on the quay a tenth of their year,” said Edmund Tolland, a grocer.'
const BOATS = '“Forty boats cannot lie at a coal pier that was made for two,” said Aurel Dunmore, a fisherman.'

test('different speakers from different parts of the article, in article order', () => {
  expect(quotesOf(said(WALL, TRADE, BOATS))).toEqual([
    { text: 'The northern wall of the harbour was built for the storms of another century,', speaker: 'Orla Finch' },
    {
      text: 'Every week without the ferries costs the shops on the quay a tenth of their year,',
      speaker: 'Edmund Tolland',
    },
    { text: 'Forty boats cannot lie at a coal pier that was made for two,', speaker: 'Aurel Dunmore' },
  ])
})

test('never more than three, and another voice before the same one again', () => {
  const again = '“The harbour has asked the council for a new northern wall in every year since 2011,” said Finch.'
  const once = '“The harbour will not take the risk of one more winter with such a wall,” said Finch.'
  const quotes = quotesOf(said(WALL, again, once, TRADE, BOATS))
  expect(quotes).toHaveLength(3)
  expect(new Set(quotes.map(({ speaker }) => speaker)).size).toBe(3)
})

test.each([
  {
    name: 'a scare quote',
    paragraph: 'The council of Eastmere calls the closing of the harbour a “matter of weeks” at most.',
  },
  {
    name: 'half a sentence',
    paragraph: 'Finch said that the harbour needs “to be looked after as long as it stands and the boats come in.”',
  },
  { name: 'a few words', paragraph: '“We will manage,” said Orla Finch, the harbour master of Eastmere.' },
  {
    name: 'a part of the sentence around it',
    paragraph:
      'Finch said that nothing would change until “Merrow takes a clear look at what the storms do to its old harbours.”',
  },
  {
    name: 'an unresolved pronoun’s',
    paragraph: '“Nobody on the quay believes that six weeks will be enough for the northern wall,” they said.',
  },
])('never $name', ({ paragraph }) => {
  expect(quotesOf(said(paragraph))).toEqual([])
})

test('fewer is better than weak: thanks, and answers to what is not shown, are left', () => {
  const thanks = '“Thank you to the crews of the harbour and to all who were there with us,” said Orla Finch.'
  expect(quotesOf(said(thanks, TRADE)).map(({ speaker }) => speaker)).toEqual(['Edmund Tolland'])
})

test('a quote of nobody only where there is no other', () => {
  const nobody = '“The northern wall of Eastmere harbour will not hold the storms of another winter.”'
  expect(quotesOf(said(nobody, TRADE)).map(({ speaker }) => speaker)).toEqual(['Edmund Tolland'])
  const quotes = quotesOf(said(nobody))
  expect(quotes.length).toBeLessThanOrEqual(1)
  expect(quotes.every(({ speaker }) => speaker === null)).toBe(true)
})

const LONG =
  'The northern wall was built in 1911 with the stone of Port Alder and has been mended twice since then. It has cracks below the waterline that a man can put his arm in. The engineers have told the council in three letters that it will not hold the storms of another winter, and that the boats must leave.'

test('a long one is cut at the end of a sentence inside it', () => {
  const [quote] = quotesOf(said(`“${LONG}” said Orla Finch, the harbour master.`))
  expect(quote?.text).toBe(LONG.slice(0, LONG.indexOf(' The engineers')))
})

test('never the same words as a point', () => {
  const article = said(WALL)
  const start = article.text.indexOf(WALL)
  expect(quotesOf(article, [{ start, end: start + WALL.length }])).toEqual([])
  const echo = said('The wall of the harbour was built for storms of another century.', WALL)
  const at = echo.text.indexOf('The wall of the harbour')
  expect(quotesOf(echo, [{ start: at, end: echo.text.indexOf('\n', at) }])).toEqual([])
})

test('never the same words as the headline', () => {
  expect(
    quotesOf(said(WALL), [], 'Northern wall “built for the storms of another century”, says harbour master'),
  ).toEqual([])
})

test('every candidate says what makes up its score', () => {
  const ranked = rankQuotes(readArticle(said(WALL, TRADE)))
  expect(ranked).toHaveLength(2)
  for (const { score, reasons } of ranked) {
    expect(score).toBeCloseTo(reasons.reduce((sum, { adds }) => sum + adds, 0))
    expect(reasons.map(({ reason }) => reason)).toContain('speaker named')
  }
})
