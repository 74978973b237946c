import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import { PullquoteError } from '../errors.ts'
import { type DatabasePlace, parseDatabaseUrl } from './database-url.ts'
import { findMigrationState, type MigrationState } from './migrate.ts'
import type { Store } from './open-store.ts'
import type { Db } from './schema.ts'
import { openSqliteBeside } from './sqlite.ts'

/** A store as it lies there. */
export interface StoreState {
  readonly migrations: MigrationState
  readonly bytes: number
  /** Free on its disk; null where only the database server knows. */
  readonly freeBytes: number | null
}

/** Where the store will be made at the first start. */
interface NoStore {
  readonly store: null
  readonly path: string
}

/**
 * Opens the store that `databaseUrl` names, or the SQLite file at `standardPath` where it is null, to look at it: tables
 * are left as they are, and a program may run on it. Gives where it will be made where there is none yet.
 * Throws CONFIG_INVALID for an address that is none, STORE_UNAVAILABLE where it cannot be reached.
 */
export async function openToLook(
  databaseUrl: string | null,
  standardPath: string,
): Promise<{ readonly store: Store; readonly place: DatabasePlace } | NoStore> {
  const place = parseDatabaseUrl(databaseUrl ?? standardPath)
  if (place.engine === 'sqlite') {
    if (!existsSync(place.path)) return { store: null, path: place.path }
    const db = openSqliteBeside(place.path)
    return { store: { db, close: () => db.destroy() }, place }
  }
  const { openPostgres } = await import('./postgres.ts')
  const db = openPostgres(place.url)
  return { store: { db, close: () => db.destroy() }, place }
}

/** How far its tables are and how large it is. Throws STORE_ codes where it does not answer. */
export async function findStoreState(db: Db, place: DatabasePlace): Promise<StoreState> {
  const migrations = await findMigrationState(db)
  if (place.engine === 'sqlite') {
    const { bavail, bsize } = await statfs(dirname(place.path))
    const bytes = [place.path, `${place.path}-wal`].reduce((sum, path) => sum + sizeOf(path), 0)
    return { migrations, bytes, freeBytes: bavail * bsize }
  }
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db)
  return { migrations, bytes: rows[0]?.bytes ?? 0, freeBytes: null }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Tries whether the store can be written, by a statement that changes no row. Throws STORE_UNAVAILABLE with why not,
 * STORE_LOCKED where somebody else writes all the time.
 */
export async function tryWriting(db: Db): Promise<void> {
  await db.updateTable('workspaces').set({ name: null }).where('id', '=', '').execute()
}

/** Tries whether a PostgreSQL without tables lets this user make them. Throws STORE_UNAVAILABLE with what to do. */
export async function tryMakingTables(db: Db): Promise<void> {
  const { rows } = await sql<{
    may: boolean | null
  }>`select has_schema_privilege(current_schema(), 'create') as may`.execute(db)
  if (rows[0]?.may === true) return
  throw new PullquoteError('STORE_UNAVAILABLE', 'The user may not make tables. Grant it CREATE on its schema.')
}
