import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PullquoteError } from '../../../src/errors.ts'
import { textArticle } from '../../../src/sources/file/to-article.ts'

const TEXT = 'The harbour of Eastmere will close for a week in May, the port authority said on Monday.'

test('a text alone is an article of which nothing else is known but its language', () => {
  expect(textArticle({ text: TEXT })).toEqual({
    title: null,
    url: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    image: null,
    text: TEXT,
  })
})

test('what its giver knows is kept, in the form that articles have', () => {
  const article = textArticle({
    text: TEXT,
    title: ' Harbour to close ',
    url: 'https://Lune.example/a/?utm_source=x',
    language: 'en_gb',
    publishedAt: 'Mon, 23 Nov 2026 08:30:00 +0100',
    outlet: 'Lune',
  })
  expect(article).toMatchObject({
    title: 'Harbour to close',
    url: 'https://lune.example/a',
    language: 'en-GB',
    publishedAt: '2026-11-23T07:30:00.000Z',
    outlet: 'Lune',
  })
})

test.each([null, '', ' '])('a title or an outlet of %j is none', (word) => {
  expect(textArticle({ text: TEXT, title: word, outlet: word })).toMatchObject({ title: null, outlet: null })
})

test('line ends become one kind, and nothing else changes', () => {
  expect(textArticle({ text: ' One\r\n\r\ntwo\rthree\n\tfour \u00a0' }).text).toBe(' One\n\ntwo\nthree\n\tfour \u00a0')
})

test.each([
  { field: 'url', value: 'lune.example/a' },
  { field: 'url', value: 'javascript:alert(1)' },
  { field: 'publishedAt', value: 'yesterday' },
  { field: 'language', value: 'English, mostly' },
])('a $field of "$value" is refused by name', ({ field, value }) => {
  expect(() => textArticle({ text: TEXT, [field]: value })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(`The ${field} "${value}"`) }),
  )
})

test('a text of more than 8 million characters is refused', () => {
  expect(() => textArticle({ text: 'x'.repeat(8 * 1024 * 1024 + 1) })).toThrow(
    expect.objectContaining({ code: 'SOURCE_TOO_LARGE' }),
  )
})

test('any text is kept, any field is taken or refused', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.record({ url: fc.string(), language: fc.string(), publishedAt: fc.string() }, { requiredKeys: [] }),
      (text, fields) => {
        try {
          expect(textArticle({ text, ...fields }).text).toBe(text.replace(/\r\n?/g, '\n'))
        } catch (fault) {
          expect(fault).toMatchObject({ code: 'INPUT_INVALID' })
          expect(fault).toBeInstanceOf(PullquoteError)
        }
      },
    ),
  )
})
