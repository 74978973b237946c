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
  best.sort((a, b) => a.start - b.start)
  const maxWords = reading.words * MAX_SHARE
  let chosen: readonly RankedSentence[] = []
  let worth = Number.NEGATIVE_INFINITY
  for (const set of setsOf(best)) {
    const words = set.reduce((sum, { sentence }) => sum + sentence.words, 0)
    if (words > maxWords) continue
    const value = worthOf(set, weights)
    if (value > worth) {
      chosen = set
      worth = value
    }
  }
  return [...chosen]
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

/** Words that a reader may read before stopping: the set must be good at all of these lengths. */
const READ_WORDS = [24, 32, 40, 48, 58]

/** A point's score is what it tells of the article; a set is worth what a reader has been told when stopping, for each word read. */
function worthOf(set: readonly RankedSentence[], { overlapPenalty }: RankingWeights): number {
  if (repeats(set)) return Number.NEGATIVE_INFINITY
  const all = set.reduce((sum, { sentence }) => sum + sentence.words, 0)
  const worths = READ_WORDS.map((read) => toldWithin(set, read, overlapPenalty) / (Math.min(read, all) + read))
  return worths.reduce((sum, worth) => sum + worth, 0)
}

function toldWithin(set: readonly RankedSentence[], read: number, overlapPenalty: number): number {
  let told = 0
  let left = read
  for (const [index, one] of set.entries()) {
    const share = Math.min(1, left / Math.max(1, one.sentence.words))
    const known = set.slice(0, index).reduce((most, other) => Math.max(most, sharedStems(one, other)), 0)
    told += one.score * share * (1 - overlapPenalty * known)
    left = Math.max(0, left - one.sentence.words)
  }
  return told
}

function repeats(set: readonly RankedSentence[]): boolean {
  return set.some((one, index) => set.slice(index + 1).some((other) => sharedStems(one, other) > MAX_SHARED_STEMS))
}

/** Share of the shorter sentence's stems that the other has too. */
function sharedStems({ sentence: a }: RankedSentence, { sentence: b }: RankedSentence): number {
  const stems = new Set(a.stems)
  const shared = b.stems.filter((stem) => stems.has(stem)).length
  return shared / Math.max(1, Math.min(a.stems.length, b.stems.length))
}
