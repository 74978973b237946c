import { schedule } from 'node-cron'
import type { Tick } from './tick.ts'

/** A schedule that runs. */
export interface RunningSchedule {
  /** Starts no other tick, and resolves when the one that runs has ended. */
  stop(): Promise<void>
}

/** A tick that comes late by less than this runs all the same; the next one would see what it has missed anyway. */
const MAX_LATE_MS = 50_000

/**
 * Ticks at once, for what came due while nothing ran, and then each minute; never two at a time. One that fails is
 * reported, and the next one does its work.
 */
export function startSchedule(tick: Tick, report: (fault: unknown) => void): RunningSchedule {
  let running: Promise<void> | null = null
  const run = () => {
    running ??= tick()
      .catch(report)
      .finally(() => {
        running = null
      })
    return running
  }
  const task = schedule('* * * * *', run, {
    name: 'tick',
    timezone: 'UTC',
    noOverlap: true,
    missedExecutionTolerance: MAX_LATE_MS,
  })
  void run()
  return {
    stop: async () => {
      await task.destroy()
      await running
    },
  }
}
