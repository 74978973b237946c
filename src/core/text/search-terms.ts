import type { Span } from './span.ts'

/** A word as search knows it, and where it stands in the text. */
export interface Term extends Span {
  /** Letters, marks and figures only: never empty, never syntax of any query language. */
  readonly term: string
}

/** Scripts that write no spaces between words: each sign is a term, and a word of several is looked for as a phrase. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`

/** Soft hyphens, zero-width spaces and joiners: inside a word they show nothing. */
const HIDDEN = String.raw`\u00AD\u200B-\u200D\u2060`

const WORD = new RegExp(
  `[${UNSPACED}&&[\\p{L}\\p{M}\\p{N}]][\\p{M}${HIDDEN}]*|[[\\p{L}\\p{M}\\p{N}]--${UNSPACED}][[\\p{L}\\p{M}\\p{N}${HIDDEN}]--${UNSPACED}]*`,
  'gv',
)

/** Accents and Arabic vowel signs, which people leave out; the vowels and voice marks of other scripts are no accents. */
const ACCENTS = /[\u0300-\u036F\u064B-\u065F\u0670]/gu
const OTHER_SIGNS = /[^\p{L}\p{M}\p{N}]/gu

/** Letters that are typed otherwise where the keyboard lacks them and that Unicode takes no accent from; ς only ends words. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ς', 'σ'],
])
const SPELT_LETTERS = new RegExp(`[${[...SPELT.keys()].join('')}]`, 'gu')

/** A longer word is known by its beginning: PostgreSQL takes no term over 2,046 bytes. */
const MAX_TERM_CHARS = 60

/**
 * The terms of a text in order, in any script: case, accents and typography do not count, and what stands between words
 * parts them ("O’Neill" is two terms). [] for a text without words. Linear in its length.
 */
export function findTerms(text: string): Term[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    term: fold(word),
    start: index,
    end: index + word.length,
  })).filter(({ term }) => term !== '')
}

const PLAIN = /^[a-z\d]+$/i

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase().slice(0, MAX_TERM_CHARS)
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(SPELT_LETTERS, (letter) => SPELT.get(letter) ?? letter)
    .replace(OTHER_SIGNS, '')
    .slice(0, MAX_TERM_CHARS)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
}

/** Where a phrase stands among terms: spans from its first term to its last, in order. */
export function findPhrase(terms: readonly Term[], phrase: readonly string[]): Span[] {
  return terms.flatMap(({ start }, at) => {
    const last = terms[at + phrase.length - 1]
    const stands = last !== undefined && phrase.every((word, offset) => terms[at + offset]?.term === word)
    return stands ? [{ start, end: last.end }] : []
  })
}
