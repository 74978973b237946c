/** Who waits: people who have asked something go before editions. */
export type Lane = 'people' | 'editions'

/** Lets requests go one by one. */
export interface Pace {
  /** Resolves when this request may go. */
  turn(lane: Lane): Promise<void>
}

const SECOND_MS = 1_000

/**
 * At most `perSecond` turns in any second, a whole number. They are spread: sent in a burst, those of two seconds can meet
 * in one where the network holds some of them up. What comes late, because the machine is busy, is made up for at twice
 * the even speed.
 */
export function createPace(perSecond: number): Pace {
  const leastGapMs = SECOND_MS / perSecond / 2
  const waiting: Record<Lane, (() => void)[]> = { people: [], editions: [] }
  /** When the last turns went, at most `perSecond` of them, the oldest first. */
  const gone: number[] = []
  let timer: NodeJS.Timeout | null = null

  function nextAt(): number {
    const oldest = gone.length < perSecond ? undefined : gone[0]
    const afterLast = (gone.at(-1) ?? Number.NEGATIVE_INFINITY) + leastGapMs
    return oldest === undefined ? afterLast : Math.max(afterLast, oldest + SECOND_MS)
  }

  function letGo(): void {
    timer = null
    for (let now = performance.now(); now >= nextAt(); now = performance.now()) {
      const first = waiting.people.shift() ?? waiting.editions.shift()
      if (first === undefined) return
      if (gone.push(now) > perSecond) gone.shift()
      first()
    }
    timer = setTimeout(letGo, Math.max(0, nextAt() - performance.now()))
  }

  return {
    turn: (lane) =>
      new Promise((done) => {
        waiting[lane].push(done)
        if (timer === null) letGo()
      }),
  }
}
