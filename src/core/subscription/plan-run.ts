import { nextRun } from '../schedule/next-run.ts'
import type { Schedule } from '../schedule/schedule.ts'

/** What of a subscription says when its next edition is due. */
export interface Planned {
  readonly sources: readonly string[]
  /** Null where editions only come by hand. */
  readonly schedule: Schedule | null
  readonly paused: boolean
}

/** When the next edition is due after `now`, in epoch milliseconds; null while it is paused, follows nothing or has no times. */
export function planRun({ sources, schedule, paused }: Planned, defaultZone: string, now: number): number | null {
  return paused || schedule === null || sources.length === 0 ? null : nextRun(schedule, defaultZone, now)
}
