import { nextRun } from './next-run.ts'
import type { Window } from './parse-schedule.ts'
import { EVERY_DAY, MINUTES_OF_DAY, type Schedule } from './schedule.ts'

/**
 * When the quiet hours end that `now` lies in, both in epoch ms; null outside of them. They begin at `fromMinute` and end
 * at `toMinute` by the zone's clock, on the next day where that is earlier. An end that a clock change skips is the first
 * minute after; of one that the clock shows twice the first counts.
 */
export function findQuietEnd(quiet: Window, zone: string, now: number): number | null {
  const end = nextRun(dailyAt(quiet.toMinute), zone, now)
  const start = nextRun(dailyAt(quiet.fromMinute), zone, now)
  return end < start ? end : null
}

function dailyAt(minute: number): Schedule {
  return { rule: { kind: 'times', weekdays: EVERY_DAY, minutes: [minute % MINUTES_OF_DAY] }, zone: null }
}
