import type { Reason, Verdict } from './answer.ts'
import { measureSigns } from './doubts.ts'
import type { Ranking } from './rank-for-question.ts'
import { ANSWER_WEIGHTS, type AnswerWeights, bestOf, type SignModel, weigh } from './weights.ts'

/** Signs that are told with a verdict. */
const TOLD_SIGNS = 4

/** Whether articles answer a question, with what spoke for and against. */
export interface Judgement {
  readonly verdict: Verdict
  readonly why: readonly Reason[]
}

/**
 * Whether the articles say what was asked. A general question is answered by any article; where nothing of the kind that it
 * expects stands in the best sentence, that is only the closest.
 */
export function judgeAnswer(
  { question, matched, values, chances }: Ranking,
  { topic, sense }: Pick<AnswerWeights, 'topic' | 'sense'> = ANSWER_WEIGHTS,
): Judgement {
  const best = bestOf(chances)
  if (best < 0 || question.words.length === 0) return { verdict: 'not-said', why: [] }
  if (question.isGeneral) {
    const isExpected = question.expects === 'event' || values[best]?.expected === 1
    const why = {
      rule: isExpected ? 'expected' : 'unexpected',
      detail: question.expects,
      weight: isExpected ? 1 : -1,
    }
    return { verdict: isExpected ? 'answered' : 'closest', why: [why] }
  }
  const signs = measureSigns(question, matched, best)
  const check = (model: SignModel) => {
    const { total, parts } = weigh(signs, model.weights)
    return { total: model.bias + total, model, parts }
  }
  const checks = [check(topic), check(sense)]
  const reaches = (limit: 'silentBelow' | 'sureFrom') => checks.every(({ total, model }) => total >= model[limit])
  return {
    verdict: !reaches('silentBelow') ? 'not-said' : reaches('sureFrom') ? 'answered' : 'closest',
    why: toReasons(checks.flatMap(({ parts }) => parts)).slice(0, TOLD_SIGNS),
  }
}

/** What parts add, as shares of all that is added and taken, the weightiest first. */
export function toReasons(parts: readonly { readonly name: string; readonly adds: number }[]): Reason[] {
  const all = parts.reduce((sum, { adds }) => sum + Math.abs(adds), 0)
  return [...parts]
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
    .map(({ name, adds }) => ({ rule: name, detail: null, weight: adds / all }))
}
