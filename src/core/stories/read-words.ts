import { findWords, type Vocabulary, vocabularyOf } from '../text/words.ts'

/** A word that carries content, or such a part of one that is joined by hyphens. */
export interface Word {
  readonly text: string
  readonly stem: string
  readonly isCapital: boolean
  readonly isNumber: boolean
}

/** What each word of a vocabulary comes to, by parts: news says most of its words again and again. Bounded. */
const known = new WeakMap<Vocabulary, Map<string, readonly (Word | null)[]>>()
const MAX_KNOWN = 20_000

/** Names such as "US" and "WHO" are written like words of grammar, but all in capitals. */
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u

/** The words of a text in order; null where one says nothing by itself, such as those of grammar. */
export function readWords(text: string, language: string | null): (Word | null)[] {
  const vocabulary = vocabularyOf(language)
  const readings = known.get(vocabulary) ?? new Map<string, readonly (Word | null)[]>()
  known.set(vocabulary, readings)
  const words: (Word | null)[] = []
  for (const { text: whole } of findWords(text, language)) {
    let parts = readings.get(whole)
    if (parts === undefined) {
      if (readings.size >= MAX_KNOWN) readings.clear()
      parts = whole.split(/[-‑]/).map((part) => readPart(part, vocabulary))
      readings.set(whole, parts)
    }
    words.push(...parts)
  }
  return words
}

function readPart(text: string, { stem, isStopword }: Vocabulary): Word | null {
  const lower = text.toLowerCase().replace(/['’]s?$|\./g, '')
  if (lower.length < 2 && !/[\p{N}\p{Lo}]/u.test(lower)) return null
  if (isStopword(lower) && !ACRONYM.test(text)) return null
  const isNumber = /^\p{N}/u.test(lower)
  return { text, stem: isNumber ? lower : withoutAccents(stem(lower)), isCapital: /^\p{Lu}/u.test(text), isNumber }
}

/** Outlets leave accents out of foreign names. */
function withoutAccents(word: string): string {
  return /^[a-z]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{Mn}/gu, '')
}
