import { z } from 'zod'
import { PullquoteError } from '../errors.ts'

const CANNOT_OPEN = 14

/** Primary result codes of SQLite (sqlite.org/rescode.html) that are no fault of the query, and what a person can do. */
const FAULTS = [
  { result: 5, code: 'STORE_LOCKED', message: 'Another program writes to the store and does not let go. Stop it.' },
  { result: 6, code: 'STORE_LOCKED', message: 'Another statement holds the table. Try again.' },
  { result: 8, code: 'STORE_UNAVAILABLE', message: 'The store may not be written. Let this user write its file.' },
  { result: 10, code: 'STORE_UNAVAILABLE', message: 'The disk of the store fails. Look at the system log.' },
  { result: 11, code: 'STORE_UNAVAILABLE', message: 'The store is damaged. Restore a backup.' },
  { result: 13, code: 'STORE_UNAVAILABLE', message: 'The disk of the store is full. Free space; it then works again.' },
  {
    result: CANNOT_OPEN,
    code: 'STORE_UNAVAILABLE',
    message: 'The store cannot be opened. Check that its folder exists and that this user may write there.',
  },
  {
    result: 26,
    code: 'STORE_UNAVAILABLE',
    message: 'The file of the store is no SQLite database. Check DATABASE_URL.',
  },
] as const

const sqliteError = z.object({ code: z.literal('ERR_SQLITE_ERROR'), errcode: z.int() })
const fileError = z.object({ code: z.enum(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']) })

/** The store's error for one of SQLite's or of the file system's; any other is given back as it is. */
export function toSqliteError(cause: unknown): unknown {
  if (cause instanceof PullquoteError) return cause
  const result = resultOf(cause)
  const fault = FAULTS.find((each) => each.result === result)
  return fault ? new PullquoteError(fault.code, fault.message, { cause }) : cause
}

function resultOf(cause: unknown): number | null {
  const sqlite = sqliteError.safeParse(cause)
  // The low byte is the primary code; the rest says more about it.
  if (sqlite.success) return sqlite.data.errcode & 0xff
  return fileError.safeParse(cause).success ? CANNOT_OPEN : null
}
