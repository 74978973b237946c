import type { Speaker } from '../quotes/quotation.ts'
import type { Span } from '../text/span.ts'

/** A sentence of the article, or a part of one that stands alone. */
export interface Point extends Span {
  /** As shown; equals the article's span unless `edited`. */
  readonly text: string
  /** True where a referent stands in [brackets]. */
  readonly edited: boolean
  /** The article's address with a text fragment; null where the article has no address. */
  readonly link: string | null
}

/** A quotation as a digest shows it: `article.text.slice(start, end) === text`. */
export interface Quote extends Span {
  readonly text: string
  readonly speaker: Speaker | null
  readonly cue: string | null
  readonly continues: boolean
  readonly link: string | null
}

/** The short form of an article. A pure function of it: same article, same digest. */
export interface Digest {
  readonly headline: string
  /** BCP 47 tag, or null where the language could not be told. */
  readonly language: string | null
  readonly points: readonly Point[]
  /** The key quotes, at most three. */
  readonly quotes: readonly Quote[]
  /** Every passage of speech, in article order, the key quotes among them. */
  readonly quotations: readonly Quote[]
  readonly words: number
  readonly readingMinutes: number
  readonly engine: string
  readonly article: {
    readonly title: string | null
    readonly url: string | null
    readonly outlet: string | null
    readonly authors: readonly string[]
    readonly publishedAt: string | null
    readonly language: string | null
  }
}

/** Why there is no digest: a result, not a fault. */
export interface Refusal {
  readonly code: 'ARTICLE_TOO_SHORT' | 'ARTICLE_UNREADABLE'
  /** What is wrong and what to do, in one sentence. */
  readonly message: string
}
