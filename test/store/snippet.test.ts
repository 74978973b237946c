import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearchWords } from '../../src/store/search-words.ts'
import { findSnippet } from '../../src/store/snippet.ts'

const TEXT = 'The ferry left at dawn. It ran aground at the pier.\nThe ferry and the pier are old.'
const LONG = `${'At first nothing moved on the water. Then, '.replace('. Then', ', then')}${'wave after wave '.repeat(40)}the lantern went out, ${'and again '.repeat(40)}.`

const snippetOf = (text: string, words: string) => {
  const { start, end } = findSnippet(text, 'en', parseSearchWords(words).wanted)
  return text.slice(start, end)
}

test.each([
  { name: 'the sentence with the word', words: 'aground', snippet: 'It ran aground at the pier.' },
  { name: 'the one with most of the words', words: 'ferry pier', snippet: 'The ferry and the pier are old.' },
  { name: 'the first of equals', words: 'ferry', snippet: 'The ferry left at dawn.' },
  { name: 'the first where none has it', words: 'lantern', snippet: 'The ferry left at dawn.' },
])('findSnippet: $name', ({ words, snippet }) => {
  expect(snippetOf(TEXT, words)).toBe(snippet)
})

test('of a long sentence the part around the match is shown, cut between words', () => {
  const snippet = snippetOf(LONG, 'lantern')
  expect(snippet).toMatch(/^(?:wave|after) .*the lantern went out, .*(?:and|again)$/)
  expect(snippet.length).toBeLessThanOrEqual(300)
})

test('a blank text has none', () => {
  expect(snippetOf(' \n ', 'ferry')).toBe('')
})

test('it is a short span of whole signs, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 1_000 }),
    fc.string({ unit: 'grapheme', minLength: 400, maxLength: 900 }),
  )
  fc.assert(
    fc.property(text, fc.string(), (written, words) => {
      const snippet = snippetOf(written, words)
      expect(snippet.length).toBeLessThanOrEqual(300)
      expect(snippet.isWellFormed()).toBe(true)
    }),
  )
})
