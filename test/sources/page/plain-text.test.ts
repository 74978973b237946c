import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSummary, toText, toTitle } from '../../../src/sources/page/plain-text.ts'

test.each([
  { name: 'null', raw: null, expected: null },
  { name: 'white space', raw: ' \n ', expected: null },
  { name: 'markup and no text', raw: '<img src="a.png">', expected: null },
  { name: 'plain', raw: 'Harbour to close', expected: 'Harbour to close' },
  { name: 'white space inside', raw: ' Harbour\n  to\tclose ', expected: 'Harbour to close' },
  { name: 'emphasis', raw: '<b>Harbour</b> to <em class="x">close</em>', expected: 'Harbour to close' },
  { name: 'a line break is a space', raw: 'Harbour<br/>to close', expected: 'Harbour to close' },
  {
    name: 'entities',
    raw: 'Finch &amp; Orr&#8217;s &lt;plan&gt; &copy; &#x2013;',
    expected: 'Finch & Orr’s <plan> © –',
  },
  { name: 'a sign that is no entity', raw: 'Q&A & more', expected: 'Q&A & more' },
  {
    name: 'what looks like a tag and is none',
    raw: 'The <blink> tag, 3 <5 and <3',
    expected: 'The <blink> tag, 3 <5 and <3',
  },
  {
    name: 'scripts and comments',
    raw: 'Harbour<script>alert(1)</script> to<!-- not --> close',
    expected: 'Harbour to close',
  },
])('toTitle: $name', ({ raw, expected }) => {
  expect(toTitle(raw)).toBe(expected)
})

test.each([
  { name: 'null', raw: null, expected: null },
  { name: 'paragraphs', raw: '<p>One.</p>\n<p>Two.</p>', expected: 'One.\nTwo.' },
  { name: 'a list', raw: 'Ports:<ul><li>Alder</li><li>Velmar</li></ul>', expected: 'Ports:\nAlder\nVelmar' },
  { name: 'line ends of a plain text stay', raw: 'One.\n\nTwo & three.', expected: 'One.\nTwo & three.' },
  { name: 'line ends in markup are spaces', raw: '<p>One\ntwo.</p>', expected: 'One two.' },
  { name: 'a frame that XHTML closes in its tag', raw: 'safe <iframe src="x"/>and sound', expected: 'safe and sound' },
  { name: 'a frame that nobody closes', raw: 'safe <iframe src="x"> and sound', expected: 'safe and sound' },
  { name: 'two that nobody closes', raw: 'a <object> b <object> c', expected: 'a b c' },
  { name: 'cells', raw: '<table><tr><td>Port</td><td>7</td></tr></table>', expected: 'Port 7' },
])('toSummary: $name', ({ raw, expected }) => {
  expect(toSummary(raw)).toBe(expected)
})

test('a long title and a long summary are cut at a word', () => {
  expect(toTitle('word '.repeat(500))).toMatch(/^(?:word ){98}word…$/)
  const summary = toSummary('word '.repeat(5_000)) ?? ''
  expect(summary.length).toBeLessThanOrEqual(2_000)
  expect(summary).toMatch(/ word…$/)
})

test('a text without a space is cut between two whole signs', () => {
  const title = toTitle('🚢'.repeat(400)) ?? ''
  expect(title.isWellFormed()).toBe(true)
  expect(title.length).toBeLessThanOrEqual(501)
})

const markup = fc
  .array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br/>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<',
      '>',
      '&amp;',
      '&',
      '&#0;',
      'word',
      ' ',
      '\n',
      '<x>',
    ),
  )
  .map((pieces) => pieces.join(''))

test('any piece of markup gives folded text', () => {
  fc.assert(
    fc.property(markup, (raw) => {
      const text = toText(raw)
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/ {2}|\n\n| \n|\n /)
      expect(text).not.toMatch(/<\/?(?:p|b|br|script)[ />]/)
    }),
  )
})

test('what was escaped comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
      expect(toText(`<p>${escaped}</p>`)).toBe(text.replace(/\s+/g, ' ').trim())
    }),
  )
})
