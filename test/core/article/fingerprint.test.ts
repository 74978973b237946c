import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint, fingerprintDistance } from '../../../src/core/article/fingerprint.ts'

test.each([
  {
    name: 'typography',
    a: '“We won’t sell,” said Orla Finch — twice.',
    b: `"We won't sell," said Orla Finch - twice.`,
  },
  { name: 'case and white space', a: 'HARBOUR TO CLOSE\n\nThe harbour', b: 'Harbour to close the  harbour' },
  { name: 'punctuation', a: 'Snow, wind and ice.', b: 'Snow; wind and ice' },
  { name: 'soft hyphens', a: 'the par\u00ADlia\u00ADment', b: 'the parliament' },
  { name: 'spaces between Chinese signs', a: '港口 将关闭。', b: '港口将关闭' },
])('the same text: $name', ({ a, b }) => {
  expect(fingerprint(a)).toBe(fingerprint(b))
})

test.each([
  { name: 'one word more', a: 'The harbour will close', b: 'The harbour will not close' },
  { name: 'one figure', a: 'Fares rise by 5 per cent', b: 'Fares rise by 6 per cent' },
  { name: 'another order', a: 'Finch beat Orr', b: 'Orr beat Finch' },
  { name: 'one Chinese sign', a: '港口将关闭', b: '港口将开放' },
])('another text: $name', ({ a, b }) => {
  expect(fingerprint(a)).not.toBe(fingerprint(b))
})

test.each([
  { name: 'empty', text: '' },
  { name: 'only signs', text: ' …—“” !? \n' },
])('a text without words has no fingerprint: $name', ({ text }) => {
  expect(fingerprint(text)).toBeNull()
})

test('a stored fingerprint stays valid: the algorithm does not change', () => {
  expect(fingerprint('The harbour of Eastmere will close in May.')).toBe('bb4c5dcbde64c32ea26900446a0f5801')
})

const vocabulary = Array.from({ length: 400 }, (_, index) => `word${(index * 7919) % 1_000}`)
const articleOf = (seed: number) =>
  Array.from({ length: 300 }, (_, at) => vocabulary[(at * at * 31 + at * 17 + seed * 7) % vocabulary.length] ?? '')

test('a copy with one sentence changed is near, another article is far', () => {
  const article = articleOf(1)
  const copy = [
    ...article.slice(0, 100),
    ...'a line that an editor put in its place here'.split(' '),
    ...article.slice(110),
  ]
  const distance = (a: readonly string[], b: readonly string[]) =>
    fingerprintDistance(fingerprint(a.join(' ')) ?? '', fingerprint(b.join(' ')) ?? '')
  expect(distance(article, article)).toBe(0)
  expect(distance(article, copy)).toBeLessThanOrEqual(10)
  expect(distance(article, articleOf(200))).toBeGreaterThan(18)
})

test('any text has 32 hexadecimal digits or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fingerprint(text) ?? '0'.repeat(32)).toMatch(/^[0-9a-f]{32}$/)
    }),
  )
})
