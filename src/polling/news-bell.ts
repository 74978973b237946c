/** Tells one who waits that there is news, or that there will be no more. */
export interface NewsBell {
  ring(): void
  close(): void
  isClosed(): boolean
  /** Resolves when it rings or closes; at once where it has since the last time. */
  next(): Promise<void>
}

/** A bell that has not rung yet. */
export function createNewsBell(): NewsBell {
  let { promise, resolve } = Promise.withResolvers<void>()
  let isClosed = false
  return {
    ring: () => resolve(),
    close() {
      isClosed = true
      resolve()
    },
    isClosed: () => isClosed,
    async next() {
      await promise
      if (!isClosed) ({ promise, resolve } = Promise.withResolvers<void>())
    },
  }
}
