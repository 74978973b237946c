import { type EditorialWords, NEVER, NOWHERE } from './editorial-words.ts'
import { ENGLISH } from './words-english.ts'
import { DUTCH, GERMAN } from './words-germanic.ts'
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from './words-romance.ts'

const NONE: EditorialWords = {
  hinge: NEVER,
  innerHinge: NEVER,
  dangling: NEVER,
  pronoun: NEVER,
  personal: NEVER,
  antecedent: NEVER,
  onePerson: NEVER,
  firstPerson: NEVER,
  aside: NEVER,
  empty: NEVER,
  told: NEVER,
  verb: NOWHERE,
  apposition: NOWHERE,
  relative: NOWHERE,
  subordinate: NEVER,
  tail: NEVER,
  circumstance: NOWHERE,
  clause: NEVER,
  source: NOWHERE,
  phrase: NOWHERE,
  passive: NEVER,
  open: NEVER,
  conditions: NEVER,
  condition: NEVER,
  limits: NEVER,
}

const BY_LANGUAGE: ReadonlyMap<string, EditorialWords> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
  ['nl', DUTCH],
])

/** The words of a language (BCP 47); none for one that we have no list of. */
export function editorialWordsOf(language: string | null): EditorialWords {
  return BY_LANGUAGE.get(language?.toLowerCase().split('-')[0] ?? '') ?? NONE
}
