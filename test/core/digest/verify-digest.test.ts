import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDigest } from '../../../src/core/digest/compose-digest.ts'
import type { Digest, Point, Quote } from '../../../src/core/digest/digest.ts'
import { verifyDigest } from '../../../src/core/digest/verify-digest.ts'
import { articleOf, HARBOUR } from './invented-article.ts'

const TEXT = [
  HARBOUR[0],
  'Mr. Edmund Tolland, the transport minister, spoke to the fishermen on the quay.',
  'He has promised Eastmere 2.4 million crowns for a new northern wall by the end of the year.',
  '“The northern wall of the harbour was built for the storms of another century,” said Orla Finch, the harbour master.',
  ...HARBOUR.slice(3),
].join('\n\n')
const article = articleOf(TEXT, { url: 'https://lune.example/harbour', title: 'Eastmere harbour to close' })

function digestOf(): Digest {
  const outcome = composeDigest(article, 'test')
  if ('refusal' in outcome) throw new Error(outcome.refusal.message)
  return outcome.digest
}
const digest = digestOf()
const [point] = digest.points
const [quote] = digest.quotes

const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const PROMISE = 'He has promised Eastmere 2.4 million crowns for a new northern wall by the end of the year.'
const referred = (text: string): Point => ({ ...at(PROMISE), text, edited: true, link: null })
const withPoint = (change: Partial<Point>): Digest => ({
  ...digest,
  points: digest.points.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
})
const withQuote = (change: Partial<Quote>): Digest => ({
  ...digest,
  quotes: digest.quotes.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
})

test('what the composer makes holds', () => {
  expect(digest.points.length).toBeGreaterThan(1)
  expect(digest.quotes.length).toBeGreaterThan(0)
  expect(verifyDigest(digest, article)).toEqual([])
})

describe('a point', () => {
  test.each([
    { name: 'a changed word', change: { text: point?.text.replace('six', 'ten') ?? '' } },
    { name: 'a changed mark', change: { text: point?.text.replace('.', '!') ?? '' } },
    { name: 'a capital made small', change: { text: point?.text.toLowerCase() ?? '' } },
    { name: 'words left out and said to be edited', change: { text: 'The harbour will close.', edited: true } },
    { name: 'nothing', change: { text: '', end: point?.start ?? 0 } },
    { name: 'a wrong start', change: { start: 1 } },
    { name: 'a wrong end', change: { end: TEXT.length + 1 } },
    { name: 'an offset before the text', change: { start: -1 } },
    { name: 'half an offset', change: { start: 0.5 } },
    { name: 'places that change sides', change: { start: point?.end ?? 0, end: point?.start ?? 0 } },
  ])('is refused for $name', ({ change }) => {
    expect(verifyDigest(withPoint(change), article)).toMatchObject([{ part: 'point', index: 0 }])
  })

  test.each([
    { name: 'a name for the pronoun', text: `[Edmund Tolland]${PROMISE.slice(2)}`, holds: true },
    { name: 'a part of the name', text: `[Tolland]${PROMISE.slice(2)}`, holds: true },
    { name: 'a name that stands only later', text: `[Orla Finch]${PROMISE.slice(2)}`, holds: false },
    { name: 'a name of nowhere', text: `[Aurel Dunmore]${PROMISE.slice(2)}`, holds: false },
    { name: 'an owner for "he"', text: `[Tolland’s]${PROMISE.slice(2)}`, holds: false },
    { name: 'a name and a word more', text: `[Tolland] now${PROMISE.slice(2)}`, holds: false },
    { name: 'a name in other brackets', text: `(Tolland)${PROMISE.slice(2)}`, holds: false },
    { name: 'two brackets', text: `[Tolland]${PROMISE.slice(2).replace('Eastmere', '[Eastmere]')}`, holds: false },
    { name: 'no bracket', text: `Tolland${PROMISE.slice(2)}`, holds: false },
    { name: 'the words as they stand', text: PROMISE, holds: false },
  ])('with a referent: $name', ({ text, holds }) => {
    const violations = verifyDigest({ ...digest, points: [referred(text)] }, article)
    expect(violations.map(({ part }) => part)).toEqual(holds ? [] : ['point'])
  })

  test('with a referent is refused where it is not said to be edited', () => {
    const hidden = { ...referred(`[Tolland]${PROMISE.slice(2)}`), edited: false }
    expect(verifyDigest({ ...digest, points: [hidden] }, article)).toMatchObject([{ part: 'point' }])
  })
})

describe('a quote', () => {
  test.each([
    { name: 'a changed word', change: { text: quote?.text.replace('another', 'this') ?? '' } },
    { name: 'marks of another kind', change: { text: quote?.text.replace(',', '.') ?? '' } },
    { name: 'a wrong start', change: { start: (quote?.start ?? 0) + 1 } },
    { name: 'nothing', change: { text: '', end: quote?.start ?? 0 } },
    {
      name: 'a speaker who is not in the article',
      change: { speaker: { name: 'Aurel Dunmore', role: null, mention: 'he' } },
    },
    {
      name: 'another speaker of the article',
      change: { speaker: { name: 'Edmund Tolland', role: null, mention: 'he' } },
    },
    { name: 'another role', change: { speaker: { name: 'Orla Finch', role: 'the minister', mention: 'Orla Finch' } } },
    { name: 'no speaker where there is one', change: { speaker: null } },
    {
      name: 'words that are no quotation',
      change: { ...at('spoke to the fishermen'), text: 'spoke to the fishermen' },
    },
  ])('is refused for $name', ({ change }) => {
    expect(verifyDigest(withQuote(change), article)).toContainEqual(
      expect.objectContaining({ part: 'quote', index: 0 }),
    )
  })

  test('may be a part of its quotation', () => {
    const words = 'The northern wall of the harbour was built'
    expect(verifyDigest(withQuote({ ...at(words), text: words }), article)).toEqual([])
  })
})

test('a quotation that is not shown is checked too', () => {
  const quotations = digest.quotations.map((each) => ({ ...each, text: `${each.text} ` }))
  expect(verifyDigest({ ...digest, quotes: [], quotations }, article)).toMatchObject([{ part: 'quotation', index: 0 }])
})

test('any change of one character of a point or a quote is refused', () => {
  const counts = digest.points.length + digest.quotes.length
  fc.assert(
    fc.property(fc.nat(counts - 1), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 2 }), (which, where, sign) => {
      const changed = <Shown extends { readonly text: string }>(shown: Shown, index: number): Shown => {
        const place = where % shown.text.length
        return index === which
          ? { ...shown, text: shown.text.slice(0, place) + sign + shown.text.slice(place + 1) }
          : shown
      }
      const points = digest.points.map(changed)
      const quotes = digest.quotes.map((each, index) => changed(each, index + points.length))
      const isSame = [...points, ...quotes].every(
        ({ text }, index) => text === [...digest.points, ...digest.quotes][index]?.text,
      )
      fc.pre(!isSame)
      expect(verifyDigest({ ...digest, points, quotes }, article)).not.toEqual([])
    }),
  )
})

test('any other place is refused', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5, max: TEXT.length + 5 }),
      fc.integer({ min: -5, max: TEXT.length + 5 }),
      (start, end) => {
        fc.pre(start !== point?.start || end !== point?.end)
        expect(verifyDigest(withPoint({ start, end }), article)).not.toEqual([])
      },
    ),
  )
})

test('a digest does not hold in another article', () => {
  expect(verifyDigest(digest, { ...article, text: TEXT.replaceAll('a', 'e') })).not.toEqual([])
})
