import type { Reading } from '../digest/reading.ts'
import { type MatchedArticles, matchSentences } from './match-sentences.ts'
import { type MeasureValues, measureSentences } from './measures.ts'
import { type Question, withTopic } from './question.ts'
import { ANSWER_WEIGHTS, type AnswerWeights, chancesOf, logistic, weigh } from './weights.ts'

/** The sentences of some articles, held against a question and measured. */
export interface Measured {
  /** The question; a general one with the words of the topic as its terms. */
  readonly question: Question
  readonly matched: MatchedArticles
  readonly values: readonly MeasureValues[]
}

/** Every sentence of some articles with its chance of holding the answer. */
export interface Ranking extends Measured {
  readonly chances: readonly number[]
}

/** Ranks the sentences of articles as answers to a question. */
export function rankForQuestion(asked: Question, readings: readonly Reading[]): Ranking {
  const measured = measureForQuestion(asked, readings)
  return { ...measured, chances: findChances(measured) }
}

/** Holds the sentences of articles against a question and measures them; a general one is asked about the first title. */
export function measureForQuestion(asked: Question, readings: readonly Reading[]): Measured {
  const question = asked.isGeneral ? withTopic(asked, topicOf(readings)) : asked
  const matched = matchSentences(question, readings)
  return { question, matched, values: measureSentences(question, matched) }
}

/** The chance of each sentence to hold the answer. */
export function findChances(
  { question, values }: Measured,
  { specific, general }: Pick<AnswerWeights, 'specific' | 'general'> = ANSWER_WEIGHTS,
): number[] {
  if (!question.isGeneral) return chancesOf(values.map((each) => weigh(each, specific).total))
  const { bias, weights } = general.byKind[question.expects] ?? general.other
  return values.map((each) => logistic(bias + weigh(each, weights).total))
}

/** What the articles are about in words: the title, or the first sentence where there is none. */
function topicOf([first]: readonly Reading[]): string {
  return first?.article.title ?? first?.sentences[0]?.text ?? ''
}
