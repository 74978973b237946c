import { countWords } from '../text/words.ts'
import type { EditorialWords } from './editorial-words.ts'
import {
  closesBeforeVerb,
  closesMainClause,
  findClauseCuts,
  findPhraseCuts,
  findSafeCuts,
  findSourceCuts,
  findWeakCuts,
  isBalanced,
} from './safe-cuts.ts'

export const MAX_HEADLINE_CHARS = 110

/** A shorter cut of a sentence is no headline; a shorter sentence needs no cut. */
const MIN_CUT_CHARS = 36
const MAX_WHOLE_CHARS = 80

/** What is left off a sentence of one line is told below it where it has more words. */
const MAX_UNTOLD_WORDS = 3

/** A sentence as a headline. */
export interface Cut {
  readonly text: string
  /** Whether it says all that the sentence says, so that the sentence need not be read below it. */
  readonly isAll: boolean
}

/**
 * A sentence without its full stop as a headline: whole where it is short enough, else its first clauses, else without what
 * stands aside in it, else without a circumstance at its end. null where it could only be torn.
 */
export function cutHeadline(whole: string, words: EditorialWords): Cut | null {
  if (whole.length <= MAX_WHOLE_CHARS) return { text: whole, isAll: true }
  const clause = findSafeCuts(whole, words).find(isLineLong)
  if (clause !== undefined) {
    const text = whole.slice(0, clause)
    return { text, isAll: isSaidBy(text, whole, words) }
  }
  const main = withoutIntroduction(withoutAsides(whole, words), words)
  if (main !== whole && main.length <= MAX_HEADLINE_CHARS) return { text: main, isAll: false }
  const part = partOfClause(main, words) ?? partOfClause(whole, words)
  const isLine = whole.length <= MAX_HEADLINE_CHARS
  if (isLine && (part === null || tellsNoMore(whole.slice(part.length)))) return { text: whole, isAll: true }
  return part === null ? null : { text: part, isAll: false }
}

const isLineLong = (at: number) => at >= MIN_CUT_CHARS && at <= MAX_HEADLINE_CHARS

/** "over the weekend": the sentence need not be cut for it. */
const tellsNoMore = (rest: string) => countWords(rest) <= MAX_UNTOLD_WORDS

/**
 * A clause without its official source, a second clause or a circumstance at its end: never without what it hangs on, nor
 * without anybody else's name for it. Null where it is in one long piece.
 */
function partOfClause(whole: string, words: EditorialWords): string | null {
  const end = findSourceCuts(whole, words).at(-1) ?? whole.length
  for (const find of [findSourceCuts, findClauseCuts, findWeakCuts, findPhraseCuts]) {
    const cut = find(whole, words).findLast((at) => isLineLong(at) && !bears(whole.slice(at, end), words))
    if (cut !== undefined) return whole.slice(0, cut)
  }
  return null
}

/** What stands aside: in brackets, between dashes, or between the commas after a subject ("Tolland, 45, said"). */
const BRACKETS = /\s\([^()]*\)/g
const DASHES = /\s(?:[–—]|--)\s[^–—]*?(?<!-)\s(?:[–—]|--)\s/g
const COMMAS = /,(["”’]?)\s[^,]*,\s/g

function withoutAsides(whole: string, words: EditorialWords): string {
  const without = (mark: string) => (aside: string) => (bears(aside, words) ? aside : mark)
  const plain = whole.replace(BRACKETS, without('')).replace(DASHES, without(' '))
  for (const { 0: aside, 1: mark = '', index } of plain.matchAll(COMMAS)) {
    if (bears(aside, words)) continue
    const [before, rest] = [plain.slice(0, index) + mark, plain.slice(index + aside.length)]
    if (closesMainClause(before, words) || !beginsWithVerb(rest, words) || !isBalanced(before + rest)) continue
    return `${before} ${rest}`
  }
  return isBalanced(plain) ? plain : whole
}

/** Without it the statement would be wrong or nobody's: "if parliament agrees", "according to prosecutors", "who denies it". */
const bears = (aside: string, { limits, condition }: EditorialWords) => limits.test(aside) || condition.test(aside)

/** "said", and "stormed from the back" where no other verb follows a comma. */
const beginsWithVerb = (rest: string, words: EditorialWords) =>
  rest.search(words.verb) === 0 || (/^\p{Ll}{2,}ed\s/u.test(rest) && !closesBeforeVerb(rest, words))

/** Without what stands before the subject ("After decades in private hands, a ship …"), but for what limits it. */
function withoutIntroduction(whole: string, words: EditorialWords): string {
  if (whole.length <= MAX_HEADLINE_CHARS || !words.subordinate.test(whole) || words.conditions.test(whole)) return whole
  const introduction = /^[^,"“«„]+,\s/u.exec(whole)?.[0] ?? ''
  const rest = whole.slice(introduction.length)
  const mayGo = introduction !== '' && !words.limits.test(introduction) && !words.condition.test(introduction)
  if (!mayGo || !isWholeWithout(rest, words)) return whole
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** Begins with its subject, has a verb, and no pronoun before a name. */
function isWholeWithout(rest: string, { pronoun, personal, verb }: EditorialWords): boolean {
  const meant = rest.search(personal)
  const isNamed = meant < 0 || /\p{Lu}\p{Ll}/u.test(rest.slice(0, meant))
  return SUBJECT.test(rest) && !pronoun.test(rest) && isNamed && rest.search(verb) >= 0 && isBalanced(rest)
}

/** How a subject begins that is not one of a list: a name, a role before a name, or an article. */
const SUBJECT =
  /^(?:(?:\p{Ll}+\s(?:and\s)?){0,3}\p{Lu}[\p{L}.]+\s|(?:the|an?|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|dozens|other|many|several|new)\s)(?!.{0,40},\s(?:and|or)\s)/u

/**
 * Whether a headline says what its sentence says: what it leaves off is the shorter part, names nobody, counts nothing and is
 * nobody's word.
 */
function isSaidBy(headline: string, whole: string, { limits }: EditorialWords): boolean {
  const rest = whole.slice(headline.length)
  return rest.length <= headline.length && !/\p{Lu}|\p{N}/u.test(rest) && !limits.test(rest)
}

/** A text within the length of a headline; cut at a word it ends in "…". */
export function cutAtWord(text: string): string {
  if (text.length <= MAX_HEADLINE_CHARS) return text
  const cut = text.slice(0, MAX_HEADLINE_CHARS - 1)
  const words = cut.replace(/\s+\S*$/, '')
  return `${(words === '' ? cut : words).replace(/[\s,;:–—-]+$/, '').toWellFormed()}…`
}
