import type { Article } from '../core/article/article.ts'
import type { Digest, Refusal } from '../core/digest/digest.ts'
import { type RankedQuote, rankQuotes } from '../core/digest/pick-quotes.ts'
import { type RankedSentence, rankSentences } from '../core/digest/rank-sentences.ts'
import { readArticle } from '../core/digest/reading.ts'
import type { MarkedTerm, Person, Quotation } from '../core/quotes/quotation.ts'
import type { Span } from '../core/text/span.ts'
import type { DigestOutcome } from '../engines/engine.ts'

/** A sentence with all that speaks for and against it as a point. */
export interface InspectedSentence extends Span {
  readonly text: string
  /** Whether the digest shows it, or a part of it, as a point. */
  readonly isShown: boolean
  readonly score: number
  /** What every sentence begins with; with what its parts add, it makes the score. */
  readonly base: number
  readonly parts: RankedSentence['parts']
  readonly barredBy: string | null
  /** As a point: without dateline and hinge, a referent in brackets. */
  readonly point: string
}

/** A quotation with the evidence for its speaker, and its worth as a key quote. */
export interface InspectedQuotation extends Quotation {
  /** Whether the digest shows it, or a part of it, as a key quote. */
  readonly isShown: boolean
  /** null where it cannot be one: too short, or over several paragraphs. */
  readonly asKeyQuote: Pick<RankedQuote, 'score' | 'reasons'> | null
}

export interface InspectedPerson extends Person {
  /** Each form of the name, the most frequent first. */
  readonly forms: readonly { readonly text: string; readonly count: number }[]
}

/** How a digest came about: all that was found in an article, chosen or not, with the reasons. Lists are in article order. */
export interface Inspection {
  readonly article: Article
  readonly language: string | null
  readonly words: number
  /** Why there is no digest; null where there is one. */
  readonly refusal: Refusal | null
  readonly sentences: readonly InspectedSentence[]
  readonly quotations: readonly InspectedQuotation[]
  readonly terms: readonly MarkedTerm[]
  readonly people: readonly InspectedPerson[]
}

/** Reads an article once more and says how its digest, or refusal, came about. */
export function inspectArticle(article: Article, outcome: DigestOutcome): Inspection {
  const reading = readArticle(article)
  const { quotations, terms, people } = reading.report
  const { points, quotes }: Pick<Digest, 'points' | 'quotes'> =
    'digest' in outcome ? outcome.digest : { points: [], quotes: [] }
  const keyQuotes = new Map(rankQuotes(reading).map((ranked) => [ranked.quotation, ranked]))
  return {
    article,
    language: reading.language,
    words: reading.words,
    refusal: 'refusal' in outcome ? outcome.refusal : null,
    sentences: rankSentences(reading).map((ranked) => toSentence(ranked, points)),
    quotations: quotations.map((quotation) => toQuotation(quotation, keyQuotes.get(quotation), quotes)),
    terms,
    people: people.map((person) => ({ ...person, forms: formsOf(person, article.text) })),
  }
}

function toSentence(ranked: RankedSentence, points: readonly Span[]): InspectedSentence {
  const { text, start, end } = ranked.sentence
  const { score, parts, barredBy } = ranked
  const base = score - parts.reduce((sum, { adds }) => sum + adds, 0)
  const isShown = holdsOne(points, { start, end })
  return { text, start, end, isShown, score, base, parts, barredBy, point: ranked.text }
}

function toQuotation(
  quotation: Quotation,
  ranked: RankedQuote | undefined,
  quotes: readonly Span[],
): InspectedQuotation {
  const asKeyQuote = ranked ? { score: ranked.score, reasons: ranked.reasons } : null
  return { ...quotation, isShown: holdsOne(quotes, quotation), asKeyQuote }
}

function holdsOne(shown: readonly Span[], { start, end }: Span): boolean {
  return shown.some((span) => span.start >= start && span.end <= end)
}

function formsOf({ mentions }: Person, text: string): InspectedPerson['forms'] {
  const counts = new Map<string, number>()
  for (const { start, end } of mentions) {
    const form = text.slice(start, end)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)
}
