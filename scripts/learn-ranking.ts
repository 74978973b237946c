/**
 * Learns the weights of the ranker from articles with summaries, and writes them as data.
 *
 * node scripts/learn-ranking.ts FILE.jsonl [--write]
 * Lines: {id, text, summary, lang?}. Prints the ratio of ROUGE-2 to the first three sentences, cross-validated in five
 * parts; with --write the weights learned from all lines replace src/core/digest/ranking-weights.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Article } from '../src/core/article/article.ts'
import { choosePoints } from '../src/core/digest/choose-points.ts'
import { findCandidates } from '../src/core/digest/editorial-rules.ts'
import { FEATURES, type Feature, measureFeatures } from '../src/core/digest/features.ts'
import { RANKING_WEIGHTS, type RankingWeights, rankSentences } from '../src/core/digest/rank-sentences.ts'
import { type Reading, readArticle } from '../src/core/digest/reading.ts'

const FOLDS = 5
const RIDGE = 3
/** What is tried by itself, since it is no part of the regression. */
const SETTINGS = [0, 0.3, 0.6, 0.9].map((overlapPenalty) => ({ overlapPenalty }))
type Setting = (typeof SETTINGS)[number]

interface Example {
  readonly reading: Reading
  readonly summary: readonly string[]
  readonly lead: number
  /** One row a sentence that may be shown: its features and the share of the summary's word pairs that it holds. */
  readonly rows: readonly { readonly x: readonly number[]; readonly y: number }[]
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

/** ROUGE-2 (Lin 2004) as F-measure, both cut to the summary's length and a fifth. */
function rouge2(text: string, summary: readonly string[]): number {
  const made = pairsOf(wordsOf(text).slice(0, Math.round(summary.length * 1.2)))
  const wanted = pairsOf(summary)
  let hits = 0
  let total = 0
  for (const [pair, count] of made) {
    hits += Math.min(count, wanted.get(pair) ?? 0)
    total += count
  }
  const all = summary.length - 1
  return hits === 0 ? 0 : (2 * hits) / (total + all)
}

function toExample({ text, summary, lang }: { text: string; summary: string; lang?: string }): Example {
  const article: Article = {
    title: null,
    url: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    image: null,
    language: lang ?? 'en',
    text,
  }
  const reading = readArticle(article)
  const words = wordsOf(summary)
  const wanted = pairsOf(words)
  let order = 0
  const rows = findCandidates(reading).flatMap((candidate) => {
    if (candidate.barredBy !== null) return []
    const values = measureFeatures(candidate, order++, reading)
    let hits = 0
    for (const [pair, count] of pairsOf(wordsOf(candidate.text))) hits += Math.min(count, wanted.get(pair) ?? 0)
    return [{ x: FEATURES.map((feature) => values[feature]), y: hits / Math.max(1, words.length - 1) }]
  })
  const segments = [...new Intl.Segmenter(lang ?? 'en', { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' '))]
  const lead = rouge2(
    segments
      .slice(0, 3)
      .map(({ segment }) => segment)
      .join(' '),
    words,
  )
  return { reading, summary: words, lead, rows }
}

/** Ridge regression by Gaussian elimination on the normal equations; the bias is not shrunk. */
function regress(examples: readonly Example[], setting: Setting): RankingWeights {
  const size = FEATURES.length + 1
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) => (i === j && i > 0 ? RIDGE : 0)),
  )
  for (const { rows } of examples) {
    for (const { x, y } of rows) {
      const row = [1, ...x, y]
      for (let i = 0; i < size; i++) for (let j = 0; j <= size; j++) add(matrix, i, j, (row[i] ?? 0) * (row[j] ?? 0))
    }
  }
  const solved = solve(matrix)
  const weights = Object.fromEntries(FEATURES.map((feature, index) => [feature, round(solved[index + 1] ?? 0)]))
  return {
    bias: round(solved[0] ?? 0),
    weights: asWeights(weights),
    ...setting,
    foreignPlaceShare: RANKING_WEIGHTS.foreignPlaceShare,
  }
}

function asWeights(weights: Readonly<Record<string, number>>): Record<Feature, number> {
  const all = { ...RANKING_WEIGHTS.weights }
  for (const feature of FEATURES) all[feature] = weights[feature] ?? 0
  return all
}

const round = (value: number) => Math.round(value * 10_000) / 10_000

function add(matrix: number[][], i: number, j: number, value: number): void {
  const row = matrix[i]
  if (row) row[j] = (row[j] ?? 0) + value
}

function solve(matrix: number[][]): number[] {
  for (const [i, pivot] of matrix.entries()) {
    for (const [k, row] of matrix.entries()) if (k !== i) eliminate(row, pivot, i)
  }
  return matrix.map((row, i) => (row.at(-1) ?? 0) / (row[i] || 1))
}

function eliminate(row: number[], pivot: readonly number[], column: number): void {
  const factor = (row[column] ?? 0) / (pivot[column] || 1)
  for (let j = column; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
}

function summaryScore({ reading, summary }: Example, weights: RankingWeights): number {
  const points = choosePoints(rankSentences(reading, weights), reading, weights)
  return rouge2(points.map(({ text }) => text).join('\n'), summary)
}

function ratio(examples: readonly Example[], weights: RankingWeights): { made: number; lead: number } {
  return {
    made: examples.reduce((sum, example) => sum + summaryScore(example, weights), 0),
    lead: examples.reduce((sum, { lead }) => sum + lead, 0),
  }
}

const [path, flag] = process.argv.slice(2)
if (path === undefined) throw new Error('Usage: node scripts/learn-ranking.ts FILE.jsonl [--write]')
const examples = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => toExample(JSON.parse(line)))
const say = (text: string) => process.stdout.write(`${text}\n`)

say(`${examples.length} articles; with the weights as they are: ${show(ratio(examples, RANKING_WEIGHTS))}`)
let best = { setting: { overlapPenalty: 0 }, value: 0 }
for (const setting of SETTINGS) {
  let made = 0
  let lead = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = regress(
      examples.filter((_, index) => index % FOLDS !== fold),
      setting,
    )
    const part = ratio(
      examples.filter((_, index) => index % FOLDS === fold),
      weights,
    )
    made += part.made
    lead += part.lead
  }
  say(`${JSON.stringify(setting)}: held-out ratio ${show({ made, lead })}`)
  if (made / lead > best.value) best = { setting, value: made / lead }
}
const learned = regress(examples, best.setting)
say(JSON.stringify(learned, null, 2))
if (flag === '--write') {
  const made = {
    by: 'scripts/learn-ranking.ts',
    from: `${basename(path)}, ${examples.length} articles`,
    heldOutRatioToLead3: round(best.value),
  }
  writeFileSync(
    new URL('../src/core/digest/ranking-weights.json', import.meta.url),
    `${JSON.stringify({ made, ...learned }, null, 2)}\n`,
  )
}

function show({ made, lead }: { made: number; lead: number }): string {
  return (made / lead).toFixed(3)
}
