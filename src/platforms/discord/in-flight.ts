/** What is being done right now. */
export interface InFlight {
  /** Takes something that never rejects. */
  add(work: Promise<void>): void
  /** Resolves when all is done. */
  drain(): Promise<void>
}

/** Keeps track of work, so that an end can wait for it. */
export function createInFlight(): InFlight {
  const under = new Set<Promise<void>>()
  return {
    add(work) {
      under.add(work)
      void work.finally(() => under.delete(work))
    },
    async drain() {
      while (under.size > 0) await Promise.all(under)
    },
  }
}
