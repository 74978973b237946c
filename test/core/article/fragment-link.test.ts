import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fragmentLink } from '../../../src/core/article/fragment-link.ts'

const ADDRESS = 'https://lune.example/a'
const LONG =
  'The harbour of Eastmere will close in May after a hundred and forty years because the sea has taken its wall, the council said.'

test.each([
  { name: 'a short passage whole', passage: 'The harbour shut.', expected: '#:~:text=The%20harbour%20shut.' },
  { name: 'signs with a meaning in the directive', passage: 'a-b, c & d', expected: '#:~:text=a%2Db%2C%20c%20%26%20d' },
  { name: 'brackets and marks', passage: "(it's “on”!)", expected: '#:~:text=%28it%27s%20%E2%80%9Con%E2%80%9D%21%29' },
  { name: 'white space is one space', passage: ' one \u00A0 two ', expected: '#:~:text=one%20two' },
  {
    name: 'a long passage by its ends',
    passage: LONG,
    expected: '#:~:text=The%20harbour%20of%20Eastmere%20will%20close,taken%20its%20wall%2C%20the%20council%20said.',
  },
  {
    name: 'a passage over two paragraphs by its ends',
    passage: 'We burned all the chairs that winter.\nThe next one we burned the doors.',
    expected: '#:~:text=We%20burned%20all%20the%20chairs%20that,next%20one%20we%20burned%20the%20doors.',
  },
  { name: 'half a surrogate pair', passage: 'one \uD83D two', expected: '#:~:text=one%20%EF%BF%BD%20two' },
])('fragmentLink: $name', ({ passage, expected }) => {
  expect(fragmentLink(ADDRESS, passage)).toBe(ADDRESS + expected)
})

test.each([
  { name: 'no address', url: null, passage: 'one', expected: null },
  { name: 'no words', url: ADDRESS, passage: ' \n', expected: ADDRESS },
  { name: 'a fragment is kept', url: `${ADDRESS}#part`, passage: 'one', expected: `${ADDRESS}#part:~:text=one` },
  {
    name: 'an old directive is replaced',
    url: `${ADDRESS}#:~:text=old`,
    passage: 'one',
    expected: `${ADDRESS}#:~:text=one`,
  },
])('fragmentLink: $name', ({ url, passage, expected }) => {
  expect(fragmentLink(url, passage)).toBe(expected)
})

/** Reads the terms back as a browser does: the directive split at its commas, each term decoded. */
function termsOf(link: string | null): string[] {
  const directive = link?.split('#:~:text=')[1] ?? ''
  return directive.split(',').map(decodeURIComponent)
}

const squeeze = (text: string) => text.toWellFormed().trim().split(/\s+/).join(' ')

test('a browser reads the passage or its two ends from the link', () => {
  const passages = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(passages, (words) => {
      const passage = squeeze(words.join(' '))
      fc.pre(passage !== '')
      const link = fragmentLink(ADDRESS, passage)
      const [start = '', end] = termsOf(link)
      expect(link?.slice(ADDRESS.length)).toMatch(/^#:~:text=[\w.%]+(?:,[\w.%]+)?$/)
      expect(passage.startsWith(start)).toBe(true)
      expect(end === undefined ? start === passage : passage.endsWith(end)).toBe(true)
    }),
  )
})
