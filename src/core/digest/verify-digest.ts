import type { Article } from '../article/article.ts'
import type { Digest, Point, Quote } from './digest.ts'

/** Something that a digest shows and its article does not hold. */
export interface Violation {
  readonly part: 'point' | 'quote' | 'quotation'
  readonly index: number
  /** What does not hold, in one sentence. */
  readonly reason: string
}

/** A referent in brackets stands for this at the start of a sentence. */
const REFERENT = /^\[[^\]]+\]/
const REPLACED = /^(?:he|she|his|her)(?=\s)/i

/** Whether all that a digest shows stands in the article, word for word and at its place: [] when it does. Called before each post. */
export function verifyDigest(digest: Digest, article: Article): Violation[] {
  return [
    ...digest.points.flatMap((point, index) => pointViolation(point, index, article)),
    ...digest.quotes.flatMap((quote, index) => quoteViolation('quote', quote, index, article)),
    ...digest.quotations.flatMap((quote, index) => quoteViolation('quotation', quote, index, article)),
    ...digest.quotes.flatMap((quote, index) => strangerViolation(quote, index, digest)),
  ]
}

function quoteViolation(
  part: 'quote' | 'quotation',
  { text, start, end }: Quote,
  index: number,
  article: Article,
): Violation[] {
  if (text !== '' && article.text.slice(start, end) === text) return []
  return [{ part, index, reason: `The words "${text.slice(0, 60)}" do not stand at ${start} of the article.` }]
}

/** A key quote lies within one of the article's quotations and has its speaker. */
function strangerViolation({ start, end, speaker }: Quote, index: number, { quotations }: Digest): Violation[] {
  const home = quotations.find((quotation) => quotation.start <= start && quotation.end >= end)
  if (home && home.speaker?.name === speaker?.name && home.speaker?.role === speaker?.role) return []
  return [{ part: 'quote', index, reason: 'The quote, or its speaker, is none of those found in the article.' }]
}

function pointViolation({ text, start, end, edited }: Point, index: number, article: Article): Violation[] {
  const words = article.text.slice(start, end)
  const holds = edited
    ? REFERENT.test(text) && REPLACED.test(words) && text.replace(REFERENT, '') === words.replace(REPLACED, '')
    : text === words
  if (holds && text !== '') return []
  return [
    { part: 'point', index, reason: `The point "${text.slice(0, 60)}" does not stand at ${start} of the article.` },
  ]
}
