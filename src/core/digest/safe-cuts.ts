import type { EditorialWords } from './editorial-words.ts'

/** Where one clause may end and another begin. */
const JOINT = /;\s|\s(?:[–—]|--?)\s|,\s/gu

const DASH = /\s(?:[–—]|--?)\s/gu
const dashes = (text: string) => count(text, DASH)

/** A subject that stands off its verb: ", donning uniform, may have done more". */
export const closesBeforeVerb = (rest: string, { verb }: EditorialWords) =>
  [...rest.matchAll(/,\s(\p{Ll}+)/gu)].some(
    ([, word = '']) => word.search(verb) === 0 && !/(?:ed|\p{Ll}{3,}te)$/u.test(word),
  )

/**
 * Where a sentence may end before its end and still say the same: what is left off is a clause of its own or only adds to
 * the main one, and holds nobody's word and no limit ("according to", "unless"). Offsets, rising; [] where it is in one piece.
 */
export function findSafeCuts(sentence: string, words: EditorialWords): number[] {
  return [...sentence.matchAll(JOINT)]
    .filter(({ 0: joint, index }) => {
      const kept = sentence.slice(0, index)
      const rest = sentence.slice(index + joint.length)
      return isComplete(kept, words) && mayBeLeftOff(rest, joint, words)
    })
    .map(({ index }) => index)
}

/**
 * Where a sentence may end where no safe cut is to be had: before a circumstance ("after", "amid"). What is left off may hold
 * somebody's word. Offsets, rising.
 */
export function findWeakCuts(sentence: string, words: EditorialWords): number[] {
  return [...sentence.matchAll(words.circumstance)]
    .filter(({ index }) => isComplete(sentence.slice(0, index), words) && !endsOther(sentence.slice(index + 1), words))
    .map(({ index }) => index)
}

/**
 * Where a sentence may end in a headline that is too long otherwise: before a phrase ("from the account of the editor"), but
 * never between a verb and what it needs. Offsets, rising.
 */
export function findPhraseCuts(sentence: string, words: EditorialWords): number[] {
  return [...sentence.matchAll(words.phrase)]
    .filter(({ index }) => {
      const kept = sentence.slice(0, index)
      return isComplete(kept, words) && !needsMore(kept, words)
    })
    .map(({ index }) => index)
}

/** Ends in its verb, which is no passive ("turned", "looked"), or wants more than its object. */
function needsMore(kept: string, { verb, passive, open }: EditorialWords): boolean {
  if (open.test(kept)) return true
  const last = /\S+$/.exec(kept)?.[0] ?? ''
  return `${last} `.search(verb) === 0 && !passive.test(kept)
}

/** Goes on with the verb of what stands before it: "after her post | during the holiday became known". */
function endsOther(rest: string, { verb, clause }: EditorialWords): boolean {
  return !clause.test(rest) && (rest.split(', ')[0] ?? '').search(verb) >= 0
}

/** Where a sentence may end in a headline that its full words stand below: before an official source ("police said"). */
export function findSourceCuts(sentence: string, words: EditorialWords): number[] {
  return [...sentence.matchAll(words.source)]
    .filter(({ index }) => isComplete(sentence.slice(0, index), words))
    .map(({ index }) => index)
}

/** Where one clause may end and another begin in a headline. */
const HEADLINE_JOINT = /[;:]\s|\s(?:[–—]|--?)\s|,\s/gu

/**
 * Where a sentence may end in a headline that its full words stand below: before a second clause or an addition, even one that
 * is somebody's word. Offsets, rising.
 */
export function findClauseCuts(sentence: string, words: EditorialWords): number[] {
  return [...sentence.matchAll(HEADLINE_JOINT)]
    .filter(({ 0: joint, index }) => {
      const rest = sentence.slice(index + joint.length)
      const mayGo = !joint.startsWith(',') || words.tail.test(rest) || CONNECTIVE.test(rest)
      return mayGo && !CONTRAST.test(rest) && isComplete(sentence.slice(0, index), words)
    })
    .map(({ index }) => index)
}

/** Turns what stands before it round. */
const CONTRAST = /^(?:but|yet|mais|aber|maar|pero|mas|ma)\s/u

function mayBeLeftOff(rest: string, joint: string, words: EditorialWords): boolean {
  if (words.limits.test(rest) || closesBeforeVerb(rest, words) || (CONNECTIVE.test(rest) && joint.startsWith(';')))
    return false
  if (/[–—-]/.test(joint)) return dashes(rest) === 0
  return joint.startsWith(';') || words.tail.test(rest)
}

/** Begins the last of several. */
const CONNECTIVE = /^(?:and|or|et|ou|und|oder|y|o|e|en|of)\s/u

/** Has the verb of its main clause, behind an introduction where it has one, and closes what it opens. */
function isComplete(kept: string, words: EditorialWords): boolean {
  if (!isBalanced(kept) || dashes(kept) % 2 === 1 || HANGING.test(kept.replace(QUOTED, ''))) return false
  return closesMainClause(kept, words)
}

/** Whether the main clause has had its verb at the end of a text, behind an introduction where it has one. */
export function closesMainClause(kept: string, { verb, subordinate, apposition, relative }: EditorialWords): boolean {
  const introduction = subordinate.test(kept) && !GERUND.test(kept) ? kept.indexOf(', ') : 0
  if (introduction < 0) return false
  const main = kept.slice(introduction).replace(apposition, ' ')
  return count(main, verb) > count(main, relative)
}

/** "Opening statements are", "Oversized trucks hauled": no comma follows, so it begins the subject. */
const GERUND = /^\p{L}+(?:ing|ed)\s[^,]*$/u

/** What stands between marks. */
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/gu

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Announces what follows, or ends in a small word that belongs to it. */
const HANGING =
  /:\s|,$|\s\p{Ll}{1,3}$|\s(?:which|that|where|when|with|from|whose|since|almost|just|about|more|less|most|least|such)$|,\s(?:but|and|or|in|on|at|with|as)\s[^,]*$|\sso long$|,\s\S+$|,\s\S+\s(?:minutes?|hours?|days?|weeks?|months?|years?)$/u

/** Whether every mark and bracket that opens in a text closes in it. */
export function isBalanced(text: string): boolean {
  const low = count(text, /„/g)
  const opening = count(text, /“/g)
  const closing = count(text, /”/g)
  // “English”, „German“, ”Swedish”.
  const isCurlyClosed =
    low > 0 ? low === opening + closing : opening === closing || (opening === 0 && closing % 2 === 0)
  return (
    isCurlyClosed &&
    count(text, /"/g) % 2 === 0 &&
    count(text, /«/g) === count(text, /»/g) &&
    count(text, /[([]/g) === count(text, /[)\]]/g)
  )
}
