import type { MatchedSentence } from './match-sentences.ts'

/** One sentence, or two neighbours of one article. */
export interface Window {
  /** Number of the first sentence, and of the last. */
  readonly from: number
  readonly to: number
  readonly chance: number
}

export const MAX_PASSAGES = 3

/** A shorter sentence says too little alone ("It failed."): its neighbour goes with it. */
const MIN_WORDS = 10

/** A passage after the first must hold the answer at least this likely. */
const MIN_FURTHER_CHANCE = 0.12

/** A passage that begins with "He" or "This" must be so much likelier than one that begins before it. */
const LEANING_COST = 0.02

/**
 * Where the answer stands most likely for the words it costs, the best first: at most three windows that share no sentence.
 * [] without sentences.
 */
export function chooseWindows(
  sentences: readonly MatchedSentence[],
  chances: readonly number[],
  wordCost: number,
): Window[] {
  const all = sentences.flatMap((_, at) => windowsFrom(sentences, chances, at))
  const fitting = all.filter((window) => isFitting(window, sentences, chances))
  const candidates = (fitting.length === 0 ? all : fitting)
    .map((window) => ({ window, worth: window.chance - costOf(window, sentences, wordCost) }))
    .sort((a, b) => b.worth - a.worth || a.window.from - b.window.from)
  const chosen: Window[] = []
  for (const { window } of candidates) {
    if (chosen.length === MAX_PASSAGES) break
    if (chosen.some(({ from, to }) => window.from <= to && window.to >= from)) continue
    if (chosen.length === 0 || window.chance >= MIN_FURTHER_CHANCE) chosen.push(window)
  }
  return chosen
}

function windowsFrom(sentences: readonly MatchedSentence[], chances: readonly number[], from: number): Window[] {
  const chance = chances[from] ?? 0
  const alone = { from, to: from, chance }
  if (!isFollowed(sentences, from)) return [alone]
  return [alone, { from, to: from + 1, chance: 1 - (1 - chance) * (1 - (chances[from + 1] ?? 0)) }]
}

function isFollowed(sentences: readonly MatchedSentence[], at: number): boolean {
  return sentences[at + 1]?.article === sentences[at]?.article
}

/** A short sentence goes with the one that explains it: the next, or the one before where it leans on that. */
function isFitting({ from, to }: Window, sentences: readonly MatchedSentence[], chances: readonly number[]): boolean {
  const last = sentences[to]
  if (!last || last.terms.length >= MIN_WORDS) return true
  if (from === to) return false
  const isMeant = (chances[to] ?? 0) > (chances[from] ?? 0)
  return !isMeant || last.isLeaning || !isFollowed(sentences, to)
}

function costOf(window: Window, sentences: readonly MatchedSentence[], wordCost: number): number {
  return wordCost * wordsOf(sentences, window) + (sentences[window.from]?.isLeaning ? LEANING_COST : 0)
}

function wordsOf(sentences: readonly MatchedSentence[], { from, to }: Window): number {
  return sentences.slice(from, to + 1).reduce((sum, { terms }) => sum + terms.length, 0)
}
