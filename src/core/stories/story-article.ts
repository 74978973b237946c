/** An article as grouping sees it. */
export interface StoryArticle {
  readonly id: string
  readonly title: string | null
  /** Null, or nothing, where only the headline is known. */
  readonly text: string | null
  /**
   * Epoch milliseconds; where the article has no date, the time it was first seen. Null where neither is known: such an
   * article is near in time to any other.
   */
  readonly publishedAt: number | null
  readonly outlet: string | null
  /** BCP 47 tag; without one the article is told by its words as they stand. */
  readonly language?: string | null
}

/** What became of an article. */
export interface Joined {
  /** The id of the article that founded the story; the article's own where it founds one. */
  readonly storyId: string
  /** The weightiest first. */
  readonly why: readonly JoinReason[]
  /** The article it is a wire copy of, word for word or nearly; null where its words are its own. */
  readonly copyOf: string | null
  /** Stories that this article has shown to be one, in the order in which they became so; `storyId` is what came of it. */
  readonly absorbed: readonly Absorbed[]
  /**
   * Stories that this article has shown not to be part of its own, after that: what was told of one event is known better
   * now. `storyId` is what remained.
   */
  readonly parted: readonly Parted[]
}

/** A story that is a part of another from now on. */
export interface Absorbed {
  readonly storyId: string
  /** The story that its articles belong to from now on. */
  readonly into: string
  readonly why: readonly JoinReason[]
}

/** Articles that have a story of their own from now on. */
export interface Parted {
  /** The story that they leave. */
  readonly from: string
  /** The oldest of them. */
  readonly storyId: string
  readonly articleIds: readonly string[]
  readonly why: readonly JoinReason[]
}

/** Why an article is where it is. `likeness`, from 0 to 1, is how sure it is that both tell of one event. */
export type JoinReason =
  /** Nothing known is like it enough; `nearest` is the likest story, null where none shares a rare word. */
  | { readonly code: 'founds'; readonly nearest: string | null; readonly likeness: number; readonly needed: number }
  | { readonly code: 'alike'; readonly likeness: number; readonly needed: number }
  /** The words that it shares with the story, the weightiest first, as the article writes them. */
  | { readonly code: 'shared-words'; readonly words: readonly string[] }
  /** The share of the shorter one's runs of words that stand in the other too. */
  | { readonly code: 'copy'; readonly of: string; readonly share: number }
  /** Days between the article and the story's nearest, where they lower the likeness. */
  | { readonly code: 'apart'; readonly days: number }
