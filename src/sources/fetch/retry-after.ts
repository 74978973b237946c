/** Longest wait that is believed; a site that asks for more is asked again after a day. */
const MAX_WAIT_MS = 24 * 60 * 60 * 1_000

/** RFC 9110, 5.6.7: every form of a date begins with the day's name. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i

/**
 * Milliseconds to wait from a Retry-After header, given in seconds or as a date (RFC 9110, 10.2.3): 0 for a date that
 * has passed, at most a day; null where there is none that can be read. `now` is in epoch milliseconds.
 */
export function parseRetryAfter(value: string | null, now: number): number | null {
  const written = value?.trim() ?? ''
  const waitMs = /^\d+$/.test(written) ? Number(written) * 1_000 : waitUntil(written, now)
  return waitMs === null ? null : Math.min(Math.max(waitMs, 0), MAX_WAIT_MS)
}

function waitUntil(date: string, now: number): number | null {
  const at = HTTP_DATE.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(at) ? null : at - now
}
