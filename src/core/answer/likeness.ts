import { synonymsOf } from './synonyms.ts'
import type { Term } from './terms.ts'

/** How far two terms mean the same, 0 to 1, by the first rule that holds. Figures are tuned on development questions. */
const LIKENESS = { same: 1, joined: 0.95, inflected: 0.85, century: 0.8, synonym: 0.6, related: 0.5 } as const

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  `one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15
  sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90
  hundred:100 dozen:12 first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th ninth:9th tenth:10th
  ii:2 iii:3 iv:4 vi:6 vii:7 viii:8`
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([word = '', number = '']) => [word, number]),
)

/** Tells how alike a term of a question and one of a sentence are. Made once for a language. */
export function createLikeness(language: string | null): (asked: Term, said: Term) => number {
  const synonyms = synonymsOf(language)
  return (asked, said) => {
    if (asked.stem === said.stem) return LIKENESS.same
    if (asked.isNumber || said.isNumber) return numberLikeness(asked, said)
    if (isSameNumber(asked, said) || isInitialsOf(asked, said) || isInitialsOf(said, asked)) return LIKENESS.same
    if (said.joined === asked.lower || asked.joined === said.lower) return LIKENESS.joined
    const formal = formLikeness(asked, said)
    if (formal >= LIKENESS.synonym) return formal
    return isSynonym(asked.stem, said.stem, synonyms) ? LIKENESS.synonym : formal
  }
}

function isSameNumber(asked: Term, said: Term): boolean {
  const number = NUMBER_WORDS.get(asked.lower)
  return number !== undefined && number === NUMBER_WORDS.get(said.lower)
}

function isInitialsOf(short: Term, long: Term): boolean {
  return long.initials?.includes(short.lower) === true
}

function numberLikeness(asked: Term, said: Term): number {
  const value = ({ lower, stem }: Term) => NUMBER_WORDS.get(lower) ?? stem
  if (value(asked) === value(said)) return LIKENESS.same
  return isCenturyOf(asked.lower, said.stem) || isCenturyOf(said.lower, asked.stem) ? LIKENESS.century : 0
}

/** "17th" and 1685. */
function isCenturyOf(ordinal: string, year: string): boolean {
  const century = /^(\d\d?)th$/.exec(NUMBER_WORDS.get(ordinal) ?? ordinal)?.[1]
  return century !== undefined && /^\d{3,4}$/.test(year) && Math.floor(Number(year) / 100) === Number(century) - 1
}

/** Forms of one word that a stemmer keeps apart, told by a long common beginning or by one ending in the other. */
function formLikeness(asked: Term, said: Term): number {
  const a = asked.lower
  const b = said.lower
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4 || (a.charCodeAt(0) !== b.charCodeAt(0) && shorter < 6)) return 0
  let common = 0
  while (common < shorter && a.charCodeAt(common) === b.charCodeAt(common)) common++
  if (common >= 5 && common >= 0.7 * Math.max(a.length, b.length) - 0.5) return LIKENESS.inflected
  if (common >= 6 || (common >= 0.6 * shorter && common >= 4 && !asked.isCapital)) return LIKENESS.related
  return shorter >= 6 && !asked.isCapital && (a.endsWith(b) || b.endsWith(a)) ? LIKENESS.related : 0
}

/** Letters that a word needs before one wrong letter in it is taken for a slip. */
const MIN_MISTYPED = 5

/** How alike a word is that nothing in the article is like, but for one slip of the typist. */
export const MISTYPED_LIKENESS = 0.8

/** Whether one letter is wrong, missing, too many, or two have changed places. */
export function isMistyped(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < MIN_MISTYPED) return false
  let from = 0
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from++
  let endA = a.length
  let endB = b.length
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  if (endA - from <= 1 && endB - from <= 1) return true
  return endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}

function isSynonym(a: string, b: string, synonyms: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const groups = synonyms.get(a)
  const others = synonyms.get(b)
  if (!groups || !others) return false
  for (const group of groups) if (others.has(group)) return true
  return false
}
