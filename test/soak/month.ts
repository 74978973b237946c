import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCourier } from '../../src/delivery/courier.ts'
import type { Log } from '../../src/log.ts'
import { createTick } from '../../src/schedule/tick.ts'
import { saveChannel } from '../../src/store/channels.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Db } from '../../src/store/schema.ts'
import { createSubscription } from '../../src/store/subscriptions.ts'
import { saveWorkspace } from '../../src/store/workspaces.ts'
import { scheduleOf } from '../core/schedule/schedules.ts'
import { deliverAll, PATIENCE, UNHURRIED } from '../delivery/outbox.ts'
import { createChance } from '../fakes/chance.ts'
import { messageOf } from '../store/invented-editions.ts'
import { type CountingOutlet, createCountingOutlet } from './counting-outlet.ts'
import { createSlotFinder } from './expected-slots.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440
const LOSS_SHARE = 0.01

/** Zones that change their clocks in all the ways there are, and one that does not. */
const ZONES = ['America/New_York', 'Europe/Berlin', 'Africa/Cairo', 'Australia/Lord_Howe', 'Asia/Kolkata']

/** Schedules as people write them; several of their times lie where a clock changes. */
const WORDS = [
  'every day 08:30',
  'weekdays 07:15',
  'every day 02:30',
  'every day 01:45, 13:00',
  'every day 00:15',
  'mon,thu 18:00',
  'every 3 hours 06:00-21:00',
  'weekends 10:00',
  'every day 23:30',
  'every 4 hours',
]

/** What a simulated month has come to. */
export interface Month {
  readonly slots: number
  readonly posted: number
  readonly missing: number
  readonly faults: readonly string[]
  /** Bytes of the heap at the end of each day, after a collection. */
  readonly heaps: readonly number[]
}

/** Lives through some days minute by minute on a real store; the program starts anew each midnight. */
export async function liveThrough(from: string, days: number, subscriptions: number): Promise<Month> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-soak-'))
  const store = await openStore(null, join(folder, 'store.sqlite'))
  const start = Date.parse(from)
  const outlet = createCountingOutlet(createChance(start / 1_000), LOSS_SHARE)
  const slots = await follow(store.db, outlet, { start, days, subscriptions })
  const heaps: number[] = []
  for (let day = 0; day < days; day++) {
    await liveADay(store.db, outlet, start + day * DAY_MINUTES * MINUTE_MS)
    globalThis.gc?.()
    heaps.push(process.memoryUsage().heapUsed)
  }
  const end = start + days * DAY_MINUTES * MINUTE_MS
  await store.close()
  await rm(folder, { recursive: true })
  return { slots, posted: outlet.posted, missing: outlet.countMissing(end - MINUTE_MS), faults: outlet.faults, heaps }
}

interface Following {
  readonly start: number
  readonly days: number
  readonly subscriptions: number
}

/** Subscriptions in as many channels; the number of their slots. */
async function follow(db: Db, outlet: CountingOutlet, { start, days, subscriptions }: Following): Promise<number> {
  const findSlots = createSlotFinder(start, days)
  const { id: workspaceId } = await saveWorkspace(db, { platform: 'semaphore', externalId: 'soak', name: null }, start)
  let count = 0
  for (let number = 0; number < subscriptions; number++) {
    const zone = ZONES[Math.floor(number / WORDS.length) % ZONES.length]
    const schedule = scheduleOf(`${WORDS[number % WORDS.length]} ${zone}`)
    const slots = findSlots(schedule)
    const { id: channelId } = await saveChannel(db, { workspaceId, externalId: `c${number}`, name: null }, start)
    const filters = { terms: [], mutedStoryIds: [] }
    const draft = { channelId, sources: ['topic:ferry'], filters, schedule, nextRunAt: slots[0] ?? null }
    const { id } = await createSubscription(db, draft, start)
    outlet.expect(id, slots)
    count += slots.length
  }
  return count
}

async function liveADay(db: Db, outlet: CountingOutlet, midnight: number): Promise<void> {
  let clock = midnight
  const now = () => clock
  const report = (fault: unknown) => {
    throw fault
  }
  const base = { db, now, report, log: SILENT }
  const delivering = { name: 'semaphore', platform: outlet, traits: UNHURRIED, patience: PATIENCE }
  const courier = createCourier({ ...base, ...delivering, sender: `sender of ${midnight}` })
  const tick = createTick({
    ...base,
    platforms: new Map([['semaphore', UNHURRIED]]),
    makeEdition: async ({ id }, slot) => {
      const message = { message: messageOf(`${id} ${slot}`), digestIds: [], inThread: false }
      return { title: 'Morning', messages: [message], stories: [], decisions: [] }
    },
    defaultZone: 'UTC',
    jitterMs: 0,
    wake: () => undefined,
  })
  for (let minute = 0; minute < DAY_MINUTES; minute++) {
    clock = midnight + minute * MINUTE_MS
    await tick()
    await deliverAll(courier)
    // What was lost is looked for before the minute is over.
    clock += MINUTE_MS / 2
    await deliverAll(courier)
  }
}

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
