import type { LiveUpdate } from './live-updates.ts'

/** Updates on their way to one page. */
export interface UpdateQueue {
  /** Takes an update in; false where too many wait. */
  add(update: LiveUpdate): boolean
  /** The next one, waited for at most so long (ms); null where none came, or the queue was closed. */
  next(waitMs: number): Promise<LiveUpdate | null>
  /** Wakes whoever waits. */
  close(): void
}

export function createUpdateQueue(maxWaiting: number): UpdateQueue {
  const waiting: LiveUpdate[] = []
  let wake: () => void = () => undefined
  let isClosed = false
  return {
    add(update) {
      if (waiting.length >= maxWaiting) return false
      waiting.push(update)
      wake()
      return true
    },
    async next(waitMs) {
      if (waiting.length === 0 && !isClosed) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        const timer = setTimeout(resolve, waitMs)
        await promise
        clearTimeout(timer)
      }
      return waiting.shift() ?? null
    },
    close() {
      isClosed = true
      wake()
    },
  }
}
