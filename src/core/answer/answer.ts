import type { Speaker } from '../quotes/quotation.ts'
import type { Span } from '../text/span.ts'

/** One thing that spoke for a passage or a verdict, or against it. */
export interface Reason {
  /** Stable name of what was measured, such as `expected-near` or `name-nowhere`. */
  readonly rule: string
  /** What it saw, in the article's words; null where the name says it all. */
  readonly detail: string | null
  /** How much it counted, from -1 to 1. */
  readonly weight: number
}

/** Words of an article that an answer rests on: `article.text.slice(start, end) === text`. */
export interface Passage extends Span {
  readonly text: string
  /** Number of its article among those that were asked. */
  readonly article: number
  /** Who speaks, where the passage was chosen for a quotation in it; null elsewhere. */
  readonly speaker: Speaker | null
  /** What stands between the marks of the quotations that it was chosen for; [] elsewhere. */
  readonly quoted: readonly Span[]
  /** How likely it is that the answer stands in it rather than elsewhere in the articles, 0 to 1. */
  readonly chance: number
  readonly why: readonly Reason[]
}

/**
 * `answered`: the articles say it. `closest`: they may; the passages are the closest there are, and should be called that.
 * `not-said`: they do not say; there are no passages.
 */
export type Verdict = 'answered' | 'closest' | 'not-said'

/** What articles say to a question, in their own words. */
export interface Answer {
  /** The question as it was understood: a follow-up with what it leaves out. */
  readonly question: string
  readonly verdict: Verdict
  /** The best first; together at most `MAX_ANSWER_CHARS`. */
  readonly passages: readonly Passage[]
  /** What spoke for and against the articles saying it, the weightiest first. */
  readonly why: readonly Reason[]
}

/** A question and what was answered: all that a follow-up looks back on. */
export interface Turn {
  readonly question: string
  readonly answer: Answer
}
