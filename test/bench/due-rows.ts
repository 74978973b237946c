import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../src/log.ts'
import type { EditionMessage } from '../../src/schedule/make-edition.ts'
import { createTick } from '../../src/schedule/tick.ts'
import { saveChannel } from '../../src/store/channels.ts'
import { openStore } from '../../src/store/open-store.ts'
import { type Db, inTransaction } from '../../src/store/schema.ts'
import { createSubscription } from '../../src/store/subscriptions.ts'
import { saveWorkspace } from '../../src/store/workspaces.ts'
import { scheduleOf } from '../core/schedule/schedules.ts'
import { messageOf } from '../store/invented-editions.ts'
import { startPostgres } from '../store/postgres-server.ts'
import { type Row, toRow } from './measure.ts'

const DUE = 10_000
const SLOT = Date.parse('2026-03-27T07:30:00Z')
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** An overview of the size of five stories, and a thread of three. */
const MESSAGES: readonly EditionMessage[] = [2_500, 1_200, 1_200, 1_200].map((chars, at) => ({
  message: messageOf('News of the ferry. '.repeat(chars / 19)),
  digestIds: [],
  inThread: at > 0,
}))

/** Ten thousand subscriptions due at once, made into deliveries on both databases. */
export async function dueRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
  const server = await startPostgres()
  try {
    return [
      await dueRow('SQLite', join(folder, 'overviews.sqlite'), 1),
      await dueRow('SQLite', join(folder, 'threads.sqlite'), MESSAGES.length),
      await dueRow('PostgreSQL', await server.createDatabase(), 1),
      await dueRow('PostgreSQL', await server.createDatabase(), MESSAGES.length),
    ]
  } finally {
    await server.remove()
    await rm(folder, { recursive: true })
  }
}

/** So many subscriptions, all due at once, each with so many messages, on the store at `url`. */
export async function dueRow(database: string, url: string, messages: number, due = DUE): Promise<Row> {
  const { db, close } = await openStore(url, 'unused')
  await inTransaction(db, (inside) => prepare(inside, due))
  const tick = createTick({
    db,
    platforms: new Map([['semaphore', { repeatMs: 0, channelPaceMs: 0, maxPostsPerSecond: 50 }]]),
    makeEdition: async () => ({ title: 'Morning', messages: MESSAGES.slice(0, messages), stories: [], decisions: [] }),
    defaultZone: 'Europe/Berlin',
    jitterMs: 0,
    now: () => SLOT,
    wake: () => undefined,
    log: silent,
    report: (fault) => {
      throw fault
    },
  })
  const watch = watchEventLoop()
  const [started, usedBefore] = [performance.now(), process.cpuUsage()]
  await tick()
  const heldMs = watch.stop()
  const { user, system } = process.cpuUsage(usedBefore)
  const seconds = (performance.now() - started) / 1_000
  await expectDeliveries(db, due * messages)
  await close()
  const note = `${seconds.toFixed(2)} s by the clock, event loop held up ${Math.round(heldMs)} ms at most`
  const subject = {
    what: `due subscriptions, ${database}`,
    size: `${due.toLocaleString('en')} × ${messages === 1 ? 'an overview' : 'an overview and its thread'}`,
    units: due,
    note,
  }
  return toRow(subject, (user + system) / 1_000)
}

/** How often the event loop is looked at: what it does meanwhile counts as well. */
const LOOK_MS = 5

/** The most processor time that went by without the event loop coming round, in ms: what else the machine does is left out. */
function watchEventLoop(): { stop(): number } {
  let last = process.cpuUsage()
  let mostMs = 0
  const look = () => {
    const { user, system } = process.cpuUsage(last)
    mostMs = Math.max(mostMs, (user + system) / 1_000)
    last = process.cpuUsage()
  }
  const timer = setInterval(look, LOOK_MS)
  return {
    stop() {
      clearInterval(timer)
      look()
      return mostMs
    },
  }
}

async function prepare(db: Db, due: number): Promise<void> {
  const { id: workspaceId } = await saveWorkspace(db, { platform: 'semaphore', externalId: 'bench', name: null }, SLOT)
  const schedule = scheduleOf('weekdays 08:30')
  for (let number = 0; number < due; number++) {
    const { id: channelId } = await saveChannel(db, { workspaceId, externalId: `c${number}`, name: null }, SLOT)
    const filters = { terms: [], mutedStoryIds: [] }
    await createSubscription(db, { channelId, sources: ['topic:ferry'], filters, schedule, nextRunAt: SLOT }, SLOT)
  }
}

async function expectDeliveries(db: Db, expected: number): Promise<void> {
  const { count } = await db
    .selectFrom('deliveries')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) !== expected) throw new Error(`There are ${count} deliveries.`)
}
