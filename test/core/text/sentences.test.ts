import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSentences } from '../../../src/core/text/sentences.ts'
import { readNews } from './read-news.ts'

const textsOf = (text: string, language: string | null = null) =>
  findSentences(text, language).map((sentence) => sentence.text)

test.each(readNews('news-en.txt'))('English news: $name', ({ text, sentences }) => {
  expect(textsOf(text, 'en')).toEqual(sentences)
})

test.each(readNews('news-other.txt'))('news in $name', ({ name, text, sentences }) => {
  expect(textsOf(text, name.slice(0, 2))).toEqual(sentences)
})

test.each([
  { name: 'nothing', text: '', expected: [] },
  { name: 'only white space', text: ' \n\t\u00A0\n', expected: [] },
  { name: 'no stop at all', text: 'Harbour closed', expected: ['Harbour closed'] },
  { name: 'only stops', text: '...', expected: ['...'] },
  { name: 'space around is not part of it', text: '  It rained. \n', expected: ['It rained.'] },
  {
    name: 'a line that was only wrapped goes on in lower case',
    text: 'The council met on the hill because\nthe hall was flooded. It voted.',
    expected: ['The council met on the hill because\nthe hall was flooded.', 'It voted.'],
  },
  {
    name: 'a heading before a paragraph',
    text: 'Storm closes road\nWaves broke over it.',
    expected: ['Storm closes road', 'Waves broke over it.'],
  },
  {
    name: 'an unclosed mark does not glue a paragraph',
    text: 'He said “we will see. Nobody knew. Then he left. The end came soon.',
    expected: ['He said “we will see.', 'Nobody knew.', 'Then he left.', 'The end came soon.'],
  },
  {
    name: 'a title behind a dateline without a space',
    text: 'Port Alder (NLP)Gov. Mara Tolland spoke. Nobody left.',
    expected: ['Port Alder (NLP)Gov. Mara Tolland spoke.', 'Nobody left.'],
  },
  {
    name: 'bullets on one line',
    text: '• Rope • Tar • Nails',
    expected: ['• Rope', '• Tar', '• Nails'],
  },
  {
    name: 'an address with stops inside',
    text: 'See http://lune.example/a.B?c=D.E now. Then go.',
    expected: ['See http://lune.example/a.B?c=D.E now.', 'Then go.'],
  },
])('findSentences: $name', ({ text, expected }) => {
  expect(textsOf(text)).toEqual(expected)
})

test('a sentence knows its place and its paragraph', () => {
  expect(findSentences('One came.\n\nTwo came. Three left.')).toEqual([
    { text: 'One came.', start: 0, end: 9, paragraph: 0 },
    { text: 'Two came.', start: 11, end: 20, paragraph: 1 },
    { text: 'Three left.', start: 21, end: 32, paragraph: 1 },
  ])
})

/** Text thick with what a splitter looks at, and any other. */
const thick = fc.string({
  unit: fc.constantFrom(
    ...['A', 'b', 'St', 'U.S', '5', ' ', ' ', '\n', '.', '.', '!', '?', '…', '“', '”', '"', '‘', '’', "'", '(', ')'],
    ...['«', '»', '「', '」', '。', '1)', '•', '-', ':', ';', '؟', '।', '\u00A0', '\u0301', '😀', '\uD83D', '\r'],
  ),
  maxLength: 60,
})
const anyText = fc.oneof(thick, fc.string({ unit: 'binary' }))
const languages = fc.constantFrom(null, 'en', 'de-AT', 'fr', 'ja', 'zh', 'hy', 'el', 'xx')

test('sentences are true slices in order, and every sign that shows stands in exactly one', () => {
  fc.assert(
    fc.property(anyText, languages, (text, language) => {
      let from = 0
      for (const sentence of findSentences(text, language)) {
        expect(sentence.start).toBeGreaterThanOrEqual(from)
        expect(text.slice(from, sentence.start).trim()).toBe('')
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
        expect(sentence.text).toBe(sentence.text.trim())
        expect(sentence.text).not.toBe('')
        from = sentence.end
      }
      expect(text.slice(from).trim()).toBe('')
    }),
    { numRuns: 2_000 },
  )
})

const word = fc.constantFrom('rain', 'Lune', 'we', 'go', 'Mr.', '5', 'no.', 'end.', 'why?', 'Stop!', 'U.S.')

test('a closed quotation is never split', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { minLength: 1, maxLength: 12 }), (before, inside) => {
      const quotation = `“${inside.join(' ')}”`
      const text = `${before.join(' ')} ${quotation} it said. The rest followed.`
      expect(textsOf(text).some((sentence) => sentence.includes(quotation))).toBe(true)
    }),
  )
})

test.each([
  '.',
  'A. ',
  'a.',
  '“',
  '"',
  "'",
  '(',
  ')',
  '1) ',
  '• ',
  '。',
  '「',
  '. . . ',
  '“A b. ',
  'x@y.z.',
  'a\nb ',
  '\uD83D',
])('findSentences ends on 400 KB of %j', (unit) => {
  const text = unit.repeat(Math.ceil(400_000 / unit.length))
  const sentences = findSentences(text)
  expect(sentences.at(-1)?.end).toBe(text.trimEnd().length)
})
