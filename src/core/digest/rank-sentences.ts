import { type Candidate, findCandidates } from './editorial-rules.ts'
import { FEATURES, type Feature, type FeatureValues, measureFeatures } from './features.ts'
import weights from './ranking-weights.json' with { type: 'json' }
import type { Reading } from './reading.ts'

/** A sentence with its worth as a point and what makes it up. */
export interface RankedSentence extends Candidate {
  readonly score: number
  /** What each feature adds, the largest first; features that add nothing are left out. */
  readonly parts: readonly { readonly feature: Feature | 'place-first'; readonly adds: number }[]
}

/** How a ranker weighs features; learned by scripts/learn-ranking.ts and kept as data. */
export interface RankingWeights {
  readonly bias: number
  readonly weights: Readonly<Record<Feature, number>>
  /** How much of a pair's shared stems is taken off a set's worth. */
  readonly overlapPenalty: number
  /** In a language that the weights were not learned in, so much of the score is the place alone. */
  readonly foreignPlaceShare: number
}

export const RANKING_WEIGHTS: RankingWeights = weights

/** Language of the articles that the weights were learned from. */
const LEARNED_LANGUAGE = 'en'

/** Every sentence in article order with its score and reasons, barred ones too. */
export function rankSentences(
  reading: Reading,
  { bias, weights, foreignPlaceShare }: RankingWeights = RANKING_WEIGHTS,
): RankedSentence[] {
  const isForeign = reading.language !== null && !reading.language.toLowerCase().startsWith(LEARNED_LANGUAGE)
  let order = 0
  return findCandidates(reading).map((candidate) => {
    const values = measureFeatures(candidate, order, reading)
    if (candidate.barredBy === null) order++
    const parts = partsOf(values, weights)
    const learned = bias + parts.reduce((sum, { adds }) => sum + adds, 0)
    if (!isForeign) return { ...candidate, score: learned, parts }
    const placed = values.place * foreignPlaceShare
    const shrunk = parts.map(({ feature, adds }) => ({ feature, adds: adds * (1 - foreignPlaceShare) }))
    return {
      ...candidate,
      score: learned * (1 - foreignPlaceShare) + placed,
      parts: [...shrunk, { feature: 'place-first' as const, adds: placed }],
    }
  })
}

function partsOf(values: FeatureValues, weights: RankingWeights['weights']): { feature: Feature; adds: number }[] {
  return FEATURES.map((feature) => ({ feature, adds: values[feature] * weights[feature] }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
}
