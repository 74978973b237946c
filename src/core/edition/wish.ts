import type { FilterTerm } from '../command/filter.ts'

/** What a channel wants of an edition. */
export interface EditionWish {
  /** Epoch milliseconds: articles first seen after `since` and up to `until` are new. */
  readonly since: number
  readonly until: number
  readonly filters: readonly FilterTerm[]
  /** Stories at most. */
  readonly limit: number
  /** Stories that the channel wants no more of. */
  readonly mutedStoryIds: readonly string[]
}
