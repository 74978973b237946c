import { fileURLToPath } from 'node:url'
import { PullquoteError } from '../errors.ts'

/** Where the store lies when DATABASE_URL names none. */
export const STANDARD_STORE = 'data/pullquote.db'

/** Which database a store lives in, and where. */
export type DatabasePlace =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'postgres'; readonly url: string }

/**
 * Reads DATABASE_URL: `postgres://…` or `postgresql://…`, else a path or `file:` with one is an SQLite file.
 * Throws CONFIG_INVALID, which names the scheme but never the address: that holds a password.
 */
export function parseDatabaseUrl(databaseUrl: string): DatabasePlace {
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(databaseUrl)?.[1]?.toLowerCase() ?? null
  if (scheme === null) return { engine: 'sqlite', path: databaseUrl }
  if (scheme === 'file') return { engine: 'sqlite', path: filePath(databaseUrl) }
  if ((scheme === 'postgres' || scheme === 'postgresql') && URL.canParse(databaseUrl)) {
    return { engine: 'postgres', url: databaseUrl }
  }
  throw new PullquoteError(
    'CONFIG_INVALID',
    `DATABASE_URL with the scheme "${scheme}" cannot be used. Give postgres://user:password@host/database with the password percent-encoded, or the path of an SQLite file.`,
  )
}

/** `file:data/store.sqlite` is relative, as SQLite reads it; `file:///…` is a whole URL (RFC 8089). */
function filePath(url: string): string {
  const path = url.slice('file:'.length)
  return path.startsWith('//') ? fileURLToPath(url) : path
}
