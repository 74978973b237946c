import type { Polling } from './polling.ts'

/** Polling that goes on by itself. */
export interface RunningPolling {
  /** Does all that is due now, after the round that runs; resolves when that is done. Never rejects. */
  readNow(): Promise<void>
  /** Begins nothing more and resolves when what is on the wire has ended. */
  stop(): Promise<void>
}

/** How often it is looked for what is due; each feed has its own pace. */
const ROUND_MS = 30_000

/** Does a round at once and then again and again. A round that fails is reported; the next one does its work. */
export function runPolling(polling: Polling, report: (fault: unknown) => void): RunningPolling {
  let isStopped = false
  let running: Promise<void> = round()
  const timer = setInterval(() => {
    void readNow()
  }, ROUND_MS)
  timer.unref()

  async function round(): Promise<void> {
    if (isStopped) return
    try {
      await polling.round()
    } catch (fault) {
      report(fault)
    }
  }

  function readNow(): Promise<void> {
    running = running.then(round)
    return running
  }

  return {
    readNow,
    async stop() {
      isStopped = true
      clearInterval(timer)
      await polling.stop()
      await running
    },
  }
}
