import type { Span } from '../text/span.ts'
import { findWords, vocabularyOf } from '../text/words.ts'

/** A word as questions and sentences are compared by it; the parts of a hyphenated word are terms of their own. */
export interface Term extends Span {
  /** Lower case, without a possessive ending. */
  readonly lower: string
  readonly stem: string
  readonly isCapital: boolean
  readonly isNumber: boolean
  /** A word of grammar or one that every question has: it carries no content. */
  readonly isFunction: boolean
  /** The initials of the capitalised words that begin here, two or more long: "eu" of "European Union"; null elsewhere. */
  readonly initials: readonly string[] | null
  /** This word and the next written as one, where only a space or hyphen parts them. */
  readonly joined: string | null
}

/** Longest name whose initials are looked at, in words. */
const MAX_INITIALS = 6

/** The terms of a text in order. `isFunction` tells the words without content, given in lower case. */
export function findTerms(text: string, language: string | null, isFunction: (word: string) => boolean): Term[] {
  const { stem } = vocabularyOf(language)
  const parts = splitParts(text, language)
  return parts.map((part, index) => {
    const lower = part.text.toLowerCase().replace(/['’]s?$|\./g, '')
    const isNumber = /^\p{N}/u.test(part.text)
    const next = parts[index + 1]
    return {
      start: part.start,
      end: part.end,
      lower,
      stem: isNumber ? lower.replace(/(?<=\d)['’]?s$/, '') : withoutAccents(stem(lower)),
      isCapital: /^\p{Lu}/u.test(part.text),
      isNumber,
      isFunction: isFunction(lower) && !/^(?:\p{Lu}\.?){2,}$/u.test(part.text),
      initials: initialsAt(parts, index),
      joined: next && next.start - part.end <= 1 ? lower + next.text.toLowerCase() : null,
    }
  })
}

/** People leave accents out when they ask. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, '')
}

interface Part extends Span {
  readonly text: string
}

/** Languages that join an article or a pronoun to the next word: "l'incendie", "dell'acqua". */
const ELIDING = new Set(['fr', 'it', 'ca'])

/** Words cut at hyphens, and at apostrophes where the language elides; "16,000" stays one. */
function splitParts(text: string, language: string | null): Part[] {
  const joint = ELIDING.has(language?.toLowerCase().split('-')[0] ?? '') ? /[-‑'’]/ : /[-‑]/
  const parts: Part[] = []
  for (const word of findWords(text, language)) {
    const last = parts.at(-1)
    if (last && /^\d{3}(?!\d)/.test(word.text) && /\d$/.test(last.text) && text.slice(last.end, word.start) === ',') {
      parts[parts.length - 1] = { text: last.text + word.text, start: last.start, end: word.end }
      continue
    }
    let at = word.start
    for (const piece of word.text.split(joint)) {
      if (piece !== '') parts.push({ text: piece, start: at, end: at + piece.length })
      at += piece.length + 1
    }
  }
  return parts
}

/** Small words inside a name that its initials leave out. */
const SMALL = /^(?:of|and|the|for|de|du|des|la|le|der|die|das|und|für|del|e|y|da|do|van|en)$/

function initialsAt(parts: readonly Part[], from: number): readonly string[] | null {
  if (!/^\p{Lu}/u.test(parts[from]?.text ?? '')) return null
  const all: string[] = []
  let initials = ''
  for (let at = from; at < parts.length && at < from + MAX_INITIALS; at++) {
    const word = parts[at]?.text ?? ''
    if (/^\p{Lu}/u.test(word)) {
      initials += word.charAt(0).toLowerCase()
      if (initials.length > 1) all.push(initials)
    } else if (!SMALL.test(word)) break
  }
  return all.length === 0 ? null : all
}
