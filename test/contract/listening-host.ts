import type { Host, Incoming, Respond } from '../../src/platforms/platform.ts'
import type { Store } from '../../src/store/open-store.ts'
import { silentLog } from '../memory-log.ts'

/** Something that a platform has handed over and that is not answered yet. */
interface Heard {
  readonly incoming: Incoming
  readonly respond: Respond
  /** Says that there is nothing more to come. */
  done(): void
}

/** A host that answers nothing by itself: a test does. */
export interface ListeningHost extends Host {
  /** The next thing that is handed over, in their order; waits for it. */
  next(): Promise<Heard>
  /** How many were handed over and not taken by `next`. */
  readonly waiting: number
  /** Ends all that is open, and whatever comes later at once. */
  letGo(): void
}

export function createListeningHost(store: Store): ListeningHost {
  const heard: Heard[] = []
  const listeners: ((heard: Heard) => void)[] = []
  const open = new Set<() => void>()
  let isOver = false
  return {
    store,
    log: silentLog,
    defaultZone: 'UTC',
    readMetrics: () => Promise.resolve(''),
    receive(incoming, respond) {
      const { promise, resolve: done } = Promise.withResolvers<void>()
      if (isOver) return Promise.resolve()
      open.add(done)
      const each = { incoming, respond, done }
      const listener = listeners.shift()
      if (listener) listener(each)
      else heard.push(each)
      return promise
    },
    next() {
      const first = heard.shift()
      if (first) return Promise.resolve(first)
      const { promise, resolve } = Promise.withResolvers<Heard>()
      listeners.push(resolve)
      return promise
    },
    get waiting() {
      return heard.length
    },
    letGo() {
      isOver = true
      for (const done of open) done()
    },
  }
}
