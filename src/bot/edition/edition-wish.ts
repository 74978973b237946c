import type { FilterTerm } from '../../core/command/filter.ts'
import type { EditionWish } from '../../core/edition/wish.ts'
import type { ChannelSettings, Filters } from '../../core/subscription/subscription-choices.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A first edition has the news of a day before its slot. */
const FIRST_WINDOW_MS = DAY_MS
/** What came while editions were paused is news for so long. */
const MAX_WINDOW_MS = 7 * DAY_MS
/** An article that joined while the last edition was made may not have been seen by it; what was told is known anyway. */
const OVERLAP_MS = 5 * MINUTE_MS

/**
 * From when to when the edition of a slot looks that is made at `now`. `last` is when the one before was made; null for
 * none. All in epoch milliseconds.
 */
export function findWindow(
  last: number | null,
  slot: number,
  now: number,
): { readonly since: number; readonly until: number } {
  const since = last === null ? slot - FIRST_WINDOW_MS : last - OVERLAP_MS
  return { since: Math.max(since, now - MAX_WINDOW_MS), until: now }
}

/** What a channel wants of an edition, by its filters and its settings. */
export function toWish(
  { terms, mutedStoryIds }: Filters,
  { editionSize, language }: ChannelSettings,
  window: { readonly since: number; readonly until: number },
): EditionWish {
  const inLanguage: FilterTerm[] = language === null ? [] : [{ kind: 'language', effect: 'include', value: language }]
  return {
    ...window,
    filters: [...terms, ...inLanguage],
    limit: editionSize,
    mutedStoryIds,
  }
}
