import type { Article } from '../core/article/article.ts'
import type { Digest, Refusal } from '../core/digest/digest.ts'

/** What an engine gives back: a digest, or why there is none. */
export type DigestOutcome = { readonly digest: Digest } | { readonly refusal: Refusal }

/** Turns an article into a digest. What it shows of the article must hold before `verifyDigest`. */
export interface Engine {
  /** Shown as `engine` in each digest. */
  readonly name: string
  digest(article: Article): Promise<DigestOutcome>
}
