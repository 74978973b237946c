import { countWords } from '../text/words.ts'
import { type Candidate, MAX_POINT_CHARS } from './candidate.ts'
import { barOf } from './editorial-rules.ts'
import type { EditorialWords } from './editorial-words.ts'
import type { Reading, ReadSentence } from './reading.ts'
import { withReferent } from './referents.ts'
import { findSafeCuts, findWeakCuts, isBalanced } from './safe-cuts.ts'
import { editorialWordsOf } from './words-of-language.ts'

/** What has been read of an article: the headline and the ranking look at the same candidates. */
const candidates = new WeakMap<Reading, Map<number, Candidate>>()

/**
 * A sentence of an article as the point it could be: its dateline, hinge and an end that is too long cut off, a referent
 * put in for a pronoun, or barred by a named rule. null where there is no sentence of that number. Each is read once.
 */
export function readCandidate(index: number, reading: Reading): Candidate | null {
  const sentence = reading.sentences[index]
  if (!sentence) return null
  const known = candidates.get(reading) ?? new Map<number, Candidate>()
  candidates.set(reading, known)
  const candidate = known.get(index) ?? toCandidate(sentence, index, reading)
  known.set(index, candidate)
  return candidate
}

function toCandidate(sentence: ReadSentence, index: number, reading: Reading): Candidate {
  const words = editorialWordsOf(reading.language)
  const lead = leadLength(sentence.text, index, words, reading.capitals)
  const { from, text } = fitPoint(sentence.text.slice(lead), words)
  const start = sentence.start + lead + from
  const plain: Candidate = {
    sentence,
    index,
    start,
    end: start + text.length,
    text,
    edited: false,
    words: countWords(text),
    barredBy: null,
  }
  const barredBy = barOf(plain, reading, words)
  if (barredBy !== 'unresolved-pronoun') return { ...plain, barredBy }
  const referred = withReferent(plain, reading, words)
  return referred ? { ...referred, barredBy: barOf(referred, reading, words) } : { ...plain, barredBy }
}

/** Less than this of a long sentence tells too little of it. */
const MIN_CUT_CHARS = 55

/** Sentences at the start of a text that may have a dateline: the title may be repeated before it. */
const MAX_DATELINES = 3

/**
 * "PORT ALDER, March 3 (Northline) –", "(Northline)", "EASTMERE —" and, before a first sentence, "Eastmere -".
 */
const DATELINE =
  /^(?:(?:\p{Lu}[\p{L}.’'-]*[ ,]+){0,6}(?:\p{L}+\.? \d{1,2}(?:, \d{4})? )?\([\p{L}\p{N} ./&-]{2,30}\)\s*(?:[–—―-]{1,2}\s*)?|(?:[\p{Lu}.’'-]{2,}[ ,]+){1,5}(?:\p{L}[\p{L}.]*[ ,]*){0,3}(?:\d{1,2}(?:, \d{4})?\s)?(?:\([^()]{2,30}\)\s*)?[–—―-]{1,2}\s+|\p{Lu}[\p{L}.’'-]+(?:,? \p{Lu}[\p{L}.’'-]+){0,3} [–—―-]{1,2} )(?=["“„«‘']?\p{Lu})/u

/** Hinges that may be left off before a name; "Then" may belong to it ("Then Mayor Tolland"). */
const BARE_HINGE = /^(?:but|and|yet|so)$/i

/** What a point leaves off the start of its sentence: the dateline, and a hinge before a comma or a name ("But Tolland"). */
function leadLength(
  text: string,
  index: number,
  { hinge }: EditorialWords,
  capitals: ReadonlyMap<string, number>,
): number {
  const dateline = index < MAX_DATELINES ? (DATELINE.exec(text)?.[0].length ?? 0) : 0
  const cut = hinge.exec(text.slice(dateline))?.[0] ?? ''
  if (cut === '') return dateline
  const after = /^(,?\s+)(\p{Lu}[\p{L}’'-]*)/u.exec(text.slice(dateline + cut.length))
  const [, gap = '', word = ''] = after ?? []
  const isName = gap.startsWith(',') || (BARE_HINGE.test(cut) && capitals.has(word.replace(/['’]s?$/, '')))
  return after && isName ? dateline + cut.length + gap.length : dateline
}

/**
 * A text within the limit: as far as its last safe cut, or without the introduction before its subject where that is a name
 * ("In a letter to the council, Tolland asked"). Whole where it fits, or where it cannot be cut.
 */
function fitPoint(text: string, words: EditorialWords): { from: number; text: string } {
  if (text.length <= MAX_POINT_CHARS) return { from: 0, text }
  const weak = findWeakCuts(text, words).filter((cut) => !words.limits.test(text.slice(cut)))
  const end = lastWithin(findSafeCuts(text, words)) ?? lastWithin(weak)
  if (end !== undefined) return { from: 0, text: text.slice(0, end) }
  const from = introductionLength(text, words)
  return text.length - from <= MAX_POINT_CHARS ? { from, text: text.slice(from) } : { from: 0, text }
}

const lastWithin = (cuts: readonly number[]) => cuts.findLast((cut) => cut >= MIN_CUT_CHARS && cut <= MAX_POINT_CHARS)

/** Longest introduction that is left off; a longer one tells half of the story. */
const MAX_INTRODUCTION_CHARS = 110

function introductionLength(text: string, { subordinate, conditions, verb, limits }: EditorialWords): number {
  if (!subordinate.test(text) || conditions.test(text)) return 0
  const introduction = /^[^,"“«„]+,\s(?=\p{Lu}\p{Ll}+\s\p{L}+\s)/u.exec(text)?.[0] ?? ''
  const rest = text.slice(introduction.length)
  const isSafe = introduction.length <= MAX_INTRODUCTION_CHARS && !limits.test(introduction) && rest.search(verb) >= 0
  return isSafe && isBalanced(rest) ? introduction.length : 0
}
