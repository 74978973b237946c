import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findParagraphs } from '../../../src/core/text/paragraphs.ts'

test.each([
  { name: 'nothing', text: '', expected: [] },
  { name: 'blank lines only', text: ' \n\n\t\n', expected: [] },
  { name: 'one line', text: 'one', expected: ['one'] },
  { name: 'single and double line ends divide alike', text: 'one\ntwo\n\n\nthree', expected: ['one', 'two', 'three'] },
  { name: 'space around is left out', text: '  one \u00A0\n\ttwo  ', expected: ['one', 'two'] },
  { name: 'Windows line ends', text: 'one\r\ntwo', expected: ['one', 'two'] },
])('findParagraphs: $name', ({ text, expected }) => {
  expect(findParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test('all that shows stands in one paragraph, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\u00A0', '\u2028', '😀') }), (text) => {
      const paragraphs = findParagraphs(text)
      const bounds = paragraphs.flatMap(({ start, end }) => [start, end])
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
      const inside = paragraphs.map(({ start, end }) => text.slice(start, end)).join('')
      expect(inside.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})
