import { sql } from 'kysely'
import { type Db, inTransaction, isPostgres } from './schema.ts'

/**
 * As `inTransaction`, for work that is done again where it is lost, such as asking feeds: nobody waits for the disk. The
 * end of the process, however it ends, takes nothing back. A power cut may take back the last of such work, whole
 * transactions in the order in which they were done, and never one that came before a saved delivery: both databases
 * write one log (sqlite.org/pragma.html#pragma_synchronous; PostgreSQL, section 28.4, asynchronous commit).
 */
export function inRepeatable<Result>(db: Db, work: (transaction: Db) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return work(db)
  if (isPostgres(db)) {
    return inTransaction(db, async (transaction) => {
      await sql`set local synchronous_commit = off`.execute(transaction)
      return work(transaction)
    })
  }
  // The only connection: nobody else's work is done on it meanwhile.
  return db.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection)
    try {
      return await inTransaction(connection, work)
    } finally {
      await sql`pragma synchronous = full`.execute(connection)
    }
  })
}
