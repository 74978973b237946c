import { setTimeout as wait } from 'node:timers/promises'

/** Something to wait for that can be cut short. */
export interface Bell {
  /** Whoever waits goes on at once; where nobody does, the next wait is none. */
  ring(): void
  /** Resolves after `ms`, or when it rings. */
  wait(ms: number): Promise<void>
}

/** A bell for one who waits. It keeps no process alive. */
export function createBell(): Bell {
  let hasRung = false
  let waiting: AbortController | null = null
  return {
    ring() {
      hasRung = true
      waiting?.abort()
    },
    async wait(ms) {
      if (!hasRung) {
        waiting = new AbortController()
        // Being cut short is no fault.
        await wait(ms, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined)
        waiting = null
      }
      hasRung = false
    },
  }
}
