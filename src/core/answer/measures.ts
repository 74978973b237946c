import { density, nearness, orderShare, pairShare } from './closeness.ts'
import { findExpected } from './expected.ts'
import type { MatchedArticles, MatchedSentence, TermMatch } from './match-sentences.ts'
import type { AskedTerm, Question } from './question.ts'
import { bestOf } from './weights.ts'

/** What is measured of a sentence as an answer, each between about 0 and 1. */
export const MEASURES = [
  'covered',
  'exactly',
  'relative',
  'full',
  'pairs',
  'order',
  'dense',
  'expected',
  'expected-near',
  'expected-early',
  'head',
  'names',
  'numbers',
  'before',
  'after',
  'negation',
  'leaning',
  'quoted',
  'length',
  'first',
  'second',
  'early',
] as const

export type Measure = (typeof MEASURES)[number]
export type MeasureValues = Readonly<Record<Measure, number>>

/** A term is there when it is as like as this. */
const THERE = 0.8

/** Words of a long sentence; sentences counted as early. */
const LONG_WORDS = 40
const EARLY_SENTENCES = 8

const NO_MATCHES: readonly TermMatch[] = []

/** The measures of every sentence, in order. */
export function measureSentences(question: Question, { sentences, weights }: MatchedArticles): MeasureValues[] {
  const covered = sentences.map(({ matches }) => weighed(weights, (at) => matches[at]?.best ?? 0))
  const most = covered[bestOf(covered)] || 1
  return sentences.map((sentence, number) => {
    const { matches, terms, text, index } = sentence
    const neighbour = (step: number) => neighbourOf(sentences, number, step)?.matches ?? NO_MATCHES
    const early = Math.max(0, 1 - index / EARLY_SENTENCES)
    const own = covered[number] ?? 0
    return {
      covered: own,
      exactly: weighed(weights, (at) => (matches[at]?.best === 1 ? 1 : 0)),
      relative: own / most,
      full: matches.length === 0 ? 0 : matches.filter(({ best }) => best >= THERE).length / matches.length,
      pairs: pairShare(question.terms, matches) ?? own,
      order: orderShare(matches),
      dense: density(matches, weights),
      ...measureExpected(question, sentence, weights, early),
      head: question.head < 0 ? 0.5 : (matches[question.head]?.best ?? 0),
      names: shareOf(question, matches, ({ isName }) => isName),
      numbers: shareOf(question, matches, ({ isNumber }) => isNumber),
      before: gained(weights, matches, neighbour(-1)),
      after: gained(weights, matches, neighbour(1)),
      negation: question.isNegated === question.lexicon.negation.test(text) ? 1 : 0,
      leaning: sentence.isLeaning ? 1 : 0,
      quoted: /^["“”'‘’«»„]/.test(text) ? 1 : 0,
      length: Math.min(1, terms.length / LONG_WORDS),
      first: 1 / (1 + index),
      second: index === 1 ? 1 : 0,
      early,
    }
  })
}

/** Whether there is what the question asks for, and how near to what was asked. */
function measureExpected(question: Question, sentence: MatchedSentence, weights: readonly number[], early: number) {
  const places = findExpected(question, sentence)
  const expected = places.length > 0 ? 1 : 0
  return {
    expected,
    'expected-near': nearness(places, sentence.matches, weights),
    'expected-early': expected * early,
  }
}

/** The sentence so many steps away in the same article. */
export function neighbourOf(
  sentences: readonly MatchedSentence[],
  number: number,
  step: number,
): MatchedSentence | undefined {
  const other = sentences[number + step]
  return other?.article === sentences[number]?.article ? other : undefined
}

function weighed(weights: readonly number[], value: (at: number) => number): number {
  return weights.reduce((sum, weight, at) => sum + weight * value(at), 0)
}

/** What another sentence has of the question that this one lacks. */
function gained(weights: readonly number[], own: readonly TermMatch[], other: readonly TermMatch[]): number {
  return weighed(weights, (at) => Math.max(0, (other[at]?.best ?? 0) - (own[at]?.best ?? 0)))
}

/** The share of some of the terms that is there; one half where the question has none of them. */
function shareOf({ terms }: Question, matches: readonly TermMatch[], isMeant: (term: AskedTerm) => boolean): number {
  const places = terms.flatMap((term, at) => (isMeant(term) ? [at] : []))
  if (places.length === 0) return 0.5
  return places.filter((at) => (matches[at]?.best ?? 0) >= THERE).length / places.length
}
