import type { Candidate } from './candidate.ts'
import { quotedShare } from './narration.ts'
import type { Reading } from './reading.ts'

/** What is measured of a sentence, each between 0 and about 1 and meaning the same in every language. */
export const FEATURES = [
  'place',
  'first',
  'opening',
  'second',
  'third',
  'late',
  'central',
  'recurring',
  'introduces',
  'new',
  'main-names',
  'lead',
  'length',
  'short',
  'numbers',
  'quoted',
] as const

export type Feature = (typeof FEATURES)[number]
export type FeatureValues = Readonly<Record<Feature, number>>

/** Names by which an article's subject is known. */
const MAIN_NAMES = 5

/** What of an article the measures of its sentences rest on; made once. */
interface Ground {
  readonly sentences: number
  readonly lead: ReadonlySet<string>
  /** Rarity of a stem among the sentences, as in BM25's inverse frequency. */
  rarity(stem: string): number
  /** What the article keeps coming back to: weights of its stems, of length one. */
  readonly centre: ReadonlyMap<string, number>
  /** Numbers of the first and the last sentence with a stem. */
  readonly span: ReadonlyMap<string, { readonly first: number; readonly last: number }>
  /** By number of the sentence, how many of its pairs of neighbouring words stand in the article more than once. */
  readonly recurring: readonly number[]
  /** The names met most often, with their share of all meetings. */
  readonly mainNames: ReadonlyMap<string, number>
}

/** Measures candidates of one article. Give the candidate, and its number among those that may be shown. */
export function createMeasure(reading: Reading): (candidate: Candidate, order: number) => FeatureValues {
  const ground = groundOf(reading)
  return (candidate, order) => measure(candidate, order, ground)
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole))
const flag = (holds: boolean) => (holds ? 1 : 0)

function measure(candidate: Candidate, order: number, ground: Ground): FeatureValues {
  const { sentence, index, words, text } = candidate
  const { stems, tokens } = sentence
  const isNew = (stem: string) => ground.span.get(stem)?.first === index
  const comesBack = (stem: string) => isNew(stem) && (ground.span.get(stem)?.last ?? 0) > index
  const count = (holds: (stem: string) => boolean) => stems.reduce((sum, stem) => sum + flag(holds(stem)), 0)
  return {
    place: 1 / (1 + order),
    first: flag(order === 0),
    opening: flag(index === 0),
    second: flag(index === 1),
    third: flag(index === 2),
    late: share(index, ground.sentences),
    central: centrality(stems, ground),
    recurring: share(ground.recurring[index] ?? 0, tokens.length),
    introduces: Math.min(1, count(comesBack) / 8),
    new: share(count(isNew), stems.length),
    'main-names': [...new Set(tokens)].reduce((sum, token) => sum + (ground.mainNames.get(token) ?? 0), 0),
    lead:
      index === 0
        ? 0
        : share(
            count((stem) => ground.lead.has(stem)),
            stems.length,
          ),
    length: Math.min(1, words / 30),
    short: flag(words < 12),
    numbers: Math.min(1, (text.match(/\d+/g)?.length ?? 0) / 3),
    quoted: quotedShare(candidate, sentence),
  }
}

/** The cosine of a sentence with the article's centre. */
function centrality(stems: readonly string[], { centre, rarity }: Ground): number {
  let product = 0
  let square = 0
  for (const stem of stems) {
    const weight = rarity(stem)
    product += weight * (centre.get(stem) ?? 0)
    square += weight * weight
  }
  return product / Math.sqrt(square || 1)
}

/** For each sentence how many of its pairs of neighbouring words stand in the article more than once. */
function countRecurring(sentences: Reading['sentences']): number[] {
  const numbers = new Map<string, number>()
  const times = new Map<number, number>()
  const pairs = sentences.map(({ tokens }) => {
    const found: number[] = []
    let before = -1
    for (const token of tokens) {
      const number = numbers.get(token) ?? numbers.size
      if (number === numbers.size) numbers.set(token, number)
      if (before >= 0) found.push(before * MAX_WORDS + number)
      before = number
    }
    for (const pair of found) times.set(pair, (times.get(pair) ?? 0) + 1)
    return found
  })
  return pairs.map((found) => found.reduce((sum, pair) => sum + flag((times.get(pair) ?? 0) > 1), 0))
}

/** More different words than any article has: a pair of two of them is one safe integer. */
const MAX_WORDS = 2 ** 26

function groundOf({ sentences, frequency, capitals }: Reading): Ground {
  const span = new Map<string, { first: number; last: number }>()
  for (const [index, { stems }] of sentences.entries()) {
    for (const stem of stems) span.set(stem, { first: span.get(stem)?.first ?? index, last: index })
  }
  const rarity = (stem: string) => Math.log(1 + sentences.length / (frequency.get(stem) ?? 1))
  return {
    sentences: sentences.length,
    lead: new Set(sentences[0]?.stems ?? []),
    rarity,
    centre: centreOf(frequency, rarity),
    span,
    recurring: countRecurring(sentences),
    mainNames: mainNamesOf(capitals),
  }
}

function centreOf(frequency: ReadonlyMap<string, number>, rarity: (stem: string) => number): Map<string, number> {
  const centre = new Map<string, number>()
  let square = 0
  for (const [stem, times] of frequency) {
    if (times < 2) continue
    const weight = times * rarity(stem)
    centre.set(stem, weight)
    square += weight * weight
  }
  const length = Math.sqrt(square || 1)
  for (const [stem, weight] of centre) centre.set(stem, weight / length)
  return centre
}

function mainNamesOf(capitals: ReadonlyMap<string, number>): Map<string, number> {
  const main = [...capitals].sort((a, b) => b[1] - a[1]).slice(0, MAIN_NAMES)
  const all = main.reduce((sum, [, times]) => sum + times, 0)
  return new Map(main.map(([name, times]) => [name.toLowerCase(), times / Math.max(1, all)]))
}
