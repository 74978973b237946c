import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTerms } from '../../../src/core/text/search-terms.ts'
import { anyText } from '../../store/any-text.ts'

test.each([
  { name: 'case, accents and typography do not count', text: 'ÉCOLE “d’été”', terms: ['ecole', 'd', 'ete'] },
  {
    name: 'letters with other spellings',
    text: 'Straße Łódź Søren œuvre Iğdır',
    terms: ['strasse', 'lodz', 'soren', 'oeuvre', 'igdir'],
  },
  { name: 'ligatures and wide forms', text: 'ﬁre ＡＢＣ１２', terms: ['fire', 'abc12'] },
  { name: 'a soft hyphen inside a word', text: 'har\u00ADbour', terms: ['harbour'] },
  { name: 'figures and their signs', text: '3.5% of €1,000', terms: ['3', '5', 'of', '1', '000'] },
  { name: 'Greek, whose last s is written otherwise', text: 'Ὀδυσσεύς', terms: ['οδυσσευσ'] },
  { name: 'Arabic without its vowel signs', text: 'كَتَبَ', terms: ['كتب'] },
  { name: 'Hindi keeps its vowels', text: 'हिन्दी', terms: ['हिन्दी'] },
  { name: 'Korean stays in syllables', text: '한국 부산', terms: ['한국', '부산'] },
  { name: 'signs of scripts without spaces', text: '港の壁 wall', terms: ['港', 'の', '壁', 'wall'] },
  { name: 'Japanese keeps its voice marks', text: 'がば', terms: ['が', 'ば'] },
  { name: 'no words', text: ' — “”…! ', terms: [] },
])('findTerms: $name', ({ text, terms }) => {
  expect(findTerms(text).map(({ term }) => term)).toEqual(terms)
})

test('terms are letters, marks and figures, in order, each from its place in the text', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      let from = 0
      for (const { term, start, end } of findTerms(text)) {
        expect(term).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
        expect(term.length).toBeLessThanOrEqual(60)
        expect(start).toBeGreaterThanOrEqual(from)
        expect(findTerms(text.slice(start, end)).map((word) => word.term)).toEqual([term])
        from = end
      }
      expect(from).toBeLessThanOrEqual(text.length)
    }),
  )
})
