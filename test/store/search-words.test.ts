import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTerms } from '../../src/store/search-terms.ts'
import { parseSearchWords } from '../../src/store/search-words.ts'
import { anyText } from './any-text.ts'

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

test.each([
  { words: 'ferry pier', wanted: [['ferry'], ['pier']], unwanted: [] },
  { words: '"ran aground" ferry', wanted: [['ran', 'aground'], ['ferry']], unwanted: [] },
  {
    words: '„auf Grund“ «à terre»',
    wanted: [
      ['auf', 'grund'],
      ['a', 'terre'],
    ],
    unwanted: [],
  },
  { words: 'ferry -pier −wall –"dry dock"', wanted: [['ferry']], unwanted: [['pier'], ['wall'], ['dry', 'dock']] },
  { words: '"ran aground"-pier', wanted: [['ran', 'aground']], unwanted: [['pier']] },
  { words: 'ferry - pier', wanted: [['ferry'], ['pier']], unwanted: [] },
  {
    words: 'well-kept O’Neill',
    wanted: [
      ['well', 'kept'],
      ['o', 'neill'],
    ],
    unwanted: [],
  },
  { words: 'a mark "that stays open', wanted: [['a'], ['mark'], ['that'], ['stays'], ['open']], unwanted: [] },
  { words: 'https://a.example/b?c', wanted: [['https', 'a', 'example', 'b', 'c']], unwanted: [] },
  { words: '"" - -"" *', wanted: [], unwanted: [] },
])('parseSearchWords: $words', ({ words, wanted, unwanted }) => {
  expect(parseSearchWords(words)).toEqual({ wanted, unwanted })
})

test('no more is looked for than anybody types', () => {
  const { wanted } = parseSearchWords(`${'word '.repeat(1_000)} "${'long '.repeat(1_000)}"`)
  expect(wanted).toHaveLength(32)
  expect(parseSearchWords(`"${'long '.repeat(1_000)}"`).wanted[0]).toHaveLength(32)
})
