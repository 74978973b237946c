import type { Log, LogEvent, LogFields } from '../src/log.ts'

/** One thing that was logged. */
export interface Logged {
  readonly event: LogEvent
  readonly fields: LogFields
}

/** A log that writes nothing and remembers all. */
export function createMemoryLog(): Log & { readonly logged: readonly Logged[] } {
  const logged: Logged[] = []
  const take = (event: LogEvent, fields: LogFields = {}) => {
    logged.push({ event, fields })
  }
  return { info: take, warn: take, error: take, logged }
}

/** A log that nobody reads. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
