import { Worker } from 'node:worker_threads'
import type { DigestOutcome, Engine } from '../engine.ts'
import type { DigestDone, DigestJob } from './digest-worker.ts'
import { extractive } from './extractive.ts'

/** Longer than any news article: 60,000 characters take a tenth of a second, a megabyte takes seconds. */
const LONG_CHARS = 60_000

/** A thread holds some 60 MB; one that is not needed any more is let go. */
const IDLE_MS = 30_000

/** A text that asks for more brings down its thread and nothing else. */
const MAX_HEAP_MB = 1_024

/** An engine for a program that others wait for meanwhile. */
interface SideEngine extends Engine {
  /** Lets the thread go; what it is at is lost. */
  close(): Promise<void>
}

/** The extractive engine, which reads long texts in a thread beside. */
export function createSideEngine(): SideEngine {
  let thread: Thread | null = null
  return {
    name: extractive.name,
    digest(article) {
      if (article.text.length < LONG_CHARS) return extractive.digest(article)
      thread ??= startThread(() => {
        thread = null
      })
      return thread.digest({ article })
    },
    close: async () => thread?.end(),
  }
}

interface Thread {
  digest(job: Omit<DigestJob, 'id'>): Promise<DigestOutcome>
  end(): Promise<void>
}

/** `onEnd` is called as soon as it takes nothing more. */
function startThread(onEnd: () => void): Thread {
  const worker = new Worker(new URL('./digest-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
  const waiting = new Map<number, PromiseWithResolvers<DigestOutcome>>()
  let jobs = 0
  let idle: NodeJS.Timeout | undefined

  function end(): Promise<void> {
    clearTimeout(idle)
    onEnd()
    return worker.terminate().then(() => undefined)
  }

  function fail(fault: unknown): void {
    for (const { reject } of waiting.values()) reject(fault)
    waiting.clear()
  }

  worker.unref()
  worker.on('message', (done: DigestDone) => {
    const job = waiting.get(done.id)
    waiting.delete(done.id)
    if ('outcome' in done) job?.resolve(done.outcome)
    else job?.reject(done.fault)
    if (waiting.size === 0) idle = setTimeout(end, IDLE_MS).unref()
  })
  worker.on('error', (fault) => {
    onEnd()
    fail(fault)
  })
  worker.on('exit', () => fail(new Error('The thread that read the article has ended.')))
  return {
    digest({ article }) {
      clearTimeout(idle)
      const job = Promise.withResolvers<DigestOutcome>()
      jobs++
      waiting.set(jobs, job)
      worker.postMessage({ id: jobs, article } satisfies DigestJob)
      return job.promise
    },
    end,
  }
}
