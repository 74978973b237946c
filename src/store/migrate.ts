import { sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'
import { PullquoteError } from '../errors.ts'
import { archive } from './migrations/0001-archive.ts'
import { webMessages } from './migrations/0002-web-messages.ts'
import { postIndexes } from './migrations/0003-post-indexes.ts'
import { feeds } from './migrations/0004-feeds.ts'
import { delivery } from './migrations/0005-delivery.ts'
import { choices } from './migrations/0006-choices.ts'
import { answers } from './migrations/0007-answers.ts'
import { reports } from './migrations/0008-reports.ts'
import { searchMerges } from './migrations/0009-search-merges.ts'
import type { Db } from './schema.ts'

/** Every change of the tables, in order. One that has been released never changes and never goes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-archive': archive,
  '0002-web-messages': webMessages,
  '0003-post-indexes': postIndexes,
  '0004-feeds': feeds,
  '0005-delivery': delivery,
  '0006-choices': choices,
  '0007-answers': answers,
  '0008-reports': reports,
  '0009-search-merges': searchMerges,
}

/**
 * Brings the tables up to date, all of it or nothing. Of several processes one does it and the others wait (an advisory
 * lock on PostgreSQL). Throws STORE_NEWER where the store has changes that this program does not know.
 */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  if (error instanceof PullquoteError) throw error
  const unknown = (await findApplied(db)).find((name) => !(name in MIGRATIONS))
  if (unknown === undefined) throw error
  throw new PullquoteError(
    'STORE_NEWER',
    `A newer Pullquote has written the store (it has the change "${unknown}"). Run that version, or restore a backup from before it.`,
    { cause: error },
  )
}

/** How far the tables are, by the names of their changes. */
export interface MigrationState {
  readonly applied: readonly string[]
  /** What the next start will do. */
  readonly pending: readonly string[]
  /** What a later version has done. */
  readonly unknown: readonly string[]
}

/** How far the tables are; changes nothing. */
export async function findMigrationState(db: Db): Promise<MigrationState> {
  const applied = await findApplied(db)
  return {
    applied,
    pending: Object.keys(MIGRATIONS).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !(name in MIGRATIONS)),
  }
}

async function findApplied(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  return rows.map(({ name }) => name)
}
