import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import { ITALIAN } from './it.ts'
import type { Lexicon } from './lexicon.ts'
import { DUTCH } from './nl.ts'
import { PORTUGUESE } from './pt.ts'

/** A language (primary subtag) with its words; in any other, quotations are found without speakers. */
export const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([
  ['de', GERMAN],
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['it', ITALIAN],
  ['nl', DUTCH],
  ['pt', PORTUGUESE],
])
