/** Waits for a turn of the event loop that nobody else of the same line has. */
export type NextTurn = () => Promise<void>

/**
 * A line for work that holds the processor: whoever comes out of it goes on alone, and what else the process does gets its
 * time between any two. Answers that arrive together would else be parsed in one go.
 */
export function createTurns(): NextTurn {
  const waiting: (() => void)[] = []

  function letOneGo(): void {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(letOneGo)
  }

  return () =>
    new Promise((go) => {
      waiting.push(go)
      if (waiting.length === 1) setImmediate(letOneGo)
    })
}
