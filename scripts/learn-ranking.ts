/**
 * Learns the weights of the ranker from articles with summaries, and writes them as data.
 *
 * node scripts/learn-ranking.ts FILE.jsonl [--write]
 * Lines: {id, text, summary, lang?}. Prints the ratio of ROUGE-2 to that of the first three sentences: cross-validated, and
 * on three in ten articles held back. With --write the weights learned from all replace src/core/digest/ranking-weights.json.
 *
 * The model: how many word pairs of the summary a sentence holds is taken for Poisson distributed, the logarithm of its mean
 * a weighted sum of the features. Trees, a model of single word pairs, and climbing on ROUGE itself were tried on 500
 * articles: all fit them better and others worse.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Article } from '../src/core/article/article.ts'
import { choosePoints } from '../src/core/digest/choose-points.ts'
import { createMeasure, FEATURES, type Feature } from '../src/core/digest/features.ts'
import { findCandidates } from '../src/core/digest/find-candidates.ts'
import { RANKING_WEIGHTS, type RankingWeights, rankSentences } from '../src/core/digest/rank-sentences.ts'
import { type Reading, readArticle } from '../src/core/digest/reading.ts'

const FOLDS = 5
/** Cross-validation is done with so many ways of folding: one alone scatters by several hundredths. */
const FOLDINGS = 4
/** Of ten articles so many are held back. */
const HELD_BACK = 3
/** Strength of the penalty on squared weights. */
const RIDGE = 3
const MAX_STEPS = 12

interface Row {
  /** 1, then the features. */
  readonly x: readonly number[]
  /** Word pairs of the summary that the sentence holds. */
  readonly hits: number
}

interface Example {
  readonly reading: Reading
  readonly summary: readonly string[]
  /** ROUGE-2 of the first three sentences. */
  readonly lead: number
  /** One a sentence that may be shown. */
  readonly rows: readonly Row[]
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function pairsOf(words: readonly string[]): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]} ${words[at + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function sharedPairs(words: readonly string[], summary: readonly string[]): number {
  const wanted = pairsOf(summary)
  let shared = 0
  for (const [pair, count] of pairsOf(words)) shared += Math.min(count, wanted.get(pair) ?? 0)
  return shared
}

/** ROUGE-2 (Lin 2004) as F-measure, the text cut to the summary's length and a fifth. */
function rouge2(text: string, summary: readonly string[]): number {
  const words = wordsOf(text).slice(0, Math.round(summary.length * 1.2))
  return (2 * sharedPairs(words, summary)) / Math.max(1, words.length + summary.length - 2)
}

interface Line {
  readonly text: string
  readonly summary: string
  readonly lang?: string
}

function toExample({ text, summary, lang = 'en' }: Line): Example {
  const article: Article = {
    title: null,
    url: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    image: null,
    language: lang,
    text,
  }
  const reading = readArticle(article)
  const words = wordsOf(summary)
  const measure = createMeasure(reading)
  const allowed = findCandidates(reading).filter(({ barredBy }) => barredBy === null)
  const rows = allowed.map((candidate, order) => {
    const values = measure(candidate, order)
    return { x: [1, ...FEATURES.map((feature) => values[feature])], hits: sharedPairs(wordsOf(candidate.text), words) }
  })
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' '))
  const first = [...segments].slice(0, 3).map(({ segment }) => segment)
  return { reading, summary: words, lead: rouge2(first.join(' '), words), rows }
}

/** Poisson regression by Newton's method; the bias is not shrunk. */
function learn(examples: readonly Example[]): RankingWeights {
  const rows = examples.flatMap((example) => example.rows)
  const mean = rows.reduce((sum, { hits }) => sum + hits, 0) / Math.max(1, rows.length)
  let solution = [Math.log(mean), ...FEATURES.map(() => 0)]
  for (let step = 0; step < MAX_STEPS; step++) {
    const change = solve(normalEquations(rows, solution))
    solution = solution.map((value, index) => value + Math.max(-1, Math.min(1, change[index] ?? 0)))
    if (change.every((value) => Math.abs(value) < 1e-5)) break
  }
  const weights = { ...RANKING_WEIGHTS.weights }
  for (const [index, feature] of FEATURES.entries())
    weights[feature satisfies Feature] = round(solution[index + 1] ?? 0)
  return { bias: round(solution[0] ?? 0), weights }
}

