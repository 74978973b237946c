import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toJson } from '../../src/cli/json-text.ts'
import { renderDigest } from '../../src/cli/render-digest.ts'
import { renderMarkdown } from '../../src/cli/render-markdown.ts'
import { onOneLine, withoutControls, wrap } from '../../src/cli/terminal-text.ts'
import { digestWith, quoteOf } from './sample-digest.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/** Texts full of what drives a terminal. */
const hostile = fc.string({
  unit: fc.constantFrom(
    '\u001b',
    '\u009b',
    '\u0007',
    '\r',
    '\b',
    '\u007f',
    '\u0090',
    '[31m',
    ']0;owned',
    'a',
    'é',
    ' ',
    '\n',
  ),
})

test('withoutControls keeps the length, so that offsets stay', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(withoutControls(text)).toHaveLength(text.length)
      expect(withoutControls(text)).not.toMatch(CONTROLS)
    }),
  )
})

test('a text without control characters stays what it is', () => {
  const text = '« Vingt\u00a0minutes »,\ta-t-elle dit.\n“今日は” 👩‍🚒'
  expect(withoutControls(text)).toBe(text)
})

test('no control character of a title, a name or a quote reaches the terminal', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const quotes = [quoteOf(text, { name: text, role: text, mention: text })]
      const points = [{ text, start: 0, end: text.length, edited: false, link: null }]
      const { article } = digestWith()
      const digest = digestWith({ headline: text, points, quotes, article: { ...article, outlet: text } })
      expect(renderDigest(digest, { colours: false, columns: 80 })).not.toMatch(CONTROLS)
      expect(renderMarkdown(digest)).not.toMatch(CONTROLS)
      expect(toJson(digest)).not.toMatch(CONTROLS)
      expect(JSON.parse(toJson(digest))).toEqual(digest)
    }),
  )
})

test.each([
  { name: 'at the width', text: 'aaa bbb ccc', width: 7, lead: '', expected: ['aaa bbb', 'ccc'] },
  { name: 'behind a lead', text: 'aaa bbb ccc', width: 7, lead: '• ', expected: ['• aaa', '  bbb', '  ccc'] },
  {
    name: 'a word that is too long stands alone',
    text: 'a https://x.example b',
    width: 6,
    lead: '',
    expected: ['a', 'https://x.example', 'b'],
  },
  { name: 'line ends become spaces', text: ' a\r\nb\u2028c ', width: 20, lead: '', expected: ['a b c'] },
  {
    name: 'never at a no-break space',
    text: 'aa «\u00a0bb\u00a0»',
    width: 6,
    lead: '',
    expected: ['aa', '«\u00a0bb\u00a0»'],
  },
  { name: 'nothing', text: '', width: 10, lead: '- ', expected: ['- '] },
])('wrap: $name', ({ text, width, lead, expected }) => {
  expect(wrap(text, width, lead)).toEqual(expected)
})

test('wrap keeps every word in order, and no line is wider than it must be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 4, max: 40 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true)
      },
    ),
  )
})

test('onOneLine gives one line', () => {
  expect(onOneLine(' a\t b\r\n\u001b[1mc ')).toBe('a b \ufffd[1mc')
})
