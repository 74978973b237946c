import type { ReadSentence, Scene, Subject } from './reading.ts'

/** The head of a subject that only its verb shows. */
export const DROPPED = ''

/** The subject that a verb holds in itself: "dijo", he or she said. */
export const droppedSubject = (verb: number): Subject => ({
  kind: 'pronoun',
  from: verb,
  to: verb + 1,
  run: null,
  head: DROPPED,
})

/** Whether the language lets a finite verb stand without a subject, and nothing that could be one stands behind it. */
export function dropsSubject({ tokens, verbs }: ReadSentence, verb: number, { lexicon }: Scene): boolean {
  if (!lexicon.mayDropSubject || verbs.get(verb) !== 'finite') return false
  const next = tokens[verb + 1]
  if (next?.kind !== 'word') return true
  const others = [lexicon.prepositions, lexicon.clauseStarts, lexicon.adverbs, lexicon.calendar]
  return !next.isCapital && others.some((words) => words.has(next.lower))
}
