import type { Schedule } from '../../src/core/schedule/schedule.ts'
import { isSlot, type Tick, watchClock } from '../core/schedule/watched-clock.ts'

/** Tells when a schedule that names its zone runs in some days, in epoch ms, by watching that zone's clock. */
export function createSlotFinder(fromMs: number, days: number): (schedule: Schedule) => number[] {
  const watched = new Map<string, Tick[]>()
  return ({ rule, zone }) => {
    if (zone === null) throw new TypeError('The schedule names no zone.')
    const ticks = watched.get(zone) ?? watchClock(zone, fromMs, days).filter(({ passed }) => passed.length > 0)
    watched.set(zone, ticks)
    return ticks.filter(({ passed }) => passed.some((wallMs) => isSlot(rule, wallMs))).map(({ ms }) => ms)
  }
}
