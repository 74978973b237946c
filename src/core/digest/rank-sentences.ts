import { primarySubtag } from '../text/language.ts'
import type { Candidate } from './candidate.ts'
import { createMeasure, FEATURES, type Feature, type FeatureValues } from './features.ts'
import { findCandidates } from './find-candidates.ts'
import weights from './ranking-weights.json' with { type: 'json' }
import type { Reading } from './reading.ts'

/** A sentence with its worth as a point and what makes it up. */
export interface RankedSentence extends Candidate {
  /** The logarithm of how many word pairs of a summary it is expected to hold: what each part adds, it multiplies. */
  readonly score: number
  /** What each feature adds, the largest first; features that add nothing are left out. */
  readonly parts: readonly { readonly feature: Feature | 'words' | 'order'; readonly adds: number }[]
}

/** How a ranker weighs features; learned by scripts/learn-ranking.ts and kept as data. */
export interface RankingWeights {
  readonly bias: number
  readonly weights: Readonly<Record<Feature, number>>
}

export const RANKING_WEIGHTS: RankingWeights = weights

/** Language of the articles that the weights were learned from. */
const LEARNED_LANGUAGE = 'en'

/** What a place further back costs in any other language: the first sentences that may be shown are chosen. */
const ORDER_COST = 0.3

/** Every sentence in article order with its score and reasons, barred ones too. */
export function rankSentences(reading: Reading, weights: RankingWeights = RANKING_WEIGHTS): RankedSentence[] {
  const isLearned = reading.language === null || primarySubtag(reading.language) === LEARNED_LANGUAGE
  const measure = createMeasure(reading)
  let order = 0
  return findCandidates(reading).map((candidate) => {
    const parts = isLearned ? partsOf(measure(candidate, order), weights) : placeParts(candidate, order)
    if (candidate.barredBy === null) order++
    return {
      ...candidate,
      score: (isLearned ? weights.bias : 0) + parts.reduce((sum, { adds }) => sum + adds, 0),
      parts,
    }
  })
}

/** Each word tells as much as any other, and less the later it comes. */
function placeParts({ words }: Candidate, order: number): RankedSentence['parts'] {
  return [
    { feature: 'words', adds: Math.log(Math.max(1, words)) },
    { feature: 'order', adds: -ORDER_COST * order },
  ]
}

function partsOf(values: FeatureValues, { weights }: RankingWeights): { feature: Feature; adds: number }[] {
  return FEATURES.map((feature) => ({ feature, adds: values[feature] * weights[feature] }))
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds))
}
