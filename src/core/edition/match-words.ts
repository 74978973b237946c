import { findTerms } from '../answer/terms.ts'
import { foldTypography } from '../text/fold.ts'
import type { CandidateArticle } from './candidate.ts'

/** Where words are looked for: an article is about what stands in its title and first words, and mentions much more. */
export type Extent = 'opening' | 'whole'

/** The title and this much of the text say what an article is about. */
const OPENING_CHARS = 600

/** Looks for words in an article; reads it once, and only when it is asked. */
export interface WordMatcher {
  /** Whether it has each of the words, in any form that its language gives them and in any order. */
  hasWords(words: string, extent: Extent): boolean
  /** Whether it has the words as they are, side by side; case and typography do not count. */
  hasPhrase(phrase: string, extent: Extent): boolean
}

/** A matcher for one article. */
export function createMatcher({ title, text, language }: CandidateArticle): WordMatcher {
  const textOf = (extent: Extent) => `${title ?? ''}\n${extent === 'opening' ? text.slice(0, OPENING_CHARS) : text}`
  const stemsOf = once((extent: Extent) => new Set(stemsIn(textOf(extent), language)))
  const plainOf = once((extent: Extent) => toPlain(textOf(extent)))
  return {
    hasWords: (words, extent) => stemsIn(words, language).every((stem) => stemsOf(extent).has(stem)),
    hasPhrase: (phrase, extent) => plainOf(extent).includes(toPlain(phrase)),
  }
}

const stemsIn = (text: string, language: string | null) =>
  findTerms(text, language, () => false).map(({ stem }) => stem)

/** The words in lower case between single spaces, one at either end: so that words are found whole. */
function toPlain(text: string): string {
  const words =
    foldTypography(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
