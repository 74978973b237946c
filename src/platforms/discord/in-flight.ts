/** What is being done right now. */
export interface InFlight {
  /** Keeps track of something until it ends, well or not, and gives it back. */
  track<Result>(work: Promise<Result>): Promise<Result>
  /** Resolves when all is done. */
  drain(): Promise<void>
}

/** Keeps track of work, so that an end can wait for it. */
export function createInFlight(): InFlight {
  const under = new Set<Promise<unknown>>()
  return {
    track(work) {
      under.add(work)
      const done = () => void under.delete(work)
      work.then(done, done)
      return work
    },
    async drain() {
      while (under.size > 0) await Promise.allSettled(under)
    },
  }
}
