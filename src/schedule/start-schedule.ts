import { type ScheduledTask, schedule } from 'node-cron'
import type { Tick } from './tick.ts'

/** A schedule that runs. */
export interface RunningSchedule {
  /** Starts no other tick, and resolves when the one that runs has ended. */
  stop(): Promise<void>
}

/** A tick that comes late by less than this runs all the same; the next one would see what it has missed anyway. */
const MAX_LATE_MS = 50_000

/** How often the clock is compared with the time that has really passed, and from how much on it was set. */
const WATCH_MS = 5_000
const JUMP_MS = 30_000

/**
 * Ticks at once, for what came due while nothing ran, and then each minute; never two at a time. One that fails is
 * reported, and the next one does its work. Where the clock is set, or the machine has slept, it ticks at once and goes
 * on by the new time: node-cron by itself (4.6) waits until a clock that was set back is where it was, and goes through
 * each minute that a clock was set ahead, half a millisecond each.
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
  let task = startTask(run)
  let offset = clockOffset()
  const watch = setInterval(() => {
    const now = clockOffset()
    if (Math.abs(now - offset) < JUMP_MS) return
    offset = now
    void task.destroy()
    task = startTask(run)
    void run()
  }, WATCH_MS)
  watch.unref()
  void run()
  return {
    stop: async () => {
      clearInterval(watch)
      await task.destroy()
      await running
    },
  }
}

function startTask(run: () => Promise<void>): ScheduledTask {
  return schedule('* * * * *', run, {
    name: 'tick',
    timezone: 'UTC',
    noOverlap: true,
    missedExecutionTolerance: MAX_LATE_MS,
  })
}

/** What a clock that nobody sets keeps. */
function clockOffset(): number {
  return Date.now() - performance.now()
}
