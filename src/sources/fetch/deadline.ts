/** Does a part of the work within what is left of the time. Rejects with a TimeoutError (DOMException) when none is. */
export type Deadline = <Result>(part: (signal: AbortSignal) => Promise<Result>) => Promise<Result>

/**
 * One deadline over the parts of a piece of work, `totalMs` in all. Time between the parts does not count: waiting for
 * our own turn at a host is not the site's slowness. `now` gives milliseconds.
 */
export function createDeadline(totalMs: number, now: () => number): Deadline {
  let leftMs = totalMs
  return async (part) => {
    const startedAt = now()
    const signal = AbortSignal.timeout(Math.max(0, leftMs))
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    try {
      return await Promise.race([part(signal), late])
    } finally {
      leftMs -= now() - startedAt
    }
  }
}
