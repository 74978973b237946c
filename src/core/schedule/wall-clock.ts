const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const DAY_MS = 24 * HOUR_MS

/** A formatter costs 0.4 ms to make and is asked three times a run. Bounded: names come from outside. */
const MAX_FORMATS = 1_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  if (formats.size >= MAX_FORMATS) formats.clear()
  // The long offset is the shortest output that has seconds: zones before standard time had them.
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, made)
  return made
}

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/** How far a zone's clock is ahead of UTC at an instant, in ms. Throws RangeError for a zone that Intl does not know. */
function offsetMs(zone: string, ms: number): number {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(formatOf(zone).format(ms)) ?? []
  const ahead = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000
  return sign === '-' ? -ahead : ahead
}

/** What a zone's clock shows at an instant, as the instant at which a clock in UTC shows the same: its parts by `getUTC…`. */
export function toWallMs(zone: string, ms: number): number {
  return ms + offsetMs(zone, ms)
}

/**
 * The first instant at which a zone's clock shows a time, given as by `toWallMs`. For a time that the clock skips, the
 * first whole minute after the gap. Later wall times never give earlier instants.
 *
 * A clock changes at most once in two days, so the offsets a day before and after (no zone is further from UTC) are all
 * there are.
 */
export function fromWallMs(zone: string, wallMs: number): number {
  const before = offsetMs(zone, wallMs - DAY_MS)
  const after = offsetMs(zone, wallMs + DAY_MS)
  if (before === after) return wallMs - before
  const first = wallMs - Math.max(before, after)
  if (toWallMs(zone, first) === wallMs) return first
  const second = wallMs - Math.min(before, after)
  if (toWallMs(zone, second) === wallMs) return second
  return firstMinuteAfterGap(zone, wallMs, before)
}

function firstMinuteAfterGap(zone: string, wallMs: number, before: number): number {
  let low = wallMs - DAY_MS
  let high = wallMs + DAY_MS
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetMs(zone, middle) === before) low = middle
    else high = middle
  }
  const wall = toWallMs(zone, high)
  return high + Math.ceil(wall / MINUTE_MS) * MINUTE_MS - wall
}
