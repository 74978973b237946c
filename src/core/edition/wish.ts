import type { FilterTerm } from '../command/filter.ts'

/** What a channel wants of an edition. */
export interface EditionWish {
  /** Epoch milliseconds: articles first seen after `since` and up to `until` are new. */
  readonly since: number
  readonly until: number
  readonly filters: readonly FilterTerm[]
  /** Stories at most. */
  readonly limit: number
  readonly boosts: readonly Boost[]
  /** Stories that the channel wants no more of. */
  readonly mutedStoryIds: readonly string[]
}

/** Words that a channel cares for: a story with them counts so many times as much; below 1 it counts less. */
interface Boost {
  readonly words: string
  readonly factor: number
}
