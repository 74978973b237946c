/** Who waits: people who have asked something go before editions. */
export type Lane = 'people' | 'editions'

/** Lets requests go one by one, evenly. */
export interface Pace {
  /** Resolves when this request may go. */
  turn(lane: Lane): Promise<void>
}

/**
 * At most `perSecond` turns in any second, spread evenly: in a burst the requests of two seconds can meet in one where the
 * network holds some of them up. A turn that came late is made up for by one.
 */
export function createPace(perSecond: number): Pace {
  const gapMs = 1_000 / perSecond
  const waiting: Record<Lane, (() => void)[]> = { people: [], editions: [] }
  let nextAt = 0
  let timer: NodeJS.Timeout | null = null

  function letGo(): void {
    timer = null
    for (let now = performance.now(); now >= nextAt; now = performance.now()) {
      const first = waiting.people.shift() ?? waiting.editions.shift()
      if (first === undefined) return
      nextAt = Math.max(nextAt, now - gapMs) + gapMs
      first()
    }
    timer = setTimeout(letGo, nextAt - performance.now())
  }

  return {
    turn: (lane) =>
      new Promise((done) => {
        waiting[lane].push(done)
        if (timer === null) letGo()
      }),
  }
}
