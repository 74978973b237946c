import type { DatabaseConnection } from 'kysely'
import { type StatementWatch, watched } from './statement-watch.ts'

const guarded = new WeakSet<DatabaseConnection>()

/**
 * Makes a connection throw what `translate` makes of its errors, send only texts that both databases keep, and tell
 * `watch` of each statement.
 * In place, as Kysely itself does for logging: its driver knows its own connections only.
 */
export function guardConnection(
  connection: DatabaseConnection,
  translate: (cause: unknown) => unknown,
  watch: StatementWatch,
): DatabaseConnection {
  if (guarded.has(connection)) return connection
  guarded.add(connection)
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = (query) =>
    watched(watch, query.sql, async () => {
      try {
        return await execute({ ...query, parameters: query.parameters.map(toStorable) })
      } catch (cause) {
        throw translate(cause)
      }
    })
  return connection
}

/**
 * A text as both databases keep it. Two signs change, one unit for one so that offsets hold: NUL, which PostgreSQL
 * refuses, and half a surrogate pair, which has no bytes in UTF-8, become U+FFFD.
 */
function toStorable(parameter: unknown): unknown {
  return typeof parameter === 'string' ? parameter.toWellFormed().replaceAll('\u0000', '\uFFFD') : parameter
}
