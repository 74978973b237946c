import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords, findWords, vocabularyOf } from '../../../src/core/text/words.ts'

test.each([
  { name: 'nothing', text: '', language: null, expected: [] },
  { name: 'only signs', text: '“…” — !', language: null, expected: [] },
  { name: 'plain words', text: 'The harbour shut.', language: 'en', expected: ['The', 'harbour', 'shut'] },
  { name: 'apostrophes of both kinds', text: "won't o’clock", language: 'en', expected: ["won't", 'o’clock'] },
  { name: 'marks are not apostrophes', text: '‘plan’ and', language: 'en', expected: ['plan', 'and'] },
  { name: 'hyphens and figures', text: 'well-kept 3.5 2026', language: 'en', expected: ['well-kept', '3.5', '2026'] },
  { name: 'stops inside and after', text: 'U.S. law', language: 'en', expected: ['U.S', 'law'] },
  { name: 'accents written apart', text: 'cafe\u0301 noir', language: 'fr', expected: ['cafe\u0301', 'noir'] },
  { name: 'Cyrillic', text: 'Порт закрыт', language: 'ru', expected: ['Порт', 'закрыт'] },
  { name: 'Devanagari with its vowel signs', text: 'हिंदी में', language: 'hi', expected: ['हिंदी', 'में'] },
  { name: 'Korean', text: '항구는 닫는다', language: 'ko', expected: ['항구는', '닫는다'] },
])('findWords: $name', ({ text, language, expected }) => {
  const words = findWords(text, language)
  expect(words.map((word) => word.text)).toEqual(expected)
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  expect(countWords(text)).toBe(expected.length)
})

test.each([
  { name: 'Chinese', text: '港口将在五月关闭。', language: 'zh', fewest: 3 },
  { name: 'Japanese', text: '港は五月に閉まる。', language: 'ja', fewest: 4 },
  { name: 'Thai', text: 'ท่าเรือจะปิดในเดือนพฤษภาคม', language: 'th', fewest: 4 },
])('findWords cuts $name, which writes no spaces', ({ text, language, fewest }) => {
  const words = findWords(text, language)
  expect(words.length).toBeGreaterThanOrEqual(fewest)
  expect(words.map((word) => word.text).join('')).toBe(text.replace('。', ''))
  expect(words.every((word) => text.slice(word.start, word.end) === word.text)).toBe(true)
})

test.each([
  { language: 'en', words: ['harbours', 'harbour'], stopword: 'the' },
  { language: 'en-GB', words: ['closing', 'closed'], stopword: 'and' },
  { language: 'de', words: ['häfen', 'häfen'], stopword: 'und' },
  { language: 'fr', words: ['ports', 'port'], stopword: 'les' },
  { language: 'es', words: ['puertos', 'puerto'], stopword: 'los' },
  { language: 'ru', words: ['порты', 'порта'], stopword: 'и' },
])('vocabularyOf $language: one stem for $words, and $stopword says little', ({ language, words, stopword }) => {
  const vocabulary = vocabularyOf(language)
  expect(new Set(words.map((word) => vocabulary.stem(word))).size).toBe(1)
  expect(vocabulary.isStopword(stopword)).toBe(true)
  expect(vocabulary.isStopword(words[0] ?? '')).toBe(false)
})

test.each([null, 'xx', 'ja', ''])('vocabularyOf %j leaves words as they are', (language) => {
  const vocabulary = vocabularyOf(language)
  expect(vocabulary.stem('harbours')).toBe('harbours')
  expect(vocabulary.isStopword('the')).toBe(false)
})

test('a stem does not depend on what was stemmed before', () => {
  const first = vocabularyOf('en').stem('harbours')
  for (let index = 0; index < 30_000; index++) vocabularyOf('en').stem(`word${index}`)
  expect(vocabularyOf('en').stem('harbours')).toBe(first)
})

test('words are true slices in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(null, 'en', 'ja'), (text, language) => {
      let from = 0
      for (const word of findWords(text, language)) {
        expect(word.start).toBeGreaterThanOrEqual(from)
        expect(text.slice(word.start, word.end)).toBe(word.text)
        expect(word.end).toBeGreaterThan(word.start)
        from = word.end
      }
    }),
  )
})
