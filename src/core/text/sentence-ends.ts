import type { Abbreviations } from './abbreviations.ts'
import { hasOrdinalStops, isAfterTime, isAmbiguousAbbreviation, isSpeechVerb, isStarter } from './sentence-words.ts'

/** A place where a sentence may end: stops and closing marks, with the words on either side. */
export interface Stop {
  /** The stops themselves: ".", "?!", "…". */
  readonly sign: string
  /** Closing marks and brackets after them. */
  readonly closers: string
  /** The word before, with the full stops inside it ("U.S", "Lt", "5"). */
  readonly before: string
  /** The word before that; '' at the start of the text. */
  readonly earlier: string
  /** The words that follow, up to six. */
  readonly next: readonly string[]
  /** True where the sentence so far is nothing but the word before. */
  readonly isFirst: boolean
}

/** What holds in the language of the text. */
export interface Rules {
  readonly abbreviations: Abbreviations
  readonly language: string | null
}

const LEADING_MARKS = /^["“”„‟«»‘’'‹›([{「『¿¡*_–—-]+/
const isLower = (word: string) => /^\p{Ll}/u.test(word) && !/^[ei]\p{Lu}/u.test(word)
const isCapital = (word: string) => /^\p{Lu}/u.test(word)

/** Whether a sentence ends at this stop. What cannot be told is decided by what the next word mostly means. */
export function endsSentence(stop: Stop, rules: Rules): boolean {
  const next = (stop.next[0] ?? '').replace(LEADING_MARKS, '')
  if (next === '') return !/^[-–—]+$/.test(stop.next[0] ?? '')
  if (/^[,;:)\]]/.test(next) || isLower(next)) return false
  if (stop.closers !== '' && (isAttributed(stop) || isItemMarker(stop))) return false
  if (stop.sign !== '.') return !/^[.…]/.test(next)
  if (/^\./.test(next)) return false
  return stop.closers !== '' || !isAbbreviated(stop, next, rules)
}

/** “Really?” Trump asked: a name and a verb of saying tie what follows to the quotation. */
function isAttributed({ sign, next }: Stop): boolean {
  if (sign === '.') return false
  const names = next.findIndex((word) => !isCapital(word))
  return names > 0 && names <= 4 && isSpeechVerb(next[names] ?? '')
}

/** "1.)" at the start of a line. */
const isItemMarker = ({ isFirst, before, closers }: Stop) => isFirst && closers === ')' && /^\(?\w{1,3}$/.test(before)

function isAbbreviated(stop: Stop, next: string, { abbreviations, language }: Rules): boolean {
  const { before, isFirst } = stop
  const word = before.slice(Math.max(before.lastIndexOf('-'), before.search(/['’](?=[^'’]*$)/)) + 1)
  const lower = word.toLowerCase()
  if (/^\p{L}$/u.test(word)) return isInitial(stop, word, next, language)
  if (/^[ap]\.m$/i.test(word)) return isAfterTime(next) || !/^[\p{Lu}\p{Lo}]/u.test(next)
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return abbreviations.leading.has(lower) || !isStarter(next, language)
  if (/^\d+$/.test(before)) return isNumbered(before, isFirst, language)
  const numbered = /^[\d#]/.test(next)
  if (isAmbiguousAbbreviation(lower) && !numbered && !isCapital(word)) return false
  if (abbreviations.leading.has(lower)) return true
  return abbreviations.ending.has(lower) && !isStarter(next, language)
}

function isInitial({ earlier, isFirst }: Stop, letter: string, next: string, language: string | null): boolean {
  if (isFirst) return true
  // "you and I. Did you": the pronoun, unless a name stands before it.
  if (letter === 'I' && !isCapital(earlier)) return false
  if (!isCapital(letter)) return /^\d/.test(next) || !isStarter(next, language)
  return !isStarter(next, language)
}

/** "1. This is an item", and in some languages "am 3. Mai". */
function isNumbered(number: string, isFirst: boolean, language: string | null): boolean {
  if (isFirst) return number.length <= 3
  return number.length <= 2 && hasOrdinalStops(language)
}
