import type { Span } from '../text/span.ts'
import { BOILERPLATE, type EditorialWords, editorialWordsOf } from './editorial-words.ts'
import type { Reading, ReadSentence } from './reading.ts'

/** The part of a sentence that may stand as a point. */
export interface Candidate extends Span {
  readonly sentence: ReadSentence
  readonly index: number
  /** The words that it shows; differ from the article only where a referent stands in brackets. */
  readonly text: string
  readonly edited: boolean
  /** The rule that bars it; null where it may be shown. */
  readonly barredBy: string | null
}

export const MAX_POINT_CHARS = 220
const MIN_POINT_WORDS = 6

/** More of a point than this inside quotation marks makes it a quotation. */
const MAX_QUOTED_SHARE = 0.5

/** Each sentence as the point it could be: hinge and dateline cut, referent put in, or barred by a named rule. */
export function findCandidates(reading: Reading): Candidate[] {
  const words = editorialWordsOf(reading.language)
  return reading.sentences.map((sentence, index) => toCandidate(sentence, index, reading, words))
}

function toCandidate(sentence: ReadSentence, index: number, reading: Reading, words: EditorialWords): Candidate {
  const start = sentence.start + leadLength(sentence.text, index, words)
  const text = reading.article.text.slice(start, sentence.end)
  const plain: Candidate = { sentence, index, start, end: sentence.end, text, edited: false, barredBy: null }
  const barredBy = barOf(plain, reading, words)
  if (barredBy !== 'unresolved-pronoun') return { ...plain, barredBy }
  const referred = withReferent(plain, reading)
  return referred ? { ...referred, barredBy: barOf(referred, reading, words) } : { ...plain, barredBy }
}

