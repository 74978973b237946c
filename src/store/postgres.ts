import {
  type AbortableOperationOptions,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import { guardConnection } from './guarded-connection.ts'
import { toPostgresError } from './postgres-errors.ts'
import type { Schema } from './schema.ts'
import { type StatementWatch, unwatched, watched } from './statement-watch.ts'

const LIMITS = {
  /** PostgreSQL allows 100 in all by default; several replicas share them. */
  max: 10,
  /** Also how long a query waits for others to give a connection back. */
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  /** A transaction that a stalled process left open holds its rows no longer than this. */
  idle_in_transaction_session_timeout: 60_000,
} as const

/** No query of ours comes near it. */
const STATEMENT_TIMEOUT_MS = 30_000

/** PostgreSQL's number of the type int8 (pg_type.oid), which the driver gives as text to keep 64 bits. */
const INT8 = 20

/**
 * A store in the PostgreSQL at `url`; nothing connects before the first query. Connections that break are replaced, so
 * that the store works again when the database does. `isPatient` lifts the limit on a statement's time, for migrations.
 */
export function openPostgres(url: string, { isPatient = false, watch = unwatched } = {}): Kysely<Schema> {
  const pool = new pg.Pool({
    ...LIMITS,
    connectionString: url,
    application_name: 'pullquote',
    keepAlive: true,
    statement_timeout: isPatient ? 0 : STATEMENT_TIMEOUT_MS,
    // Our integers are times and counts, far below 2^53.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  })
  // The pool drops a broken connection by itself, and the next query says STORE_UNAVAILABLE if the database is gone;
  // without a listener Node would end the process.
  const leaveToNextQuery = () => undefined
  pool.on('error', leaveToNextQuery)
  pool.on('connect', (client) => client.on('error', leaveToNextQuery))
  return new Kysely<Schema>({ dialect: createDialect(pool, watch) })
}

function createDialect(pool: pg.Pool, watch: StatementWatch): Dialect {
  return {
    createDriver: () => new GuardedDriver(pool, watch),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}

class GuardedDriver extends PostgresDriver {
  readonly #watch: StatementWatch

  constructor(pool: pg.Pool, watch: StatementWatch) {
    super({ pool })
    this.#watch = watch
  }

  override async acquireConnection(options?: AbortableOperationOptions): Promise<DatabaseConnection> {
    const connection = await watched(this.#watch, 'connect', async () => {
      try {
        return await super.acquireConnection(options)
      } catch (cause) {
        throw toPostgresError(cause)
      }
    })
    return guardConnection(connection, toPostgresError, this.#watch)
  }
}
