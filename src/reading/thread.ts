import { MessageChannel, Worker } from 'node:worker_threads'
import { PullquoteError } from '../errors.ts'
import type { AskedJob, DoneJob, JobName } from './jobs.ts'

/** A thread holds some 100 MB; one that is not needed any more is let go. */
const IDLE_MS = 20_000

/** A text that asks for more brings down its thread and nothing else. */
const MAX_HEAP_MB = 1_024

/** A thread that is there while it has something to do. */
export interface ReadingThread {
  /** Throws PullquoteError as the job does, and Error where the thread ended before the job. */
  ask<Name extends JobName>(name: Name, ...given: AskedJob<Name>['given']): Promise<Result<Name>>
  /** Lets the thread go; what it is at is lost. The next job starts another. */
  close(): Promise<void>
}

interface RunningThread {
  readonly worker: Worker
  /** Resolves when it has ended: with what it ended of, null where it was let go. */
  readonly fault: Promise<unknown>
}

type Result<Name extends JobName> = Extract<DoneJob<Name>, { kind: 'result' }>['result']

/** A thread that is started with its first job. */
export function createReadingThread(): ReadingThread {
  let running: RunningThread | null = null
  let open = 0
  let idle: NodeJS.Timeout | undefined

  function start(): RunningThread {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    })
    worker.unref()
    const ended = Promise.withResolvers<unknown>()
    const started = { worker, fault: ended.promise }
    const forget = (fault: unknown) => {
      if (running === started) running = null
      ended.resolve(fault)
    }
    worker.on('error', forget)
    worker.on('exit', () => forget(null))
    return started
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    const ending = running
    running = null
    await ending?.worker.terminate()
  }

  return {
    async ask(name, ...given) {
      running ??= start()
      const { worker, fault } = running
      clearTimeout(idle)
      open++
      try {
        const done = await send(worker, name, given)
        if (done === null) throw endedError(await fault)
        return toResult(done)
      } finally {
        open--
        if (open === 0) idle = setTimeout(close, IDLE_MS).unref()
      }
    },
    close,
  }
}

/** What came of a job; null where its thread ended first. */
function send<Name extends JobName>(
  worker: Worker,
  name: Name,
  given: AskedJob<Name>['given'],
): Promise<DoneJob<Name> | null> {
  const { port1: ours, port2: port } = new MessageChannel()
  const done = Promise.withResolvers<DoneJob<Name> | null>()
  ours.once('message', done.resolve)
  ours.once('close', () => done.resolve(null))
  worker.postMessage({ name, given, port } satisfies AskedJob<Name>, [port])
  return done.promise.finally(() => ours.close())
}

function endedError(fault: unknown): Error {
  const why = fault instanceof Error ? `: ${fault.message}` : '.'
  return new Error(`The thread that read the article has ended${why}`, { cause: fault })
}

function toResult<Name extends JobName>(done: DoneJob<Name>): Result<Name> {
  switch (done.kind) {
    case 'result':
      return done.result
    case 'error':
      throw new PullquoteError(
        done.code,
        done.message,
        done.retryAfterMs === null ? {} : { retryAfterMs: done.retryAfterMs },
      )
    case 'fault':
      throw done.fault
  }
}
