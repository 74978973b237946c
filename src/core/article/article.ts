/** Our reading of a page or a text. Absence is null; times are ISO 8601 in UTC. */
export interface Article {
  readonly title: string | null
  /** The canonical address; null for a pasted text. */
  readonly url: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  /** BCP 47 tag; null where the text is too short or too mixed to tell. */
  readonly language: string | null
  /** Address of the lead picture. */
  readonly image: string | null
  /** The body, line ends normalised to `\n`; one paragraph a line or paragraphs parted by blank lines. */
  readonly text: string
}
