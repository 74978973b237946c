import { constants, existsSync, statSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { PullquoteError } from '../errors.ts'
import type { DatabasePlace } from '../store/database-url.ts'
import type { MigrationState } from '../store/migrate.ts'
import type { Db } from '../store/schema.ts'
import { findStoreState, type openToLook, type StoreState, tryMakingTables, tryWriting } from '../store/store-state.ts'
import { type Check, fail, look, ok, warn } from './check.ts'
import { WORDS } from './words.ts'

const MEGABYTE = 1024 * 1024
/** Below these a disk is nearly full, and full. */
const LOW_BYTES = 500 * MEGABYTE
const NONE_BYTES = 20 * MEGABYTE

const REACHABLE = { code: 'reachable', what: 'reachable' }
const MIGRATIONS = { code: 'migrations', what: 'tables' }
const WRITABLE = { code: 'writable', what: 'writable' }
const SIZE = { code: 'size', what: 'size' }

/** What was found of the store. */
interface LookedAtStore {
  readonly checks: readonly Check[]
  /** Whether its tables are as this program knows them, so that it can be asked for what it holds. */
  readonly isCurrent: boolean
}

/** Whether the store answers, how far its tables are, whether it can be written, and how large it is. */
export async function checkStore(opened: Awaited<ReturnType<typeof openToLook>>): Promise<LookedAtStore> {
  const checks: Check[] = []
  if (opened.store === null) return { checks: [await checkFolder(opened.path)], isCurrent: false }
  const { store, place } = opened
  const state = await look(
    checks,
    REACHABLE,
    () => findStoreState(store.db, place),
    () => WORDS.answers(place.engine),
  )
  if (state === null) return { checks, isCurrent: false }
  checks.push(checkMigrations(state.migrations))
  await look(
    checks,
    WRITABLE,
    () => tryToWrite(store.db, place, state),
    () => WORDS.writable,
  )
  checks.push(checkSize(state))
  const { applied, pending, unknown } = state.migrations
  return { checks, isCurrent: applied.length > 0 && pending.length === 0 && unknown.length === 0 }
}

/** A store that is made at the first start needs a folder that can be written, or made in one that can. */
async function checkFolder(path: string): Promise<Check> {
  let folder = dirname(resolve(path))
  while (!existsSync(folder)) folder = dirname(folder)
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  return isWritable && statSync(folder).isDirectory()
    ? ok(REACHABLE, WORDS.madeAtStart(path))
    : fail(REACHABLE, WORDS.folderNotWritable(dirname(path)))
}

function checkMigrations({ applied, pending, unknown }: MigrationState): Check {
  const [newest] = unknown
  if (newest !== undefined) return fail(MIGRATIONS, WORDS.newer(newest))
  if (applied.length === 0) return ok(MIGRATIONS, WORDS.empty)
  return pending.length === 0
    ? ok(MIGRATIONS, WORDS.current(applied.length))
    : warn(MIGRATIONS, WORDS.pending(pending.length))
}

async function tryToWrite(db: Db, { engine }: DatabasePlace, { migrations }: StoreState): Promise<void> {
  const hasTables = migrations.applied.length > 0
  if (hasTables) return tryWriting(db)
  if (engine === 'postgres') return tryMakingTables(db)
}

function checkSize({ bytes, freeBytes }: StoreState): Check {
  const size = WORDS.megabytes(bytes / MEGABYTE)
  if (freeBytes === null) return ok(SIZE, size)
  const free = WORDS.megabytes(freeBytes / MEGABYTE)
  if (freeBytes < NONE_BYTES) return fail(SIZE, WORDS.noSpace(size, free))
  return freeBytes < LOW_BYTES ? warn(SIZE, WORDS.noSpace(size, free)) : ok(SIZE, WORDS.space(size, free))
}

/** The check of a store that could not even be opened. Throws what is no fault of the store's. */
export function toUnopened(fault: unknown): Check {
  if (fault instanceof PullquoteError) return fail(REACHABLE, fault.message)
  throw fault
}
