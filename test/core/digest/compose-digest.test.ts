import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/core/article/article.ts'
import { composeDigest } from '../../../src/core/digest/compose-digest.ts'
import type { Digest } from '../../../src/core/digest/digest.ts'
import { isShownWhole } from '../../../src/core/digest/shown-whole.ts'
import { verifyDigest } from '../../../src/core/digest/verify-digest.ts'
import { countWords } from '../../../src/core/text/words.ts'
import { articleOf, HARBOUR } from './invented-article.ts'

function digestOf(article: Article): Digest {
  const outcome = composeDigest(article, 'test')
  if ('refusal' in outcome) throw new Error(outcome.refusal.message)
  return outcome.digest
}

describe('refusals', () => {
  test.each([
    { name: 'nothing', text: '', code: 'ARTICLE_TOO_SHORT', says: '0 words' },
    { name: 'one word', text: 'Harbour', code: 'ARTICLE_TOO_SHORT', says: 'one word' },
    {
      name: 'a headline',
      text: 'Harbour of Eastmere to close for six weeks in May.',
      code: 'ARTICLE_TOO_SHORT',
      says: '10 words',
    },
    {
      name: 'lines without sentences',
      text: Array.from({ length: 20 }, (_, index) => `Harbour news part ${index}`).join('\n'),
      code: 'ARTICLE_UNREADABLE',
      says: 'no article',
    },
  ])('$name', ({ text, code, says }) => {
    const outcome = composeDigest(articleOf(text), 'test')
    expect(outcome).toEqual({ refusal: { code, message: expect.stringContaining(says) } })
  })

  test('a menu with one sentence in it is no article', () => {
    const menu = [...Array.from({ length: 40 }, (_, index) => `Part ${index} of the paper`), 'We use no trackers.']
    expect(composeDigest(articleOf(menu.join('\n')), 'test')).toMatchObject({ refusal: { code: 'ARTICLE_UNREADABLE' } })
  })
})

describe('an article too short to shorten', () => {
  const text = `${HARBOUR[0]} ${HARBOUR[4]}`

  test('is shown as it is', () => {
    const digest = digestOf(articleOf(text))
    expect(digest.points.map((point) => point.text)).toEqual([HARBOUR[0], HARBOUR[4]])
    expect(isShownWhole(digest)).toBe(true)
  })

  test('a longer one is not', () => {
    expect(isShownWhole(digestOf(articleOf(HARBOUR.join('\n'))))).toBe(false)
  })
})

test('a digest says what its article is', () => {
  const article = articleOf(HARBOUR.join('\n\n'), {
    title: 'Harbour to close',
    url: 'https://lune.example/harbour',
    outlet: 'The Lune',
    authors: ['Tamsin Orr'],
    publishedAt: '2026-03-03T07:00:00Z',
    language: 'en-GB',
  })
  const { title, url, outlet, authors, publishedAt } = article
  expect(digestOf(article)).toMatchObject({
    headline: 'Harbour to close',
    language: 'en-GB',
    words: countWords(article.text),
    readingMinutes: 1,
    engine: 'test',
    article: { title, url, outlet, authors, publishedAt, language: 'en-GB' },
  })
})

