import { MAX_POINT_CHARS } from './candidate.ts'
import { SOFT_RULES } from './editorial-rules.ts'
import type { RankedSentence } from './rank-sentences.ts'
import type { Reading } from './reading.ts'

const MAX_POINTS = 3

/** A sentence that joins a set tells at least so much (word pairs of a summary). */
const MIN_TOLD = 0.7

/** Points together are less than this share of the article's words. */
const MAX_SHARE = 0.45

/** Best sentences among which sets are compared: 12 give 298 sets, enough that more change nothing. */
const MAX_COMPARED = 12

/** Two sentences that share more of the shorter one's stems say the same. */
const MAX_SHARED_STEMS = 0.4

/** Words that a reader may read before stopping: the set must be good at all of these lengths. */
const READ_WORDS = [16, 24, 32, 40, 48, 58, 80, 110]

/** What a reader is told for each word costs the more words are read: the weight of brevity, measured on summaries. */
const BREVITY = 0.6

/** Candidates whose sets are compared, with what is asked of them again and again. */
interface Pool {
  readonly sentences: readonly RankedSentence[]
  /** What each tells of the article. */
  readonly told: readonly number[]
  readonly words: readonly number[]
  /** Which must not stand together. */
  readonly alike: readonly (readonly boolean[])[]
  readonly maxWords: number
}

/**
 * The set of one to three sentences that tells most of the article, in article order; [] where there is nothing to show.
 * Chosen as a set, so that what bars one sentence costs little: another takes its place. Where every sentence is barred,
 * those do that are barred by a rule that yields.
 */
export function choosePoints(ranked: readonly RankedSentence[], reading: Reading): RankedSentence[] {
  const pool = createPool(ranked, reading)
  let chosen: readonly number[] = []
  let most = Number.NEGATIVE_INFINITY
  for (const set of setsOf(pool.sentences.length)) {
    const worth = worthOf(set, pool)
    if (worth > most) {
      chosen = set
      most = worth
    }
  }
  return fillUp(chosen, pool).flatMap((index) => pool.sentences[index] ?? [])
}

/** Others behind the last that tell enough join a set that is short for brevity alone. */
function fillUp(set: readonly number[], pool: Pool): readonly number[] {
  if (set.length === 0 || set.length >= MAX_POINTS) return set
  const last = set.at(-1) ?? 0
  const more = pool.told
    .map((told, index) => ({ told, set: [...set, index].sort((a, b) => a - b) }))
    .filter(
      ({ told, set: longer }, index) => index > last && !set.includes(index) && told >= MIN_TOLD && mayBe(longer, pool),
    )
  const best = more.reduce<(typeof more)[number] | null>(
    (most, each) => (each.told > (most?.told ?? 0) ? each : most),
    null,
  )
  return best ? fillUp(best.set, pool) : set
}

function createPool(ranked: readonly RankedSentence[], reading: Reading): Pool {
  const allowed = ranked.filter(({ barredBy }) => barredBy === null)
  const shown = [allowed, ranked.filter(mayYieldSoon), ranked.filter(mayYield)].find((each) => each.length > 0) ?? []
  const best = [...shown].sort((a, b) => b.score - a.score || a.index - b.index).slice(0, MAX_COMPARED)
  const sentences = best.sort((a, b) => a.start - b.start)
  return {
    sentences,
    told: sentences.map(({ score }) => Math.exp(score)),
    words: sentences.map((each) => Math.max(1, each.words)),
    alike: sentences.map((one, i) => sentences.map((other, j) => i !== j && areAlike(one, other))),
    maxWords: reading.words * MAX_SHARE,
  }
}

const mayYield = ({ barredBy, text }: RankedSentence) =>
  SOFT_RULES.has(barredBy ?? '') && text.length <= MAX_POINT_CHARS

/** A quotation yields last: below the points it stands better, with who said it. */
const mayYieldSoon = (sentence: RankedSentence) => mayYield(sentence) && sentence.barredBy !== 'quotation'

/** Two that say the same, or begin with the same words: a list that says "Tolland has … Tolland has …" reads as one twice. */
function areAlike(one: RankedSentence, other: RankedSentence): boolean {
  return sharedStems(one, other) > MAX_SHARED_STEMS || beginning(one.text) === beginning(other.text)
}

/** Share of the shorter sentence's stems that the other has too. */
function sharedStems({ sentence: a }: RankedSentence, { sentence: b }: RankedSentence): number {
  const stems = new Set(a.stems)
  const shared = b.stems.filter((stem) => stems.has(stem)).length
  return shared / Math.max(1, Math.min(a.stems.length, b.stems.length))
}

const beginning = (text: string) => /^(?:(?:the|an?) )?\S+ \S+/i.exec(text)?.[0].toLowerCase() ?? text

/** Every set of one to three of the numbers below `count`, in rising order. */
function* setsOf(count: number): Generator<readonly number[]> {
  for (let a = 0; a < count; a++) {
    yield [a]
    for (let b = a + 1; b < count; b++) {
      yield [a, b]
      for (let c = b + 1; c < count; c++) yield [a, b, c]
    }
  }
}

/** What a reader has been told when stopping, for each word read, at all the lengths; nothing for a set that may not be. */
function worthOf(set: readonly number[], pool: Pool): number {
  if (!mayBe(set, pool)) return Number.NEGATIVE_INFINITY
  const all = wordsOf(set, pool)
  return READ_WORDS.reduce((sum, read) => sum + toldWithin(set, read, pool) / (Math.min(read, all) + read / BREVITY), 0)
}

const wordsOf = (set: readonly number[], { words }: Pool) => set.reduce((sum, index) => sum + (words[index] ?? 0), 0)

/** Under the share of the article, and no two alike. */
const mayBe = (set: readonly number[], pool: Pool) => wordsOf(set, pool) <= pool.maxWords && !repeats(set, pool)

function toldWithin(set: readonly number[], read: number, { told, words }: Pool): number {
  let sum = 0
  let left = read
  for (const index of set) {
    if (left <= 0) break
    const length = words[index] ?? 1
    sum += (told[index] ?? 0) * Math.min(1, left / length)
    left -= length
  }
  return sum
}

function repeats(set: readonly number[], { alike }: Pool): boolean {
  return set.some((a, index) => set.slice(index + 1).some((b) => alike[a]?.[b] === true))
}
