import type { Span } from '../text/span.ts'

/** One rule's part in a decision, kept so that `inspect` can say why. */
export interface Evidence {
  /** What was decided: whether the passage is speech, or whose it is. */
  readonly of: 'speech' | 'speaker'
  /** Stable name of the rule, such as `saying:after` or `continues-last-speaker`. */
  readonly rule: string
  /** What the rule saw, in the article's words; null where the name of the rule says it all. */
  readonly detail: string | null
  /** Of speech: log-odds, which sum above 0 for speech. Of the speaker: how sure the step is, 0 to 1. */
  readonly weight: number
}

/** Who is said to have spoken. */
export interface Speaker {
  /** As fully as the article gives it anywhere; null for an unnamed speaker ("a spokesman for the ministry"). */
  readonly name: string | null
  /** What the article says the speaker is, in its words; null where it says nothing. */
  readonly role: string | null
  /** The words by which the speaker is meant near the quotation ("Wang", "he", "the minister"). */
  readonly mention: string
}

/** A passage of speech inside marks. `start` and `end` are what stands between the marks: `text.slice(start, end) === quotation.text`. */
export interface Quotation extends Span {
  readonly text: string
  /** The passage with its marks. */
  readonly outer: Span
  readonly speaker: Speaker | null
  /** The verb or noun of saying, as it stands in the article; null where there is none. */
  readonly cue: string | null
  /** True where it runs on from the quotation before (same speaker, next sentence or paragraph). */
  readonly continues: boolean
  /** How sure the speaker is, 0 to 1; 0 with no speaker. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** A passage inside marks that is not speech: a scare quote, the name of a work, a nickname. */
export interface MarkedTerm extends Span {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** A person or body that the article names. */
export interface Person {
  /** The fullest form in the article. */
  readonly name: string
  readonly gender: 'female' | 'male' | null
  readonly kind: 'person' | 'organisation'
  readonly role: string | null
  /** Every mention by name, in article order. */
  readonly mentions: readonly Span[]
}

/** What was found in one article, each list in article order. */
export interface QuotationReport {
  readonly quotations: readonly Quotation[]
  readonly terms: readonly MarkedTerm[]
  readonly people: readonly Person[]
}
