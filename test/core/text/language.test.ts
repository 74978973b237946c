import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/core/text/detect-language.ts'
import { normaliseTag, primarySubtag } from '../../../src/core/text/language.ts'

const ENGLISH = 'The harbour will close in May, and nobody in the town knows when it will open again.'
const GERMAN = 'Der Hafen schließt im Mai, und niemand in der Stadt weiß, wann er wieder öffnen wird.'
const PORTUGUESE = 'O porto fecha em maio e ninguém na cidade sabe quando é que vai abrir outra vez.'

test.each([
  { name: 'the text alone', text: ENGLISH, prior: null, expected: 'en' },
  { name: 'the region of a tag that agrees', text: ENGLISH, prior: 'en-GB', expected: 'en-GB' },
  { name: 'an underscore in the tag', text: ENGLISH, prior: 'en_US', expected: 'en-US' },
  { name: 'a tag that is plainly wrong', text: GERMAN, prior: 'en-US', expected: 'de' },
  { name: 'a region of Portuguese', text: PORTUGUESE, prior: 'pt-BR', expected: 'pt-BR' },
  { name: 'too little text, a tag', text: 'Port', prior: 'sv', expected: 'sv' },
  { name: 'too little text, no tag', text: 'Port', prior: null, expected: null },
  { name: 'no text', text: '', prior: null, expected: null },
  { name: 'figures only', text: '1 2 3 4 5 6 7 8 9 '.repeat(5), prior: null, expected: null },
  { name: 'a tag that is none', text: 'Port', prior: 'the language', expected: null },
])('detectLanguage: $name', ({ text, prior, expected }) => {
  expect(detectLanguage(text, prior)).toBe(expected)
})

test.each([
  { tag: 'en_US', expected: 'en-US' },
  { tag: 'EN-us', expected: 'en-US' },
  { tag: ' de ', expected: 'de' },
  { tag: 'zh-hant-tw', expected: 'zh-Hant-TW' },
  { tag: 'iw', expected: 'he' },
  { tag: '', expected: null },
  { tag: null, expected: null },
  { tag: 'en-', expected: null },
  { tag: 'e', expected: null },
])('normaliseTag: $tag', ({ tag, expected }) => {
  expect(normaliseTag(tag)).toBe(expected)
})

test('primarySubtag is the language alone', () => {
  expect(primarySubtag('pt-BR')).toBe('pt')
  expect(primarySubtag('EN')).toBe('en')
})

test('any text and tag give a canonical tag or null', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.option(fc.string({ maxLength: 12 })),
      (text, prior) => {
        const tag = detectLanguage(text, prior)
        expect(normaliseTag(tag)).toBe(tag)
      },
    ),
  )
})
