import type { MatchedSentence } from './match-sentences.ts'
import type { Question } from './question.ts'

/** A term of a sentence as like an asked one as this repeats the question and cannot be its answer. */
const REPEATS = 0.8

/**
 * Places among the terms of a sentence where what the question asks for may stand: times, places, numbers, reasons.
 * Words of the question are left out, but for a general question, whose terms are the topic.
 */
export function findExpected(question: Question, { text, terms, matches }: MatchedSentence): number[] {
  const { expects, isGeneral, lexicon } = question
  const asked = new Set(isGeneral ? [] : matches.flatMap(({ best, at }) => (best >= REPEATS ? at : [])))
  const pattern = isGeneral && expects === 'time' ? lexicon.newsTimes : lexicon.tells[expects]
  if (pattern === undefined) return terms.flatMap(({ isFunction }, at) => (isFunction || asked.has(at) ? [] : [at]))
  const places: number[] = []
  let at = 0
  for (const { index } of text.matchAll(pattern)) {
    while (at < terms.length && (terms[at]?.end ?? 0) <= index) at++
    if (at < terms.length && !asked.has(at)) places.push(at)
  }
  return places
}
