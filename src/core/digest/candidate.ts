import type { Span } from '../text/span.ts'
import type { ReadSentence } from './reading.ts'

/** The part of a sentence that may stand as a point. */
export interface Candidate extends Span {
  readonly sentence: ReadSentence
  /** Number of the sentence in the article. */
  readonly index: number
  /** The words that it shows; differ from the article only where a referent stands in brackets. */
  readonly text: string
  readonly edited: boolean
  readonly words: number
  /** The rule that bars it; null where it may be shown. */
  readonly barredBy: string | null
}

/** Longest point, in UTF-16 units: DESIGN section 5. */
export const MAX_POINT_CHARS = 220
