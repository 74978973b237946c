import { findTerms } from '../core/text/search-terms.ts'

/** Terms that stand side by side; a single word is a phrase of one, or of several where it has a hyphen or apostrophe. */
export type Phrase = readonly string[]

/** What a person looks for. */
export interface SearchWords {
  readonly wanted: readonly Phrase[]
  readonly unwanted: readonly Phrase[]
}

/** More would only slow the search; people type three or four. */
const MAX_PHRASES = 32
const MAX_PHRASE_TERMS = 32

const DOUBLE_MARKS = /[“”„‟«»「」『』＂]/g

/** A phrase between marks or a run without spaces, and whether a minus or dash stands right before it. */
const PART = /(?<minus>[-−–])?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/g

/**
 * Reads search words: all must be there, in any order; words in double marks side by side; those after a minus not at
 * all. Words are found whole as written: "ferry" is not in "ferries". Nothing else has a meaning, whatever a database makes
 * of it. Signs without letters or figures are passed over.
 */
export function parseSearchWords(words: string): SearchWords {
  const parts = Array.from(words.replace(DOUBLE_MARKS, '"').matchAll(PART), ({ groups }) => ({
    isWanted: groups?.['minus'] === undefined,
    phrase: findTerms(groups?.['phrase'] ?? groups?.['word'] ?? '')
      .slice(0, MAX_PHRASE_TERMS)
      .map(({ term }) => term),
  }))
  const kept = parts.filter(({ phrase }) => phrase.length > 0).slice(0, MAX_PHRASES)
  return {
    wanted: kept.flatMap(({ isWanted, phrase }) => (isWanted ? [phrase] : [])),
    unwanted: kept.flatMap(({ isWanted, phrase }) => (isWanted ? [] : [phrase])),
  }
}
