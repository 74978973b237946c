import { type Calendar, toCalendar } from './calendar.ts'
import { MINUTES_OF_DAY, type Schedule } from './schedule.ts'
import { fromWallMs, toWallMs } from './wall-clock.ts'

const MINUTE_MS = 60_000
const DAY_MS = MINUTES_OF_DAY * MINUTE_MS

/** The Gregorian calendar repeats after 400 years: what has not come by then never comes. */
const MAX_DAYS = 146_097

/**
 * The first run of a schedule after an instant, in epoch ms: always later than `afterMs`. `defaultZone` is the zone of a
 * schedule that names none.
 *
 * A time that a clock change skips runs at the first minute after the gap, together with what else falls there; one that
 * the clock shows twice runs the first time only. Throws RangeError for a zone that Intl does not know and for a rule
 * that never comes, which `parseSchedule` refuses.
 */
export function nextRun(schedule: Schedule, defaultZone: string, afterMs: number): number {
  return findRun(toCalendar(schedule.rule), schedule.zone ?? defaultZone, afterMs)
}

/** The next `count` runs after an instant, in ascending order, as `nextRun` gives them one by one. */
export function nextRuns(schedule: Schedule, defaultZone: string, afterMs: number, count: number): number[] {
  const calendar = toCalendar(schedule.rule)
  const runs: number[] = []
  while (runs.length < count) runs.push(findRun(calendar, schedule.zone ?? defaultZone, runs.at(-1) ?? afterMs))
  return runs
}

/** A run of an earlier day, or of this minute or an earlier one of the day, can lie at or before `afterMs` only. */
function findRun(calendar: Calendar, zone: string, afterMs: number): number {
  const wallMs = toWallMs(zone, afterMs)
  const today = Math.floor(wallMs / DAY_MS) * DAY_MS
  for (let day = 0; day <= MAX_DAYS; day++) {
    const midnightMs = today + day * DAY_MS
    if (!calendar.hasDay(new Date(midnightMs))) continue
    for (const minute of calendar.minutes) {
      const slotMs = midnightMs + minute * MINUTE_MS
      const runMs = slotMs > wallMs ? fromWallMs(zone, slotMs) : afterMs
      if (runMs > afterMs) return runMs
    }
  }
  throw new RangeError('The schedule never comes.')
}
