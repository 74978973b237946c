/**
 * Learns how much each feature says that a passage between marks is speech, and writes the weights as data.
 *
 * node scripts/learn-speech.ts [--write] FILE.jsonl …
 * Lines: {id, text, quotes: [{text}], others?: [{text}]}: all passages of speech, and where given the marks that are not.
 * Prints the figures cross-validated by article in five parts. Since what goes before a passage counts, the weights are
 * learned in rounds, each on features as the weights of the round before give them: run it again until nothing changes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { findQuotations } from '../src/core/quotes/find-quotations.ts'

const FOLDS = 5
const ROUNDS = 400
const RATE = 0.5
/** Shrinks weights towards 0: a feature seen a few times says little. */
const RIDGE = 2
/** Marks that are not speech are few in news, and each one shown as speech is a fault that a reader sees. */
const TERM_WEIGHT = 2

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(z.object({ text: z.string() })),
  others: z.array(z.object({ text: z.string() })).optional(),
})

/** Marks that are not speech are hardly ever longer. */
const MAX_TERM_WORDS = 9

/** Articles that say what is not speech are few, and closely labelled. */
const CLOSE_WEIGHT = 3

interface Example {
  readonly article: string
  readonly features: readonly string[]
  readonly isSpeech: boolean
  readonly weight: number
  /** Its label is not to be learned from. */
  readonly isOpen: boolean
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Share of words in common, as F-measure over bags of words. */
function overlap(a: string, b: string): number {
  const left = wordsOf(a)
  const pool = new Map<string, number>()
  for (const word of wordsOf(b)) pool.set(word, (pool.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of left) {
    const count = pool.get(word) ?? 0
    if (count > 0) hits++
    pool.set(word, count - 1)
  }
  const total = left.length + wordsOf(b).length
  return total === 0 ? 0 : (2 * hits) / total
}

function readExamples(path: string): Example[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').flatMap((line) => toExamples(lineSchema.parse(JSON.parse(line))))
}

function toExamples({ id, text, quotes, others }: z.infer<typeof lineSchema>): Example[] {
  const report = findQuotations(text.replace(/\r\n?/g, '\n'), { language: 'en' })
  return [...report.quotations, ...report.terms].flatMap((passage): Example[] => {
    const isSpeech = quotes.some((quote) => overlap(quote.text, passage.text) >= 0.8)
    // Closely labelled articles say what is not speech; what they leave open is not learned from.
    // A long passage that is not among the quotes is one whose ends were labelled otherwise.
    if (!isSpeech && !others && wordsOf(passage.text).length > MAX_TERM_WORDS) return []
    if (!isSpeech && others && !others.some((other) => overlap(other.text, passage.text) >= 0.8)) return []
    const features = passage.evidence.flatMap(({ of, rule }) => (of === 'speech' ? [rule] : []))
    // Where nobody says anything, only closely labelled articles tell scare quotes from speech: the others count all marks.
    const isOpen = !others && isUnsaid(features)
    return [
      { article: id, isOpen, features, isSpeech, weight: (isSpeech ? 1 : TERM_WEIGHT) * (others ? CLOSE_WEIGHT : 1) },
    ]
  })
}

const isUnsaid = (features: readonly string[]) =>
  features.includes('saying:named-so') ||
  (['saying:none', 'saying:verb-elsewhere'].some((name) => features.includes(name)) &&
    ['size:one', 'size:few', 'size:some'].some((name) => features.includes(name)))

interface Model {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** Logistic regression by gradient descent, the steps scaled by how often a feature is seen (AdaGrad). */
function learn(examples: readonly Example[]): Model {
  const closed = examples.filter(({ isOpen }) => !isOpen)
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = slopesOf(closed, { bias, weights })
    bias += (RATE * slopes.bias) / examples.length
    for (const [feature, slope] of slopes.weights) {
      const step = slope - RIDGE * (weights.get(feature) ?? 0)
      const square = (squares.get(feature) ?? 0) + step * step
      squares.set(feature, square)
      weights.set(feature, (weights.get(feature) ?? 0) + (RATE * step) / Math.sqrt(square + 1))
    }
  }
  return { bias, weights }
}

/** How much the fit would gain from more of each weight. */
function slopesOf(examples: readonly Example[], model: Model): Model {
  const weights = new Map<string, number>()
  let bias = 0
  for (const { features, isSpeech, weight } of examples) {
    const fault = weight * ((isSpeech ? 1 : 0) - probability(features, model))
    bias += fault
    for (const feature of features) weights.set(feature, (weights.get(feature) ?? 0) + fault)
  }
  return { bias, weights }
}

function probability(features: readonly string[], { bias, weights }: Model): number {
  const score = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias)
  return 1 / (1 + Math.exp(-score))
}

interface Tally {
  found: number
  missed: number
  taken: number
  left: number
}

function count(examples: readonly Example[], model: Model, tally: Tally): void {
  for (const { features, isSpeech } of examples) {
    const taken = probability(features, model) > 0.5
    if (isSpeech) taken ? tally.found++ : tally.missed++
    else taken ? tally.taken++ : tally.left++
  }
}

function show({ found, missed, taken, left }: Tally): string {
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`
  return `speech found ${percent(found, found + missed)} of ${found + missed}, other marks let alone ${percent(left, left + taken)} of ${left + taken}, F1 ${percent(2 * found, 2 * found + missed + taken)}`
}

const args = process.argv.slice(2)
const paths = args.filter((arg) => arg !== '--write')
if (paths.length === 0) throw new Error('Usage: node scripts/learn-speech.ts [--write] FILE.jsonl …')
const say = (text: string) => process.stdout.write(`${text}\n`)
const sets = paths.map((path) => ({ path, examples: readExamples(path) }))
const all = sets.flatMap(({ examples }) => examples)
const articles = [...new Set(all.map(({ article }) => article))]
const foldOf = new Map(articles.map((article, index) => [article, index % FOLDS]))
const models = Array.from({ length: FOLDS }, (_, fold) =>
  learn(all.filter(({ article }) => foldOf.get(article) !== fold)),
)
for (const { path, examples } of sets) {
  const tally: Tally = { found: 0, missed: 0, taken: 0, left: 0 }
  for (const [fold, model] of models.entries())
    count(
      examples.filter(({ article }) => foldOf.get(article) === fold),
      model,
      tally,
    )
  say(`${basename(path)}, cross-validated: ${show(tally)}`)
}
const learned = learn(all)
const round = (value: number) => Math.round(value * 100) / 100
const weights = [...learned.weights]
  .map(([name, value]) => [name, round(value)] as const)
  .filter(([, value]) => value !== 0)
weights.sort(([a], [b]) => (a < b ? -1 : 1))
if (args.includes('--write')) {
  const from = sets.map(({ path, examples }) => `${basename(path)}, ${examples.length} passages`)
  const made = { by: 'scripts/learn-speech.ts', from, termWeight: TERM_WEIGHT, ridge: RIDGE }
  const file = new URL('../src/core/quotes/speech-weights.json', import.meta.url)
  writeFileSync(
    file,
    `${JSON.stringify({ made, bias: round(learned.bias), weights: Object.fromEntries(weights) }, null, 2)}\n`,
  )
}
