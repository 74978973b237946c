import { STANDARD_STORE } from '../store/database-url.ts'
import { openStore } from '../store/open-store.ts'
import type { Db } from '../store/schema.ts'
import type { Session } from './session.ts'

/**
 * Works on the store of the configuration, and closes it. A bot that runs on the same PostgreSQL sees what was changed at
 * its next look; an SQLite file belongs to one process. Throws the codes of `openStore`.
 */
export async function withStore<Result>({ terminal }: Session, work: (db: Db) => Promise<Result>): Promise<Result> {
  const store = await openStore(terminal.env.DATABASE_URL ?? null, STANDARD_STORE)
  try {
    return await work(store.db)
  } finally {
    await store.close()
  }
}
