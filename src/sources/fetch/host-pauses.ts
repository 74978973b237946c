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
  const pausedUntil = new Map<string, number>()
  return {
    pause: (host, waitMs) => setBounded(pausedUntil, host, now() + waitMs, MAX_HOSTS),
    remainingMs(host) {
      const waitMs = (pausedUntil.get(host) ?? 0) - now()
      if (waitMs > 0) return waitMs
      pausedUntil.delete(host)
      return 0
    },
  }
}
