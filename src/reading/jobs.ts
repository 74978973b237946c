import type { MessagePort } from 'node:worker_threads'
import type { Article } from '../core/article/article.ts'
import type { DigestOutcome } from '../engines/engine.ts'
import type { ErrorCode } from '../errors.ts'
import type { Reader } from '../sources/reader.ts'

/** Everything that a reading thread can be asked to do. */
interface ReadingJobs extends Reader {
  digest(article: Article): Promise<DigestOutcome>
}

export type JobName = keyof ReadingJobs

type Given = { [Name in JobName]: Parameters<ReadingJobs[Name]> }
type Results = { [Name in JobName]: Awaited<ReturnType<ReadingJobs[Name]>> }

/** How each job is done. */
export type JobTable = { readonly [Name in JobName]: (...given: Given[Name]) => Promise<Results[Name]> }

/** A job to be done, and where to tell what came of it. */
export interface AskedJob<Name extends JobName = JobName> {
  readonly name: Name
  readonly given: Given[Name]
  readonly port: MessagePort
}

/** What came of it: its result, the error that a person is told, or a fault of ours. */
export type DoneJob<Name extends JobName = JobName> =
  | { readonly kind: 'result'; readonly result: Results[Name] }
  | {
      readonly kind: 'error'
      readonly code: ErrorCode
      readonly message: string
      readonly retryAfterMs: number | null
    }
  | { readonly kind: 'fault'; readonly fault: unknown }
