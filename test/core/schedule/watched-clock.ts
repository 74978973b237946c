import type { Rule } from '../../../src/core/schedule/schedule.ts'

const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS

/** A minute of somebody who watches a clock. */
export interface Tick {
  readonly ms: number
  /** The times of the wall clock that it shows or has skipped since the minute before, each for the first time. */
  readonly passed: readonly number[]
}

/** Somebody watching a zone's clock for some days, minute by minute, from the platform's own text of it. */
export function watchClock(zone: string, fromMs: number, days: number): Tick[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const shownAt = (ms: number) => Date.parse(`${format.format(ms).replace(' ', 'T')}Z`)
  let latest = shownAt(fromMs)
  return Array.from({ length: days * 1_440 }, (_, minute) => {
    const ms = fromMs + minute * MINUTE_MS
    const count = Math.max(0, shownAt(ms) - latest) / MINUTE_MS
    const passed = Array.from({ length: count }, (_, at) => latest + (at + 1) * MINUTE_MS)
    latest = passed.at(-1) ?? latest
    return { ms, passed }
  })
}

/** Whether a rule of times or of an interval runs at a time of the wall clock. */
export function isSlot(rule: Rule, wallMs: number): boolean {
  if (rule.kind === 'cron' || !rule.weekdays.includes(new Date(wallMs).getUTCDay())) return false
  const minute = (wallMs % DAY_MS) / MINUTE_MS
  if (rule.kind === 'times') return rule.minutes.includes(minute)
  const isInWindow = minute >= rule.fromMinute && minute <= rule.toMinute
  return isInWindow && (minute - rule.fromMinute) % rule.everyMinutes === 0
}
