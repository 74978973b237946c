/** A story that an edition may tell. */
export interface Candidate {
  readonly storyId: string
  /** Its articles, at least one, those told before among them. */
  readonly articles: readonly CandidateArticle[]
  /** What an edition of the same subscription told of it; null where none did. */
  readonly told: Told | null
}

/** An article as the choice of an edition sees it. Times are epoch milliseconds. */
export interface CandidateArticle {
  readonly id: string
  readonly title: string | null
  /** The body; '' where only the headline is known. */
  readonly text: string
  readonly outlet: string | null
  /** BCP 47 tag. */
  readonly language: string | null
  readonly publishedAt: number | null
  readonly firstSeenAt: number
  /** Place in its feed when it was first seen, 1 at the top; null where it came from no feed. */
  readonly place: number | null
  /** The article it is a wire copy of; null where its words are its own. */
  readonly copyOf: string | null
}

/** What was told of a story, and when. */
export interface Told {
  /** Epoch milliseconds of the last edition that had it. */
  readonly at: number
  /** The articles that the story had then. */
  readonly articleIds: readonly string[]
}
