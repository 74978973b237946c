import { findPhrase, findTerms } from '../core/text/search-terms.ts'
import { findSentences } from '../core/text/sentences.ts'
import type { Span } from '../core/text/span.ts'
import type { Phrase } from './search-words.ts'

/** Long enough to see what it is about, short enough for a list of ten. */
const MAX_SNIPPET_CHARS = 300

/** Characters kept before the match where a sentence is too long to be shown whole. */
const LEAD_CHARS = 60

/**
 * The sentence of a text that has the most of the phrases, the first of equals; of a long one the part around the first
 * match, cut between words. A span of the text (UTF-16 offsets); empty for a blank text.
 */
export function findSnippet(text: string, language: string | null, phrases: readonly Phrase[]): Span {
  const terms = findTerms(text)
  const found = phrases.map((phrase) => findPhrase(terms, phrase))
  const rated = findSentences(text, language).map((sentence) => {
    const inside = found.flatMap((spans) => spans.find(({ start }) => isWithin(start, sentence)) ?? [])
    return { sentence, matches: inside.length, first: Math.min(...inside.map(({ start }) => start), sentence.end) }
  })
  const best = rated.reduce((a, b) => (b.matches > a.matches ? b : a), rated[0] ?? NOTHING)
  return cut(text, best.sentence, best.matches === 0 ? best.sentence.start : best.first)
}

const NOTHING = { sentence: { start: 0, end: 0 }, matches: 0, first: 0 }

const isWithin = (at: number, { start, end }: Span) => at >= start && at < end

function cut(text: string, { start, end }: Span, match: number): Span {
  if (end - start <= MAX_SNIPPET_CHARS) return { start, end }
  const from = match - start <= LEAD_CHARS ? start : afterSpace(text, match - LEAD_CHARS, match)
  const limit = from + MAX_SNIPPET_CHARS
  return limit >= end ? { start: from, end } : { start: from, end: beforeSpace(text, from, limit) }
}

/** The first place after white space in the stretch, or its end where there is none. */
function afterSpace(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s\S/)
  return space < 0 ? to : from + space + 1
}

/** The last place before white space in the stretch; its end where there is none, but not within a sign of two units. */
function beforeSpace(text: string, from: number, to: number): number {
  const space = /\s+\S*$/.exec(text.slice(from, to + 1))
  if (space && space.index > 0) return from + space.index
  return /[\uD800-\uDBFF]$/.test(text.slice(from, to)) ? to - 1 : to
}
