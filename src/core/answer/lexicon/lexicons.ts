import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import { ITALIAN } from './it.ts'
import type { AnswerLexicon } from './lexicon.ts'
import { DUTCH } from './nl.ts'
import { PORTUGUESE } from './pt.ts'

const BY_LANGUAGE: ReadonlyMap<string, AnswerLexicon> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
  ['nl', DUTCH],
])

/** The lexicon of a language (BCP 47); that of English where we have none. */
export function answerLexiconOf(language: string | null): AnswerLexicon {
  return BY_LANGUAGE.get(language?.toLowerCase().split('-')[0] ?? 'en') ?? ENGLISH
}
