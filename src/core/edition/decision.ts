import type { CandidateArticle } from './candidate.ts'

/** What became of a candidate, and why: stored with the edition, shown by `why`. */
export interface Decision {
  readonly storyId: string
  readonly headline: string | null
  /** Place in the edition from 1; null where it is left out. */
  readonly place: number | null
  readonly reason: DecisionReason
  /** What its rank is made of, the weightiest first; [] where it was not ranked. They add up to the rank. */
  readonly parts: readonly RankPart[]
}

/** Codes are stable. */
export type DecisionReason =
  | { readonly code: 'new' }
  | { readonly code: 'update'; readonly newSentences: number; readonly newFigures: number }
  | { readonly code: 'outside-window' }
  | { readonly code: 'muted' }
  | { readonly code: 'no-news'; readonly newArticles: number }
  | { readonly code: 'excluded'; readonly by: string }
  | { readonly code: 'not-included'; readonly wanted: readonly string[] }
  | { readonly code: 'outlet'; readonly outlets: readonly string[] }
  | { readonly code: 'language'; readonly languages: readonly string[] }
  | { readonly code: 'too-few-outlets'; readonly outlets: number; readonly needed: number }
  | { readonly code: 'over-limit'; readonly rank: number; readonly limit: number }

export interface RankPart {
  readonly name: 'outlets' | 'freshness' | 'place' | 'boost' | 'update'
  readonly adds: number
}

/** A story that the edition tells. */
export interface ChosenStory {
  readonly storyId: string
  /** The article whose words are shown. */
  readonly lead: CandidateArticle
  /** Every outlet that has it, the one of `lead` first; copies of one wire text are outlets too. */
  readonly outlets: readonly string[]
  /** Outlets that tell it in their own words: wire copies count as one voice. */
  readonly voices: number
  readonly isUpdate: boolean
  readonly isSingleSource: boolean
  /** What is new since it was told, the newest first; [] for a story not told before. */
  readonly news: readonly NewSentence[]
}

/** `text.slice(start, end)` of the article's text, whose words were not told before. */
export interface NewSentence {
  readonly articleId: string
  readonly text: string
  readonly start: number
  readonly end: number
}
