import { newStemmer } from 'snowball-stemmers'
import * as stopword from 'stopword'
import type { Span } from './span.ts'

export interface Word extends Span {
  readonly text: string
}

/** Letters and digits with the apostrophes, hyphens and points inside them: "o'clock", "U.S", "3.5", "well-kept". */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words of a text in order, with their places. Unspaced scripts are cut by the platform's dictionary (ICU). */
export function findWords(text: string, language: string | null = null): Word[] {
  if (UNSPACED.test(text)) return segmentWords(text, language)
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}

/** How many words a text has; in an unspaced script the words of the platform's dictionary. */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) return segmentWords(text, null).length
  return text.match(WORD)?.length ?? 0
}

function segmentWords(text: string, language: string | null): Word[] {
  const segments = new Intl.Segmenter(language ?? undefined, { granularity: 'word' }).segment(text)
  return Array.from(segments).flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ text: segment, start: index, end: index + segment.length }] : [],
  )
}

/** Snowball's algorithm and stopword's list (by ISO 639-3) for each language that has both. */
const LANGUAGES: ReadonlyMap<string, { readonly algorithm: string; readonly list: readonly string[] }> = new Map([
  ['en', { algorithm: 'english', list: stopword.eng }],
  ['de', { algorithm: 'german', list: stopword.deu }],
  ['fr', { algorithm: 'french', list: stopword.fra }],
  ['es', { algorithm: 'spanish', list: stopword.spa }],
  ['pt', { algorithm: 'portuguese', list: stopword.por }],
  ['it', { algorithm: 'italian', list: stopword.ita }],
  ['nl', { algorithm: 'dutch', list: stopword.nld }],
  ['sv', { algorithm: 'swedish', list: stopword.swe }],
  ['da', { algorithm: 'danish', list: stopword.dan }],
  ['nb', { algorithm: 'norwegian', list: stopword.nob }],
  ['no', { algorithm: 'norwegian', list: stopword.nob }],
  ['fi', { algorithm: 'finnish', list: stopword.fin }],
  ['ru', { algorithm: 'russian', list: stopword.rus }],
  ['hu', { algorithm: 'hungarian', list: stopword.hun }],
  ['ro', { algorithm: 'romanian', list: stopword.ron }],
  ['tr', { algorithm: 'turkish', list: stopword.tur }],
])

/** What a language does to words: stems, and which words say little by themselves. */
export interface Vocabulary {
  /** The stem of a lower-case word; the word itself in a language without a stemmer. */
  stem(word: string): string
  isStopword(word: string): boolean
  /** The stem of a lower-case word without its possessive ending; null where it says little: a stopword, a single letter. */
  rootOf(token: string): string | null
}

/** Stems kept per language: a text repeats its words, and a stem costs a hundred look-ups. Bounded. */
const MAX_STEMS = 20_000

const vocabularies = new Map<string, Vocabulary>()

/** The vocabulary of a language (BCP 47); for null or one we know nothing of, words stay as they are. */
export function vocabularyOf(language: string | null): Vocabulary {
  const key = language?.toLowerCase().split('-')[0] ?? ''
  const known = vocabularies.get(key)
  if (known) return known
  const made = createVocabulary(LANGUAGES.get(key))
  vocabularies.set(key, made)
  return made
}

/** A word without the ending of a possessive. */
export const withoutPossessive = (word: string) => word.replace(/['’]s?$/, '')

function createVocabulary(
  data: { readonly algorithm: string; readonly list: readonly string[] } | undefined,
): Vocabulary {
  const stopwords = new Set(data?.list)
  const stemmer = data ? newStemmer(data.algorithm) : null
  const stem = stemmer ? keepingBounded((word: string) => stemmer.stem(word)) : (word: string) => word
  const isStopword = (word: string) => stopwords.has(word)
  const rootOf = keepingBounded((token: string) => {
    const word = withoutPossessive(token)
    return word.length > 1 && !isStopword(word) ? stem(word) : null
  })
  return { stem, isStopword, rootOf }
}

/** The same function, with what it gave for the last words kept. */
function keepingBounded<Value>(make: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size >= MAX_STEMS) kept.clear()
    const made = make(word)
    kept.set(word, made)
    return made
  }
}
