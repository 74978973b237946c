const DAY_MS = 24 * 60 * 60 * 1_000

/** A date that so many items have is when the feed was made, not when they were. */
const MIN_REPEATS = 4
const MAX_REPEATED_SHARE = 0.5

/**
 * When each item was published, in epoch milliseconds; null where that is not to be known: it has no date, one that lies
 * ahead, or one that most items of the feed have.
 */
export function findItemDates(dates: readonly (string | null)[], now: number): (number | null)[] {
  const times = dates.map((date) => {
    const at = date === null ? Number.NaN : Date.parse(date)
    return Number.isNaN(at) || at > now ? null : at
  })
  const counts = new Map<number, number>()
  for (const at of times) if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1)
  const isRepeated = (at: number) => {
    const count = counts.get(at) ?? 0
    return count >= MIN_REPEATS && count > times.length * MAX_REPEATED_SHARE
  }
  return times.map((at) => (at !== null && isRepeated(at) ? null : at))
}

/**
 * Whether an item never seen before is news. At the first reading: only one of the last day. Later: one that is not
 * over a day older than the newest that the feed ever had (`newestAt`, null where none had a date), whatever the clock
 * says: a feed that goes back in time brings no news; and one without a date.
 */
export function isNews(
  publishedAt: number | null,
  { isFirst, newestAt, now }: { readonly isFirst: boolean; readonly newestAt: number | null; readonly now: number },
): boolean {
  if (isFirst) return publishedAt !== null && publishedAt >= now - DAY_MS
  return publishedAt === null || newestAt === null || publishedAt >= Math.min(newestAt, now) - DAY_MS
}