/** "PORT ALDER, March 3 (Northline) –", "(CNN)", and the like, before the first sentences of a text. */
const DATELINE =
  /^(?:(?:\p{Lu}[\p{L}.’']*[ ,]+){0,6}(?:\p{L}+\.? \d{1,2}(?:, \d{4})? )?\([\p{L}\p{N} ./&-]{2,30}\)\s*(?:[–—-]{1,2}\s*)?|(?:[\p{Lu}.’'-]{2,}[ ,]+){1,5}(?:\p{L}[\p{L}.]*[ ,]*){0,3}(?:\d{1,2}(?:, \d{4})?\s)?(?:\([^()]{2,30}\)\s*)?[–—-]{1,2}\s+)(?=["“„«‘']?\p{Lu})/u

function leadLength(text: string, index: number, { hinge }: EditorialWords): number {
  const dateline = index < 3 ? (DATELINE.exec(text)?.[0].length ?? 0) : 0
  const rest = text.slice(dateline)
  const cut = hinge.exec(rest)
  const after = cut ? /^,\s+(?=\p{Lu})/u.exec(rest.slice(cut[0].length)) : null
  return dateline + (cut && after ? cut[0].length + after[0].length : 0)
}

type Rule = readonly [name: string, bars: (candidate: Candidate, reading: Reading, words: EditorialWords) => boolean]

const RULES: readonly Rule[] = [
  ['too-long', ({ text }) => text.length > MAX_POINT_CHARS],
  ['too-short', ({ sentence }) => sentence.words < MIN_POINT_WORDS],
  ['boilerplate', ({ text }) => BOILERPLATE.test(text)],
  ['fragment', ({ text }) => !/[.!?…。！？؟।][”"’'»)\]」』]*$/u.test(text)],
  ['crosshead', ({ text }) => /^[–—•*#>-]/.test(text) || !/\p{Ll}|\p{Lo}/u.test(text)],
  ['list-item', ({ text }) => /^(?:\(?\d{1,3}[.)]|[•⁃▪●◦])\s/.test(text)],
  ['torn', ({ text }) => /^\p{Ll}/u.test(text)],
  ['question', ({ text }) => /[?？][”"’'»)]*$/.test(text)],
  ['colon', ({ text }) => /^[^:]{0,30}:\s/.test(text) || /:$/.test(text)],
  ['repeats-title', (candidate, reading) => repeatsTitle(candidate, reading)],
  ['quotation', (candidate, reading) => quotedShare(candidate, reading) > MAX_QUOTED_SHARE],
  ['hinge', ({ text }, _, { hinge }) => hinge.test(text)],
  ['dangling', ({ text }, _, { dangling }) => dangling.test(text)],
  ['first-person', (candidate, reading, { firstPerson }) => firstPerson.test(unquoted(candidate, reading))],
  ['unresolved-pronoun', (candidate, reading, words) => !candidate.edited && hasOpenPronoun(candidate, reading, words)],
]

function barOf(candidate: Candidate, reading: Reading, words: EditorialWords): string | null {
  return RULES.find(([, bars]) => bars(candidate, reading, words))?.[0] ?? null
}

/** All but one in ten of the title's words, and hardly more than them. */
function repeatsTitle({ sentence, index }: Candidate, { titleStems }: Reading): boolean {
  if (index > 3 || titleStems.size < 3) return false
  const shared = sentence.stems.filter((stem) => titleStems.has(stem)).length
  return shared >= titleStems.size * 0.9 && sentence.stems.length <= titleStems.size * 1.15
}

function passagesIn({ start, end }: Candidate, { report }: Reading): Span[] {
  return [...report.quotations, ...report.terms].filter((passage) => passage.start < end && passage.end > start)
}

function quotedShare(candidate: Candidate, reading: Reading): number {
  const quoted = passagesIn(candidate, reading).reduce(
    (sum, { start, end }) => sum + Math.min(end, candidate.end) - Math.max(start, candidate.start),
    0,
  )
  return quoted / Math.max(1, candidate.end - candidate.start)
}

/** The narration of a sentence: what stands in marks is left out. */
function unquoted(candidate: Candidate, reading: Reading): string {
  let narration = ''
  let at = candidate.start
  for (const { start, end } of passagesIn(candidate, reading).sort((a, b) => a.start - b.start)) {
    narration += `${reading.article.text.slice(at, Math.max(at, start))} `
    at = Math.max(at, end)
  }
  return narration + reading.article.text.slice(at, candidate.end)
}

/**
 * A pronoun at the start, or a personal one before anybody is named in the sentence; but "In his first speech, Tolland said"
 * and "a man who lost his boat" name theirs.
 */
function hasOpenPronoun(
  candidate: Candidate,
  reading: Reading,
  { pronoun, personal, antecedent }: EditorialWords,
): boolean {
  if (pronoun.test(candidate.text)) return true
  const narration = unquoted(candidate, reading)
  const at = personal.exec(narration)?.index ?? -1
  if (at < 0) return false
  const before = narration.slice(0, at)
  const introduction = narration.indexOf(',')
  if (at < introduction && /^,\s+(?:\p{L}+\s+){0,4}\p{Lu}/u.test(narration.slice(introduction))) return false
  return !NAME_WITHIN.test(before) && !antecedent.test(before) && !namesPerson(candidate, at, reading)
}

/** A capital that does not begin the sentence. */
const NAME_WITHIN = /[\p{L}\p{N},’'] \p{Lu}\p{Ll}/u

function namesPerson({ start }: Candidate, within: number, { report }: Reading): boolean {
  return report.people.some(({ mentions }) =>
    mentions.some((mention) => mention.start >= start && mention.start < start + within),
  )
}

const REFERRED = /^(he|she|his|her)(?=\s)/i

/** "[Wang’s] visit …": only where the sentence before names just one person who fits. */
function withReferent(candidate: Candidate, reading: Reading): Candidate | null {
  const word = REFERRED.exec(candidate.text)?.[1]?.toLowerCase()
  const before = reading.sentences[candidate.index - 1]
  if (!word || !before || !reading.language?.startsWith('en')) return null
  const gender = word === 'he' || word === 'his' ? 'male' : 'female'
  const named = reading.report.people.filter(
    ({ kind, mentions }) =>
      kind === 'person' && mentions.some(({ start, end }) => start >= before.start && end <= before.end),
  )
  const [person] = named
  if (named.length !== 1 || !person || (person.gender !== null && person.gender !== gender)) return null
  const mention = person.mentions.findLast(({ start, end }) => start >= before.start && end <= before.end)
  const name = mention ? reading.article.text.slice(mention.start, mention.end) : person.name
  // "her" may be an object: "Her critics" owns, "Her winning" does not; a following noun cannot be told apart, so only owners at the start.
  const isOwner = word === 'his' || word === 'her'
  return { ...candidate, edited: true, text: `[${name}${isOwner ? '’s' : ''}]${candidate.text.slice(word.length)}` }
}
