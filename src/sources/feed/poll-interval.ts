const MINUTE_MS = 60 * 1_000
const HOUR_MS = 60 * MINUTE_MS

export const MIN_INTERVAL_MS = 5 * MINUTE_MS
export const MAX_INTERVAL_MS = 6 * HOUR_MS
/** Before a feed's own pace is known. */
export const FIRST_INTERVAL_MS = 15 * MINUTE_MS
/** A site that asks for more is asked again all the same. */
export const MAX_WAIT_MS = 24 * HOUR_MS

/** A night without news makes the pace of a busy feed only this much slower at each poll. */
const SLOWER = 1.5

/**
 * The interval after a reading: halfway, in proportion, from the one before to the time between two of the new items;
 * half as long again where there was none. `elapsedMs` is the time since the reading before. Between 5 minutes and 6 hours.
 */
export function adaptInterval(
  intervalMs: number,
  { newItems, elapsedMs }: { readonly newItems: number; readonly elapsedMs: number },
): number {
  const gapMs = Math.max(elapsedMs, 0) / (newItems + 1)
  return clamp(newItems === 0 ? intervalMs * SLOWER : Math.sqrt(intervalMs * clamp(gapMs)))
}

/** How long until a feed is asked again that works: its interval, or longer where the feed or its site wishes so, up to 6 hours. */
export function waitAfterReading(intervalMs: number, floorMs: number): number {
  return clamp(Math.max(intervalMs, floorMs))
}

/**
 * How long until a feed is asked again that has failed so many times in a row: 5 minutes, then twice as long each time up
 * to 6 hours; or what its site asks for where that is longer, up to a day.
 */
export function waitAfterFailure(failures: number, retryAfterMs: number | null): number {
  const backOffMs = clamp(MIN_INTERVAL_MS * 2 ** (failures - 1))
  return Math.min(Math.max(backOffMs, retryAfterMs ?? 0), MAX_WAIT_MS)
}

/** What the feed (RSS `ttl`) and its site (Cache-Control) ask for at least. */
export function findFloor(ttlMinutes: number | null, freshMs: number | null): number {
  return Math.min(Math.max((ttlMinutes ?? 0) * MINUTE_MS, freshMs ?? 0), MAX_INTERVAL_MS)
}

const clamp = (ms: number) => Math.round(Math.min(Math.max(ms, MIN_INTERVAL_MS), MAX_INTERVAL_MS))
