import { RANKING_WEIGHTS, type RankedSentence, type RankingWeights } from './rank-sentences.ts'
import type { Reading } from './reading.ts'

export const MAX_POINTS = 3

/** Points together are less than this share of the article's words. */
const MAX_SHARE = 0.45

/** Best sentences among which sets are compared: 14 give 469 sets, enough that more change nothing. */
const MAX_COMPARED = 14

/** Two sentences that share more of the shorter one's stems say the same. */
const MAX_SHARED_STEMS = 0.6

/**
 * The set of one to three sentences that is worth most together, in article order. [] where none may be shown.
 * Chosen as a set, so that what bars one sentence costs little: another takes its place.
 */
export function choosePoints(
  ranked: readonly RankedSentence[],
  reading: Reading,
  weights: RankingWeights = RANKING_WEIGHTS,
): RankedSentence[] {
  const allowed = ranked.filter(({ barredBy }) => barredBy === null)
  const best = [...allowed].sort((a, b) => b.score - a.score || a.index - b.index).slice(0, MAX_COMPARED)
  const maxWords = reading.words * MAX_SHARE
  let chosen: readonly RankedSentence[] = []
  let worth = Number.NEGATIVE_INFINITY
  for (const set of setsOf(best)) {
    const words = set.reduce((sum, { sentence }) => sum + sentence.words, 0)
    if (words > maxWords) continue
    const value = worthOf(set, weights.overlapPenalty)
    if (value > worth) {
      chosen = set
      worth = value
    }
  }
  return [...chosen].sort((a, b) => a.start - b.start)
}

function* setsOf(items: readonly RankedSentence[]): Generator<readonly RankedSentence[]> {
  for (const [i, a] of items.entries()) {
    yield [a]
    for (const [j, b] of items.slice(i + 1).entries()) {
      yield [a, b]
      for (const c of items.slice(i + j + 2)) yield [a, b, c]
    }
  }
}

function worthOf(set: readonly RankedSentence[], overlapPenalty: number): number {
  let worth = set.reduce((sum, { score }) => sum + score, 0)
  for (const [index, one] of set.entries()) {
    for (const other of set.slice(index + 1)) {
      const shared = sharedStems(one, other)
      if (shared > MAX_SHARED_STEMS) return Number.NEGATIVE_INFINITY
      worth -= shared * overlapPenalty
    }
  }
  return worth
}

/** Share of the shorter sentence's stems that the other has too. */
function sharedStems({ sentence: a }: RankedSentence, { sentence: b }: RankedSentence): number {
  const stems = new Set(a.stems)
  const shared = b.stems.filter((stem) => stems.has(stem)).length
  return shared / Math.max(1, Math.min(a.stems.length, b.stems.length))
}