const round = (value: number) => Math.round(value * 1_000) / 1_000

/** One step of Newton's method as a linear system: the curvature, and in a last column the slope. */
function normalEquations(rows: readonly Row[], solution: readonly number[]): number[][] {
  const system = solution.map((value, i) => [
    ...solution.map((_, j) => (i === j && i > 0 ? RIDGE : 0)),
    i > 0 ? -RIDGE * value : 0,
  ])
  for (const { x, hits } of rows) {
    const expected = Math.exp(x.reduce((sum, value, index) => sum + value * (solution[index] ?? 0), 0))
    for (const [i, line] of system.entries()) {
      const value = x[i] ?? 0
      if (value !== 0) addTo(line, [...x.map((other) => expected * value * other), (hits - expected) * value])
    }
  }
  return system
}

function addTo(line: number[], more: readonly number[]): void {
  for (const [index, value] of more.entries()) line[index] = (line[index] ?? 0) + value
}

/** Gauss-Jordan elimination; the system is positive definite. */
function solve(system: number[][]): number[] {
  for (const [i, pivot] of system.entries()) {
    for (const [k, row] of system.entries()) {
      if (k === i) continue
      const factor = (row[i] ?? 0) / (pivot[i] || 1)
      if (factor !== 0)
        addTo(
          row,
          pivot.map((value) => -factor * value),
        )
    }
  }
  return system.map((row, i) => (row.at(-1) ?? 0) / (row[i] || 1))
}

/** The sum of ROUGE-2 over that of the first three sentences. */
interface Outcome {
  readonly made: number
  readonly lead: number
}

function measureOn(examples: readonly Example[], weights: RankingWeights): Outcome {
  const scores = examples.map(({ reading, summary }) => {
    const points = choosePoints(rankSentences(reading, weights), reading)
    return rouge2(points.map(({ text }) => text).join('\n'), summary)
  })
  return { made: sum(scores), lead: sum(examples.map(({ lead }) => lead)) }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const ratioOf = (outcomes: readonly Outcome[]) =>
  sum(outcomes.map(({ made }) => made)) / sum(outcomes.map(({ lead }) => lead))

/** Learned on all but one fold and measured on it, for every fold of every folding. */
function crossValidate(examples: readonly Example[]): number {
  const outcomes: Outcome[] = []
  for (let folding = 0; folding < FOLDINGS; folding++) {
    const foldOf = (index: number) => (index * (2 * folding + 1) + Math.floor(index / FOLDS) * folding) % FOLDS
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = learn(examples.filter((_, index) => foldOf(index) !== fold))
      outcomes.push(
        measureOn(
          examples.filter((_, index) => foldOf(index) === fold),
          weights,
        ),
      )
    }
  }
  return ratioOf(outcomes)
}

const [path, flag] = process.argv.slice(2)
if (path === undefined) throw new Error('Usage: node scripts/learn-ranking.ts FILE.jsonl [--write]')
const examples = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => toExample(JSON.parse(line)))
const say = (text: string) => process.stdout.write(`${text}\n`)
const percent = (ratio: number) => ratio.toFixed(3)

say(
  `${examples.length} articles; with the weights as they are: ${percent(ratioOf([measureOn(examples, RANKING_WEIGHTS)]))}`,
)
const seen = examples.filter((_, index) => index % 10 >= HELD_BACK)
const heldBack = examples.filter((_, index) => index % 10 < HELD_BACK)
const half = learn(seen)
const heldBackRatio = ratioOf([measureOn(heldBack, half)])
say(
  `learned from ${seen.length}: on them ${percent(ratioOf([measureOn(seen, half)]))}, on the ${heldBack.length} held back ${percent(heldBackRatio)}`,
)
const validated = crossValidate(examples)
say(`cross-validated: ${percent(validated)}`)
const learned = learn(examples)
say(JSON.stringify(learned, null, 2))
if (flag === '--write') {
  const made = {
    by: 'scripts/learn-ranking.ts',
    from: `${basename(path)}, ${examples.length} articles`,
    ratioToLead3: { crossValidated: round(validated), heldBack: round(heldBackRatio) },
  }
  const target = new URL('../src/core/digest/ranking-weights.json', import.meta.url)
  writeFileSync(target, `${JSON.stringify({ made, ...learned }, null, 2)}\n`)
}
