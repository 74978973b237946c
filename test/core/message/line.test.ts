import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutLine, toLine } from '../../../src/core/message/line.ts'
import { hostileText } from './arbitrary-message.ts'

test.each([
  { name: 'a name stays', text: 'Ines Calloway', expected: 'Ines Calloway' },
  {
    name: 'line ends and control characters are one space',
    text: ' one\r\n\ttwo\u0000three ',
    expected: 'one two three',
  },
  { name: 'spaces that do not break stay', text: 'dit\u00A0: non', expected: 'dit\u00A0: non' },
  {
    name: 'what turns the direction of our words is left out',
    text: '\u202Eevil\u202C \u2067name',
    expected: 'evil name',
  },
  { name: 'a right-to-left name stays', text: 'أمل الحارثي', expected: 'أمل الحارثي' },
  { name: 'nothing is null', text: ' \u202E\n', expected: null },
  { name: 'null is null', text: null, expected: null },
])('toLine: $name', ({ text, expected }) => {
  expect(toLine(text)).toBe(expected)
})

test.each([
  { name: 'what fits stays', line: 'The wall moves', maxChars: 14, expected: 'The wall moves' },
  { name: 'cut after a word', line: 'The wall moves inland', maxChars: 15, expected: 'The wall moves…' },
  { name: 'a long word is cut within', line: 'Donaudampfschifffahrt', maxChars: 10, expected: 'Donaudamp…' },
  { name: 'a sign of two units is not halved', line: 'abcdefgh😀😀', maxChars: 10, expected: 'abcdefgh…' },
])('cutLine: $name', ({ line, maxChars, expected }) => {
  expect(cutLine(line, maxChars)).toBe(expected)
})

test('a cut line is the beginning of the line and within the limit', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 4, max: 40 }), (line, maxChars) => {
      const cut = cutLine(line, maxChars)
      expect(cut.length).toBeLessThanOrEqual(maxChars)
      expect(cut === line || (cut.endsWith('…') && line.startsWith(cut.slice(0, -1)))).toBe(true)
    }),
  )
})