test('every point and quote links to its words', () => {
  const said = '“The northern wall of the harbour was built for the storms of another century,” said Orla Finch.'
  const article = articleOf([...HARBOUR, said].join('\n\n'), { url: 'https://lune.example/harbour' })
  const { points, quotes } = digestOf(article)
  expect(points.length).toBeGreaterThan(0)
  expect(quotes.length).toBeGreaterThan(0)
  for (const { link } of [...points, ...quotes]) expect(link).toMatch(/^https:\/\/lune\.example\/harbour#:~:text=\S+$/)
  expect(digestOf({ ...article, url: null }).points.map(({ link }) => link)).toEqual(points.map(() => null))
})

test.each([
  { name: 'one line end', between: '\n' },
  { name: 'a blank line', between: '\n\n' },
  { name: 'a space', between: ' ' },
])('paragraphs parted by $name give the same digest', ({ between }) => {
  const { headline, points } = digestOf(articleOf(HARBOUR.join(between)))
  const plain = digestOf(articleOf(HARBOUR.join('\n')))
  expect(headline).toBe(plain.headline)
  expect(points.map(({ text }) => text)).toEqual(plain.points.map(({ text }) => text))
})

test('a text that was only wrapped gives points over its line ends', () => {
  const wrapped = HARBOUR.map((paragraph) => paragraph.replace(/(.{40}\S*) /g, '$1\n')).join('\n\n')
  const { points } = digestOf(articleOf(wrapped))
  expect(points.length).toBeGreaterThan(1)
  for (const { text } of points) expect(HARBOUR).toContain(text.replace(/\n/g, ' '))
})

/** Texts thick with what a digest looks at. */
const sentence = fc
  .array(
    fc.constantFrom(
      'the harbour',
      'Orla Finch',
      'said',
      'he',
      'His',
      'But',
      'on Tuesday',
      'in May',
      '“we will go,”',
      '"no"',
      'which',
      ',',
      ';',
      ' — ',
      '(NLP)',
      'of Eastmere',
      '2.4 million crowns',
      'will close',
      'was mended',
      'after',
      'according to',
      'Dr.',
      '…',
      'L’hiver',
      '港口',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => `${words.join(' ')}.`)
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 600 }),
  fc
    .array(fc.oneof(sentence, fc.constantFrom(...HARBOUR)), { maxLength: 14 })
    .chain((sentences) => fc.constantFrom(' ', '\n', '\n\n').map((between) => sentences.join(between))),
)
const anyArticle = fc
  .record({
    text: anyText,
    title: fc.option(fc.string({ maxLength: 140 })),
    language: fc.constantFrom(null, 'en', 'fr', 'de', 'pt-BR', 'ja'),
  })
  .map(({ text, ...about }) => articleOf(text, about))

/** Holds for every digest that is no refusal. */
function everyDigest(holds: (digest: Digest, article: Article) => void): void {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const outcome = composeDigest(article, 'test')
      if ('digest' in outcome) holds(outcome.digest, article)
    }),
    { numRuns: 300 },
  )
}

describe('the digest of any text', () => {
  test('ends, as a digest or a refusal, and is the same again', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expect(composeDigest(article, 'test')).toEqual(composeDigest({ ...article }, 'test'))
      }),
    )
  })

  test('shows only what stands in it, at its place', () => {
    everyDigest((digest, article) => {
      expect(verifyDigest(digest, article)).toEqual([])
    })
  })

  test('has at most three points, each at most 220 characters, under 45% of the words, unless it is shown whole', () => {
    everyDigest((digest) => {
      if (isShownWhole(digest)) return
      expect(digest.points.length).toBeLessThanOrEqual(3)
      for (const { text, edited } of digest.points) expect(edited ? 0 : text.length).toBeLessThanOrEqual(220)
      const shown = digest.points.reduce(
        (sum, { start, end, edited, text }) => sum + (edited ? end - start : text.length),
        0,
      )
      expect(shown).toBeGreaterThanOrEqual(0)
      const words = digest.points.reduce((sum, { text }) => sum + countWords(text), 0)
      expect(words).toBeLessThanOrEqual(0.45 * digest.words + 3)
    })
  })

  test('has its points and quotes in article order, and no point in a quote', () => {
    everyDigest(({ points, quotes }) => {
      for (const list of [points, quotes]) {
        expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort((a, b) => a - b))
      }
      const overlaps = quotes.some((quote) =>
        points.some((point) => point.start < quote.end && quote.start < point.end),
      )
      expect(overlaps).toBe(false)
    })
  })

  test('has at most three key quotes of 40 to 280 characters, each from one of the quotations', () => {
    everyDigest(({ quotes, quotations }) => {
      expect(quotes.length).toBeLessThanOrEqual(3)
      for (const { text, start, end } of quotes) {
        expect(text.length).toBeGreaterThanOrEqual(40)
        expect(text.length).toBeLessThanOrEqual(280)
        expect(quotations.some((quotation) => quotation.start <= start && quotation.end >= end)).toBe(true)
      }
    })
  })

  test('has a headline of 1 to 110 characters', () => {
    everyDigest(({ headline }) => {
      expect(headline.length).toBeGreaterThan(0)
      expect(headline.length).toBeLessThanOrEqual(110)
    })
  })
})
