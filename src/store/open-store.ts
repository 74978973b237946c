import { parseDatabaseUrl } from './database-url.ts'
import { migrate } from './migrate.ts'
import type { Db } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import { type StatementWatch, unwatched } from './statement-watch.ts'

/** An open store; its entities are plain functions that take `db`. */
export interface Store {
  readonly db: Db
  /** Waits for what runs, then lets the database go; nothing can be asked after it. */
  close(): Promise<void>
}

/**
 * Opens the store that `databaseUrl` (DATABASE_URL) names, or the SQLite file at `standardPath` where it is null,
 * and brings its tables up to date. `watch` is told of every statement.
 *
 * Throws CONFIG_INVALID for an address that is none, STORE_LOCKED where another process has the file, STORE_NEWER where
 * a later version has written it, STORE_UNAVAILABLE where the database cannot be reached, read or written.
 */
export async function openStore(databaseUrl: string | null, standardPath: string, watch = unwatched): Promise<Store> {
  const place = parseDatabaseUrl(databaseUrl ?? standardPath)
  return place.engine === 'sqlite' ? openFile(place.path, watch) : openServer(place.url, watch)
}

async function openFile(path: string, watch: StatementWatch): Promise<Store> {
  const { db, close } = openSqlite(path, watch)
  try {
    await migrate(db)
  } catch (cause) {
    await close()
    throw cause
  }
  return { db, close }
}

async function openServer(url: string, watch: StatementWatch): Promise<Store> {
  // Loaded only where it is used: the driver costs start-up time and memory.
  const { openPostgres } = await import('./postgres.ts')
  const patient = openPostgres(url, { isPatient: true })
  try {
    await migrate(patient)
  } finally {
    await patient.destroy()
  }
  const db = openPostgres(url, { watch })
  return { db, close: () => db.destroy() }
}
