import type { DatabaseConnection } from 'kysely'

const guarded = new WeakSet<DatabaseConnection>()

/**
 * Makes a connection throw what `translate` makes of its errors, and send only texts that both databases keep.
 * In place, as Kysely itself does for logging: its driver knows its own connections only.
 */
export function guardConnection(
  connection: DatabaseConnection,
  translate: (cause: unknown) => unknown,
): DatabaseConnection {
  if (guarded.has(connection)) return connection
  guarded.add(connection)
  const execute = connection.executeQuery.bind(connection)
  connection.executeQuery = async (query) => {
    try {
      return await execute({ ...query, parameters: query.parameters.map(toStorable) })
    } catch (cause) {
      throw translate(cause)
    }
  }
  return connection
}

/**
 * A text as both databases keep it. Two signs change, one unit for one so that offsets hold: NUL, which PostgreSQL
 * refuses, and half a surrogate pair, which has no bytes in UTF-8, become U+FFFD.
 */
function toStorable(parameter: unknown): unknown {
  return typeof parameter === 'string' ? parameter.toWellFormed().replaceAll('\u0000', '\uFFFD') : parameter
}
