import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
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

async function dueRow(database: string, url: string, messages: number): Promise<Row> {
  const { db, close } = await openStore(url, 'unused')
  await inTransaction(db, prepare)
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
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const [started, usedBefore] = [performance.now(), process.cpuUsage()]
  delay.enable()
  await tick()
  delay.disable()
  const { user, system } = process.cpuUsage(usedBefore)
  const seconds = (performance.now() - started) / 1_000
  await expectDeliveries(db, DUE * messages)
  await close()
  const note = `${seconds.toFixed(2)} s by the clock, event loop held up ${Math.round(delay.max / 1e6)} ms at most`
  const subject = {
    what: `due subscriptions, ${database}`,
    size: `${DUE.toLocaleString('en')} × ${messages === 1 ? 'an overview' : 'an overview and its thread'}`,
    units: DUE,
    note,
  }
  return toRow(subject, (user + system) / 1_000)
}

async function prepare(db: Db): Promise<void> {
  const { id: workspaceId } = await saveWorkspace(db, { platform: 'semaphore', externalId: 'bench', name: null }, SLOT)
  const schedule = scheduleOf('weekdays 08:30')
  for (let number = 0; number < DUE; number++) {
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
