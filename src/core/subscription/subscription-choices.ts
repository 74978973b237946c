import type { FilterTerm } from '../command/filter.ts'
import type { EditionMode } from '../command/settings.ts'
import type { Window } from '../schedule/parse-schedule.ts'

/** What passes into the editions of a channel. */
export interface Filters {
  /** At most one of them is `min-outlets`, and it has its number. */
  readonly terms: readonly FilterTerm[]
  /** Stories that the channel wants no more of. */
  readonly mutedStoryIds: readonly string[]
}

export const NO_FILTERS: Filters = { terms: [], mutedStoryIds: [] }

/** How a channel gets its editions. */
export interface ChannelSettings {
  /** Stories at most. */
  readonly editionSize: number
  readonly mode: EditionMode
  /** When nothing is posted by itself, by the clock of the channel; it may pass midnight. null for never. */
  readonly quietHours: Window | null
  /** The BCP 47 tag that articles must have; null for any. */
  readonly language: string | null
  /** IANA zone; null where the channel has set none and the default holds. */
  readonly zone: string | null
}

export const STANDARD_SETTINGS: ChannelSettings = {
  editionSize: 5,
  mode: 'overview-and-thread',
  quietHours: null,
  language: null,
  zone: null,
}
