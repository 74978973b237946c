import type { Quotation } from '../quotes/quotation.ts'
import { findSentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { type Reading, type ReadSentence, stemSet } from './reading.ts'
import { isBalanced } from './safe-cuts.ts'

const MAX_QUOTES = 3
const MIN_CHARS = 40
const MAX_CHARS = 280

/** Below this a quotation is too weak to be shown: fewer is better than weak. */
const MIN_SCORE = 0.35

/** A quotation that nobody is known to have said is shown only from here on, and only where there is no other. */
const MIN_SCORE_OF_NOBODY = 0.45

/** Taken off for each quote of the same speaker already chosen, and for one from the same paragraph. */
const SAME_SPEAKER = 0.3
const SAME_PLACE = 0.15

/** Words are said again that share more of their stems with what stands above them. */
const MAX_SHARED_STEMS = 0.6

/** A quotation, cut where it is long, with its worth and the reasons. */
export interface RankedQuote extends Span {
  readonly quotation: Quotation
  readonly score: number
  readonly reasons: readonly { readonly reason: string; readonly adds: number }[]
}

/**
 * The key quotes of an article, at most three, in article order; none that says again what a point or the headline says.
 * [] where none is good enough.
 */
export function pickQuotes(reading: Reading, points: readonly Span[], headline: string): RankedQuote[] {
  const said = [headline, ...points.map(({ start, end }) => reading.article.text.slice(start, end))].map((text) =>
    stemSet(text, reading.language),
  )
  const ranked = rankQuotes(reading).filter(
    (quote) =>
      !isUnresolved(quote.quotation) &&
      !points.some((point) => point.start < quote.end && point.end > quote.start) &&
      !isSaid(quote, said, reading),
  )
  const chosen = pickBest(
    ranked.filter(({ quotation }) => quotation.speaker !== null),
    reading,
  )
  if (chosen.length > 0) return chosen
  const best = ranked.filter(({ score }) => score >= MIN_SCORE_OF_NOBODY).sort((a, b) => b.score - a.score)
  return best.slice(0, 1)
}

/** Each time the best of the rest, less for each quote of the same speaker and from the same paragraph. */
function pickBest(ranked: readonly RankedQuote[], reading: Reading): RankedQuote[] {
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

function isSaid({ start, end }: Span, said: readonly ReadonlySet<string>[], { article, language }: Reading): boolean {
  const stems = stemSet(article.text.slice(start, end), language)
  const shared = said.map((above) => [...stems].filter((stem) => above.has(stem)).length)
  return stems.size > 0 && shared.some((count) => count > stems.size * MAX_SHARED_STEMS)
}

/** A pronoun that stands for nobody known. */
const PRONOUN = /^(?:he|she|they|it|we|you|i|one|some|others?|many|who)$/iu

function isUnresolved({ speaker }: Quotation): boolean {
  return speaker?.name === null && PRONOUN.test(speaker.mention)
}

/** Every quotation that could be a key quote, with its worth and reasons. In article order. */
export function rankQuotes(reading: Reading): RankedQuote[] {
  const sentenceOf = createSentenceFinder(reading.sentences)
  const { quotations } = reading.report
  return quotations.flatMap((quotation, index) => {
    const span = fitQuote(quotation, reading)
    if (!span || isBrokenOff(quotation, quotations[index + 1], reading.article.text)) return []
    const text = reading.article.text.slice(span.start, span.end)
    const reasons = reasonsFor(text, quotation, sentenceOf(quotation.start), reading)
    return [{ ...span, quotation, reasons, score: reasons.reduce((sum, { adds }) => sum + adds, 0) }]
  })
}

/** Gives for rising offsets the number of the sentence that each lies in. */
function createSentenceFinder(sentences: readonly ReadSentence[]): (at: number) => number {
  let cursor = 0
  return (at) => {
    while (cursor < sentences.length && (sentences[cursor]?.end ?? 0) <= at) cursor++
    return cursor
  }
}

/** The quotation as it can be shown: whole, or its first sentences where it is long. null where it is no whole sentence. */
function fitQuote(quotation: Quotation, { article, language }: Reading): Span | null {
  const { text, start } = quotation
  const isTorn = text.includes('\n') || !isBalanced(text) || HOLDS_NARRATION.test(text)
  if (text.length < MIN_CHARS || isTorn || !beginsItself(quotation, article.text)) return null
  if (text.length <= MAX_CHARS) return ENDS.test(text) ? { start, end: quotation.end } : null
  const end = findSentences(text, language).findLast((sentence) => sentence.end <= MAX_CHARS)?.end ?? 0
  return end >= MIN_CHARS ? { start, end: start + end } : null
}

/** “I have worked this channel for 26 years,” he said, “and I …”: the sentence goes on in the passage behind. */
function isBrokenOff({ text, end }: Quotation, next: Quotation | undefined, article: string): boolean {
  if (next === undefined || !/,[”’'")\]]*$/.test(text)) return false
  const between = article.slice(end, next.start)
  return /^\p{Ll}/u.test(next.text) && between.length <= MAX_BREAK_CHARS && !/[.!?\n]/.test(between)
}

/** A clause of saying that cuts into a sentence is shorter. */
const MAX_BREAK_CHARS = 160

/** A mark that was never closed takes others' speech in, and who said it: “…,” said Lind. */
const HOLDS_NARRATION = /[,?!]["”]\s+\p{Ll}/u

/** A comma is where the clause of saying cut in. */
const ENDS = /[.!?…,。！？][”’'")\]]*$/u

/** Begins as a sentence does, and is not a part of the sentence around it ("until “Russia takes steps”"). */
function beginsItself({ text, outer, cue }: Quotation, article: string): boolean {
  if (!/^[\p{Lu}\p{Lo}\d“‘'"«„[(¿¡]/u.test(text)) return false
  const before = article.slice(Math.max(0, outer.start - 60), outer.start).trimEnd()
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const isFree = line === '' || article[outer.start - 1] === '\n' || /[^\p{L}\p{N}]$/u.test(line)
  return isFree || (cue !== null && line.endsWith(cue))
}

/** How speech begins that answers or goes on from what is not shown. */
const HANGS_ON =
  /^(?:(?:yes|no|yeah|well|sure|okay|ok|right|exactly|absolutely|of course|same|now)(?=[,.!—–-])|(?:that|it|this|he|she|they|so|because|but|and|or|nor|which|those|these|also|then|therefore|however|again|otherwise|instead|for (?:him|her|them|that)|not (?:at all|really))(?!\p{L}))/iu

/** Says thanks, or nothing. */
const EMPTY =
  /(?<!\p{L})(?:no comment|not comment|thank you|thanks to|good luck|congratulations|happy to|pleased to announce|rest in peace|thoughts and prayers)(?!\p{L})/iu

function reasonsFor(
  text: string,
  { speaker, confidence, continues }: Quotation,
  place: number,
  { frequency, sentences, titleStems }: Reading,
): { reason: string; adds: number }[] {
  const stems = sentences[place]?.stems ?? []
  const spread = stems.reduce((sum, stem) => sum + Math.log(frequency.get(stem) ?? 1), 0)
  const onTitle = stems.filter((stem) => titleStems.has(stem)).length / Math.max(4, titleStems.size)
  return [
    { reason: 'speaker named', adds: speaker?.name ? 0.3 : speaker ? 0.05 : -0.25 },
    { reason: 'role known', adds: speaker?.role ? 0.08 : 0 },
    { reason: 'sure of the speaker', adds: 0.1 * confidence },
    { reason: 'a whole sentence', adds: 0.15 },
    { reason: 'of a good length', adds: text.length >= 70 && text.length <= 220 ? 0.12 : 0 },
    { reason: 'about the story', adds: Math.min(0.3, spread / (14 * Math.sqrt(Math.max(1, stems.length)))) },
    { reason: 'on the headline', adds: 0.3 * onTitle },
    { reason: 'a question', adds: /\?[”’'")\]]*$/.test(text) ? -0.3 : 0 },
    { reason: 'hangs on what was said before', adds: HANGS_ON.test(text) ? -0.25 : 0 },
    { reason: 'says little', adds: EMPTY.test(text) ? -0.5 : 0 },
    { reason: 'runs on', adds: continues ? -0.06 : 0 },
    { reason: 'later in the article', adds: (-0.08 * place) / Math.max(1, sentences.length) },
  ].filter(({ adds }) => adds !== 0)
}
