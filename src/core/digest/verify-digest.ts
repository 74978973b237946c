import type { Article } from '../article/article.ts'
import type { Digest, Point, Quote } from './digest.ts'

/** Something that a digest shows and its article does not hold. */
export interface Violation {
  readonly part: 'point' | 'quote' | 'quotation'
  readonly index: number
  /** What does not hold, in one sentence. */
  readonly reason: string
}

/**
 * Whether all that a digest shows stands in the article, word for word and at its place, and whether those named as speakers
 * are named there: [] when it does. Called before each post. The one change allowed in a point is a name of the article in
 * brackets for the pronoun at its start: "[Wang]" for "he" or "she", "[Wang’s]" for "his" or "her".
 */
export function verifyDigest(digest: Digest, article: Article): Violation[] {
  return [
    ...digest.points.flatMap((point, index) => pointViolation(point, index, article)),
    ...digest.quotes.flatMap((quote, index) => quoteViolation('quote', quote, index, article)),
    ...digest.quotations.flatMap((quote, index) => quoteViolation('quotation', quote, index, article)),
    ...digest.quotes.flatMap((quote, index) => strangerViolation(quote, index, digest)),
  ]
}

function pointViolation(point: Point, index: number, article: Article): Violation[] {
  const words = article.text.slice(point.start, point.end)
  if (isPlace(point, article) && (point.edited ? holdsReferent(point, words, article) : point.text === words)) return []
  const reason = `The point "${point.text.slice(0, 60)}" does not stand at ${point.start} of the article.`
  return [{ part: 'point', index, reason }]
}

const REFERENT = /^\[([^[\]]+?)(’s)?\]/

function holdsReferent({ text, start }: Point, words: string, article: Article): boolean {
  const [bracket = '', name = '', owner] = REFERENT.exec(text) ?? []
  const pronoun = (owner === undefined ? /^(?:he|she)(?=\s)/i : /^(?:his|her)(?=\s)/i).exec(words)?.[0]
  if (bracket === '' || pronoun === undefined) return false
  return text.slice(bracket.length) === words.slice(pronoun.length) && holdsWhole(article.text.slice(0, start), name)
}

/** Whether a name stands in a text, and not as a part of a longer word. */
function holdsWhole(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '} ${text[at + name.length] ?? ' '}`
    if (!/[\p{L}\p{N}]/u.test(around)) return true
  }
  return false
}

function quoteViolation(part: 'quote' | 'quotation', quote: Quote, index: number, article: Article): Violation[] {
  if (!isPlace(quote, article) || article.text.slice(quote.start, quote.end) !== quote.text) {
    const reason = `The words "${quote.text.slice(0, 60)}" do not stand at ${quote.start} of the article.`
    return [{ part, index, reason }]
  }
  const name = quote.speaker?.name ?? null
  if (name === null || isNamed(name, article)) return []
  return [{ part, index, reason: `The article names nobody "${name.slice(0, 60)}".` }]
}

/** Every word of a name stands in the text or the title; a full name may be put together from several places. */
function isNamed(name: string, { title, text }: Article): boolean {
  return name.split(/\s+/).every((word) => holdsWhole(text, word) || holdsWhole(title ?? '', word))
}

/** A key quote lies within one of the article's quotations and has its speaker. */
function strangerViolation({ start, end, speaker }: Quote, index: number, { quotations }: Digest): Violation[] {
  const home = quotations.find((quotation) => quotation.start <= start && quotation.end >= end)
  if (home && home.speaker?.name === speaker?.name && home.speaker?.role === speaker?.role) return []
  return [{ part: 'quote', index, reason: 'The quote, or its speaker, is none of those found in the article.' }]
}

function isPlace({ start, end }: { readonly start: number; readonly end: number }, { text }: Article): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
}
