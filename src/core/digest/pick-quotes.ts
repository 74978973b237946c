import type { Quotation } from '../quotes/quotation.ts'
import { findSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { Reading } from './reading.ts'

export const MAX_QUOTES = 3
const MIN_CHARS = 40
const MAX_CHARS = 280

/** Below this a quotation is too weak to be shown: fewer is better than weak. */
const MIN_SCORE = 0.35

/** Taken off for each quote of the same speaker already chosen, and for one from the same paragraph. */
const SAME_SPEAKER = 0.3
const SAME_PLACE = 0.15

/** A quotation, cut where it is long, with its worth and the reasons. */
export interface RankedQuote extends Span {
  readonly quotation: Quotation
  readonly score: number
  readonly reasons: readonly { readonly reason: string; readonly adds: number }[]
}

/** The key quotes of an article, at most three, in article order; none that repeats a point. [] where none is good enough. */
export function pickQuotes(reading: Reading, points: readonly Span[]): RankedQuote[] {
  const ranked = rankQuotes(reading).filter(
    ({ start, end }) => !points.some((point) => point.start < end && point.end > start),
  )
  const chosen: RankedQuote[] = []
  while (chosen.length < MAX_QUOTES) {
    let best: RankedQuote | null = null
    let worth = MIN_SCORE
    for (const quote of ranked) {
      const value = chosen.includes(quote) ? Number.NEGATIVE_INFINITY : quote.score - repetition(quote, chosen, reading)
      if (value > worth) {
        best = quote
        worth = value
      }
    }
    if (!best) break
    chosen.push(best)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

function repetition(quote: RankedQuote, chosen: readonly RankedQuote[], { article }: Reading): number {
  const speaker = quote.quotation.speaker?.name ?? null
  return chosen.reduce((sum, other) => {
    const sameSpeaker = speaker !== null && other.quotation.speaker?.name === speaker ? SAME_SPEAKER : 0
    const between = article.text.slice(Math.min(quote.end, other.end), Math.max(quote.start, other.start))
    return sum + sameSpeaker + (between.includes('\n') ? 0 : SAME_PLACE)
  }, 0)
}

/** Every quotation that could be a key quote, with its worth and reasons. In article order. */
export function rankQuotes(reading: Reading): RankedQuote[] {
  return reading.report.quotations.flatMap((quotation) => {
    const span = fitQuote(quotation, reading)
    if (!span) return []
    const reasons = reasonsFor(reading.article.text.slice(span.start, span.end), quotation, reading)
    return [{ ...span, quotation, reasons, score: reasons.reduce((sum, { adds }) => sum + adds, 0) }]
  })
}

/** The quotation as it can be shown: whole, or its first sentences where it is long. null where it says too little. */
function fitQuote(quotation: Quotation, { language }: Reading): Span | null {
  const { text, start } = quotation
  if (text.length < MIN_CHARS || /\n/.test(text.trim())) return null
  if (text.length <= MAX_CHARS) return { start, end: quotation.end }
  let end = 0
  for (const sentence of findSentences(text, language)) {
    if (sentence.end > MAX_CHARS) break
    end = sentence.end
  }
  return end >= MIN_CHARS ? { start, end: start + end } : null
}

function reasonsFor(text: string, quotation: Quotation, { frequency, sentences, titleStems }: Reading) {
  const place = sentences.findIndex(({ start, end }) => quotation.start >= start && quotation.start < end)
  const sentence = sentences[place]
  const spread = (sentence?.stems ?? []).reduce((sum, stem) => sum + Math.log(frequency.get(stem) ?? 1), 0)
  const central = Math.min(0.3, spread / (14 * Math.sqrt(Math.max(1, sentence?.stems.length ?? 1))))
  const onTitle = (sentence?.stems.filter((stem) => titleStems.has(stem)).length ?? 0) / Math.max(4, titleStems.size)
  const named = quotation.speaker?.name
  return [
    { reason: 'speaker named', adds: named ? 0.3 : quotation.speaker ? 0.05 : -0.25 },
    { reason: 'role known', adds: quotation.speaker?.role ? 0.08 : 0 },
    { reason: 'sure of the speaker', adds: 0.1 * quotation.confidence },
    { reason: 'a whole sentence', adds: isWhole(text) ? 0.15 : -0.6 },
    { reason: 'of a good length', adds: text.length >= 70 && text.length <= 220 ? 0.12 : 0 },
    { reason: 'about the story', adds: central },
    { reason: 'on the headline', adds: 0.3 * onTitle },
    { reason: 'a question', adds: /\?$/.test(text) ? -0.3 : 0 },
    {
      reason: 'hangs on what was said before',
      adds: /^(?:that|it|this|he|she|they|so|because|but|and|or|which|those|these|yes|no|yeah|well)\b/i.test(text)
        ? -0.2
        : 0,
    },
    { reason: 'runs on', adds: quotation.continues ? -0.06 : 0 },
    { reason: 'later in the article', adds: (-0.08 * Math.max(0, place)) / Math.max(1, sentences.length) },
  ].filter(({ adds }) => adds !== 0)
}

/** Begins and ends as a sentence does; a comma is where the clause of saying cut in. */
function isWhole(text: string): boolean {
  return /^[\p{Lu}\p{Lo}\d“‘'"«„[(¿¡]/u.test(text) && /[.!?…,。！？][”’'")\]]*$/u.test(text)
}
