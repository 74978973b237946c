import data from './answer-weights.json' with { type: 'json' }
import type { Sign } from './doubts.ts'
import type { Expectation } from './lexicon/lexicon.ts'
import type { Measure } from './measures.ts'

/** How measures are weighed; one that is not named counts nothing. */
type RankingWeights = Readonly<Partial<Record<Measure, number>>>

/** A logistic model over signs, with what its outcome must reach. */
export interface SignModel {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<Sign, number>>>
  /** Below this the articles do not say. */
  readonly silentBelow: number
  /** From this on they do; between the two the passages are the closest there are. */
  readonly sureFrom: number
}

/** A logistic model over measures. */
interface MeasureModel {
  readonly bias: number
  readonly weights: RankingWeights
}

/** All that was learned from questions with known answers by scripts/learn-answers.ts, kept as data. */
export interface AnswerWeights {
  /** For a question with words of its own: sentences compete. */
  readonly specific: RankingWeights
  /** For a question on the whole article, asked about its title, by what it expects: each sentence is judged by itself. */
  readonly general: {
    readonly byKind: Readonly<Partial<Record<Expectation, MeasureModel>>>
    readonly other: MeasureModel
  }
  /** What a word more costs, in chance of holding the answer: a second sentence must be worth its words. */
  readonly wordCost: { readonly specific: number; readonly general: number }
  /** Whether the articles speak of what was asked. */
  readonly topic: SignModel
  /** Whether they say it in the same sense. */
  readonly sense: SignModel
}

export const ANSWER_WEIGHTS: AnswerWeights = data

/** The place of the largest of some numbers, the first of equals; -1 for none. */
export function bestOf(values: readonly number[]): number {
  let best = -1
  for (const [at, value] of values.entries()) if (best < 0 || value > (values[best] ?? 0)) best = at
  return best
}

/** The chances of sentences to hold the answer, adding up to 1 (softmax of their weighed measures); [] for none. */
export function chancesOf(scores: readonly number[]): number[] {
  const most = scores[bestOf(scores)] ?? 0
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((total, each) => total + each, 0)
  return raised.map((each) => each / sum)
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** What each named value adds under its weight, the weightiest first; values without weight are left out. */
export function weigh<Name extends string>(
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Partial<Record<Name, number>>>,
): { readonly total: number; readonly parts: readonly { readonly name: string; readonly adds: number }[] } {
  const parts: { name: string; adds: number }[] = []
  let total = 0
  for (const name in weights) {
    const adds = (weights[name] ?? 0) * values[name]
    total += adds
    if (adds !== 0) parts.push({ name, adds })
  }
  return { total, parts: parts.sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)) }
}
