import pg from 'pg'
import { PullquoteError } from '../errors.ts'

/** How long a caller may wait before it asks again after an outage. */
const RETRY_AFTER_MS = 5_000

/**
 * Classes and codes of PostgreSQL's errors that are no fault of the query (postgresql.org/docs/current/errcodes-appendix.html),
 * the more exact first, and what a person can do about each.
 */
const FAULTS = [
  { sqlState: '53100', message: 'The disk of the database is full. Free space on the server.', passes: false },
  { sqlState: '53300', message: 'The database takes no more connections. Raise max_connections there.', passes: true },
  { sqlState: '53', message: 'The database is short of memory or disk. Look at its log.', passes: true },
  { sqlState: '08', message: 'The connection to the database broke. Check that it runs.', passes: true },
  { sqlState: '57P', message: 'The database is shutting down or starting. It is tried again.', passes: true },
  { sqlState: '58', message: 'The database has a fault in its system. Look at its log.', passes: true },
  { sqlState: '25006', message: 'The database is read-only. Give DATABASE_URL of the primary server.', passes: true },
  {
    sqlState: '28',
    message: 'The database refuses this user. Check user and password in DATABASE_URL.',
    passes: false,
  },
  { sqlState: '3D', message: 'There is no such database. Create it, or mend DATABASE_URL.', passes: false },
  { sqlState: '42501', message: 'The user may not do this. Let it create and write tables.', passes: false },
  { sqlState: '55P03', message: 'Another process is bringing the store up to date. Try again later.', passes: true },
] as const

/**
 * The store's error for what the driver threw: STORE_UNAVAILABLE when the server cannot be reached or cannot work.
 * After a break during a commit nobody knows whether it holds. Faults of a query are given back as they are.
 */
export function toPostgresError(cause: unknown): unknown {
  if (cause instanceof PullquoteError || cause instanceof TypeError || cause instanceof RangeError) return cause
  if (!(cause instanceof pg.DatabaseError)) return unreachable(cause)
  const fault = FAULTS.find(({ sqlState }) => cause.code?.startsWith(sqlState))
  return fault ? unavailable(fault.message, fault.passes, cause) : cause
}

/** Errors of the socket have a code such as ECONNREFUSED; those of the driver only a sentence. */
function unreachable(cause: unknown): PullquoteError {
  const reason = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  return unavailable(
    `The database does not answer${reason}. Check that it runs, that DATABASE_URL names it, and how busy it is.`,
    true,
    cause,
  )
}

function unavailable(message: string, passes: boolean, cause: unknown): PullquoteError {
  return new PullquoteError('STORE_UNAVAILABLE', message, {
    cause,
    ...(passes ? { retryAfterMs: RETRY_AFTER_MS } : {}),
  })
}
