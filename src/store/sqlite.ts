import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { PullquoteError } from '../errors.ts'
import { guardConnection } from './guarded-connection.ts'
import type { Schema } from './schema.ts'
import { toSqliteError } from './sqlite-errors.ts'
import { type StatementWatch, unwatched } from './statement-watch.ts'

/** How long a statement waits for another program that writes to the file, such as a backup tool. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * Opens the SQLite file at `path`, made with its folder where it is missing; `close` lets it go.
 *
 * One process at a time: it holds an exclusive lock on `<path>.lock`, a file of its own, so that backup tools can read
 * the store meanwhile (`sqlite3 store.sqlite ".backup copy.sqlite"`). The lock is the operating system's and ends with
 * the process however it ends; the file stays and means nothing by itself. It needs a local disk: network file systems
 * keep such locks badly. Throws STORE_LOCKED, STORE_UNAVAILABLE.
 */
export function openSqlite(path: string, watch = unwatched): { db: Kysely<Schema>; close: () => Promise<void> } {
  const opened: DatabaseSync[] = []
  const close = () => {
    for (const database of opened.splice(0)) if (database.isOpen) database.close()
  }
  try {
    mkdirSync(dirname(path), { recursive: true })
    const lock = new DatabaseSync(`${existsSync(path) ? realpathSync(path) : path}.lock`)
    opened.unshift(lock)
    holdLock(lock, path)
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
    opened.unshift(database)
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16000')
    const db = new Kysely<Schema>({ dialect: createDialect(database, watch) })
    return { db, close: () => db.destroy().finally(close) }
  } catch (cause) {
    close()
    throw toSqliteError(cause)
  }
}

/**
 * Opens an SQLite file that is there and changes nothing, also while a program runs on it. Throws STORE_UNAVAILABLE.
 */
export function openSqliteBeside(path: string): Kysely<Schema> {
  try {
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
    return new Kysely<Schema>({ dialect: createDialect(database, unwatched) })
  } catch (cause) {
    throw toSqliteError(cause)
  }
}

function holdLock(lock: DatabaseSync, path: string): void {
  try {
    lock.exec('pragma journal_mode = off; begin exclusive')
  } catch (cause) {
    const error = toSqliteError(cause)
    if (!(error instanceof PullquoteError) || error.code !== 'STORE_LOCKED') throw cause
    throw new PullquoteError(
      'STORE_LOCKED',
      `The store ${path} is in use by another Pullquote process. Stop that one first; several at once need PostgreSQL (DATABASE_URL=postgres://…).`,
      { cause },
    )
  }
}

function createDialect(database: DatabaseSync, watch: StatementWatch): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(database, watch),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalDdlAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

/** SQLite rolls tables back as it does rows, so a migration that is cut off leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  readonly #watch: StatementWatch

  constructor(database: DatabaseSync, watch: StatementWatch) {
    super({ database: toKyselyDatabase(database) })
    this.#database = database
    this.#watch = watch
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return guardConnection(await super.acquireConnection(), toSqliteError, this.#watch)
  }

  /** A full disk has rolled back already (sqlite.org/lang_transaction.html, section 3): a second one would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

/** Statements kept ready: the program has some two hundred, and lists make more of them. */
const MAX_STATEMENTS = 500
/** Longer ones are lists of many, which hardly come twice. */
const MAX_KEPT_CHARS = 4_000

type Statement = ReturnType<SqliteDatabase['prepare']>

/** What Kysely calls of better-sqlite3, on node:sqlite; statements that come again are prepared once. */
function toKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, Statement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? prepare(database, sql)
      if (sql.length > MAX_KEPT_CHARS) return statement
      kept.delete(sql)
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > MAX_STATEMENTS && oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
}

function prepare(database: DatabaseSync, sql: string): Statement {
  const statement = database.prepare(sql)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toInput)),
    run: (parameters) => statement.run(...parameters.map(toInput)),
    iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
  }
}

/** node:sqlite would take a Date for named parameters and change no row without a word. */
function toInput(parameter: unknown): SQLInputValue {
  if (typeof parameter === 'string' || typeof parameter === 'number' || parameter === null) return parameter
  throw new TypeError(`A query takes texts, numbers and null, got ${typeof parameter}.`)
}
