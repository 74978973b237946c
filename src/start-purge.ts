import { PullquoteError } from './errors.ts'
import { type Log, toReason } from './log.ts'
import { purge, type Retention } from './store/retention.ts'
import type { Db } from './store/schema.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/** Deletes what is older than `retention` now and once a day, beside all else. `stop` ends it after the batch at hand. */
export function startPurge(db: Db, retention: Retention, log: Log): { stop(): Promise<void> } {
  const ending = new AbortController()

  async function run(): Promise<void> {
    const start = performance.now()
    try {
      const purged = await purge(db, Date.now(), retention, ending.signal)
      log.info('purge.done', { ...purged, ms: Math.round(performance.now() - start) })
    } catch (fault) {
      const isForeseen = fault instanceof PullquoteError
      log.error('purge.failed', { code: isForeseen ? fault.code : 'unforeseen', reason: toReason(fault) })
    }
  }

  let running = run()
  const timer = setInterval(() => {
    running = running.then(run)
  }, DAY_MS)
  return {
    stop() {
      clearInterval(timer)
      ending.abort()
      return running
    },
  }
}
