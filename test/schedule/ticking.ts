import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { MadeEdition } from '../../src/schedule/make-edition.ts'
import { createTick, type Tick, type TickDeps } from '../../src/schedule/tick.ts'
import { type Edition, findEdition } from '../../src/store/editions.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import type { Db } from '../../src/store/schema.ts'
import { findSubscription, saveSubscription } from '../../src/store/subscriptions.ts'
import { scheduleOf } from '../core/schedule/schedules.ts'
import { UNHURRIED } from '../delivery/outbox.ts'
import { messageOf } from '../store/invented-editions.ts'
import { createFollower } from '../store/suites/use-store.ts'

/** A store with subscriptions, a clock that is set by hand, and what a tick says of its doings. */
export interface Ticking {
  readonly db: Db
  /** Epoch milliseconds. */
  readonly clock: number
  readonly events: readonly string[]
  readonly faults: readonly unknown[]
  /** Sets the clock. */
  at(iso: string): void
  /** A tick of a process that has just started; `changes` takes the place of parts of what it works with. */
  tickOf(changes?: Partial<TickDeps>): Tick
  /** A subscription with a schedule in words, whose next run is at an instant. */
  follow(name: string, words: string, nextRun: string): Promise<{ readonly id: string; readonly channelId: string }>
  nextRunOf(id: string): Promise<string | null>
  editionsOf(id: string): Promise<Edition[]>
  /** The slots of its editions, each with how late it was. */
  slotsOf(id: string): Promise<string[]>
  /** Whatever waits to be sent is sent. */
  sendAll(): Promise<void>
}

/** A new one for each test of a file. */
export function useTicking(): Ticking {
  let folder = ''
  let store: Store | null = null
  let clock = 0
  let events: string[] = []
  let faults: unknown[] = []
  const note = (event: string) => events.push(event)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-tick-'))
    store = await openStore(null, join(folder, 'store.sqlite'))
    events = []
    faults = []
  })

  afterEach(async () => {
    await store?.close()
    await rm(folder, { recursive: true })
  })

  const ticking: Ticking = {
    get db() {
      if (store === null) throw new Error('The store is open only while tests run.')
      return store.db
    },
    get clock() {
      return clock
    },
    get events() {
      return events
    },
    get faults() {
      return faults
    },
    at(iso) {
      clock = Date.parse(iso)
    },
    tickOf: (changes = {}) =>
      createTick({
        db: ticking.db,
        platforms: new Map([['semaphore', UNHURRIED]]),
        makeEdition: async () => newsOf('ferry'),
        defaultZone: 'Europe/Berlin',
        jitterMs: 0,
        now: () => clock,
        wake: () => undefined,
        log: { info: note, warn: note, error: note },
        report: (fault) => faults.push(fault),
        ...changes,
      }),
    async follow(name, words, nextRun) {
      const { channelId, subscriptionId: id } = await createFollower(ticking.db, name)
      const subscription = await findSubscription(ticking.db, id)
      if (!subscription) throw new Error('It was saved a moment ago.')
      const planned = { schedule: scheduleOf(words), nextRunAt: Date.parse(nextRun) }
      await saveSubscription(ticking.db, { ...subscription, ...planned })
      return { id, channelId }
    },
    async nextRunOf(id) {
      const subscription = await findSubscription(ticking.db, id)
      return subscription?.nextRunAt ? toMinute(subscription.nextRunAt) : null
    },
    async editionsOf(id) {
      const of = ticking.db.selectFrom('editions').select('id').where('subscription_id', '=', id).orderBy('slot')
      const editions = await Promise.all((await of.execute()).map((row) => findEdition(ticking.db, row.id)))
      return editions.flatMap((edition) => edition ?? [])
    },
    async slotsOf(id) {
      return (await ticking.editionsOf(id)).map(({ slot, lateMinutes }) =>
        lateMinutes === null ? toMinute(slot) : `${toMinute(slot)}, late by ${lateMinutes}`,
      )
    },
    async sendAll() {
      await ticking.db.updateTable('deliveries').set({ ready_at: null, state: 'sent' }).execute()
    },
  }
  return ticking
}

/** An edition with one story. */
export function newsOf(storyId: string): MadeEdition {
  const message = { message: messageOf(`News of the ${storyId}`), digestIds: [], inThread: false }
  return {
    title: 'Morning',
    messages: [message],
    stories: [{ storyId, articleIds: [], digestId: null }],
    decisions: [],
  }
}

const toMinute = (ms: number) => new Date(ms).toISOString().replace(':00.000Z', 'Z')
