import { setBounded } from './bounded-map.ts'

/** Hosts that asked to be left alone for a while. */
export interface HostPauses {
  /** Leaves `host` alone for `waitMs` from now. */
  pause(host: string, waitMs: number): void
  /** Milliseconds for which `host` is still to be left alone; 0 where it may be asked. */
  remainingMs(host: string): number
}

/** Hosts remembered; the one paused first is forgotten first. */
const MAX_HOSTS = 10_000

/** Pauses kept in memory. `now` gives epoch milliseconds. */
export function createHostPauses(now: () => number): HostPauses {
  const pauses = new Map<string, { readonly until: number; readonly waitMs: number }>()
  return {
    pause: (host, waitMs) => setBounded(pauses, host, { until: now() + waitMs, waitMs }, MAX_HOSTS),
    remainingMs(host) {
      const pause = pauses.get(host)
      const leftMs = pause ? pause.until - now() : 0
      // More than was asked for is left only by a clock that has gone back.
      if (pause && leftMs > 0 && leftMs <= pause.waitMs) return leftMs
      pauses.delete(host)
      return 0
    },
  }
}
