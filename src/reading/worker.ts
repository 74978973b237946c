import { enableCompileCache, flushCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { extractive } from '../engines/extractive/extractive.ts'
import { PullquoteError } from '../errors.ts'
import { readHere } from '../sources/reader.ts'
import type { AskedJob, DoneJob, JobName, JobTable } from './jobs.ts'

// Each thread has a cache of its own to switch on, over the same files as the program's (main.js).
enableCompileCache()

const JOBS: JobTable = { ...readHere, digest: extractive.digest }
/** Jobs whose libraries are loaded, and kept in the cache: the thread is ended without a word. */
const kept = new Set<JobName>()

parentPort?.on('message', async (asked: AskedJob) => {
  asked.port.postMessage(await run(asked))
  asked.port.close()
})

async function run<Name extends JobName>({ name, given }: AskedJob<Name>): Promise<DoneJob<Name>> {
  const job: JobTable[Name] = JOBS[name]
  try {
    const result = await job(...given)
    if (!kept.has(name)) flushCompileCache()
    kept.add(name)
    return { kind: 'result', result }
  } catch (fault) {
    if (!(fault instanceof PullquoteError)) return { kind: 'fault', fault }
    // Errors lose their class on the way to another thread.
    const { code, message, retryAfterMs } = fault
    return { kind: 'error', code, message, retryAfterMs }
  }
}
