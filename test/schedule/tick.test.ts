import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PullquoteError } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { MadeEdition } from '../../src/schedule/make-edition.ts'
import { createTick, type TickDeps } from '../../src/schedule/tick.ts'
import { updateChannel } from '../../src/store/channels.ts'
import { findDelivery, listDeliveries, saveDeliveries } from '../../src/store/deliveries.ts'
import { type Edition, findEdition } from '../../src/store/editions.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { findSubscription, saveSubscription } from '../../src/store/subscriptions.ts'
import { scheduleOf } from '../core/schedule/schedules.ts'
import { UNHURRIED } from '../delivery/outbox.ts'
import { deliveryOf, messageOf } from '../store/invented-editions.ts'
import { createFollower } from '../store/suites/use-store.ts'

let folder = ''
let store: Store
let clock = 0
let events: string[] = []
let faults: unknown[] = []
/** Subscriptions whose edition was asked for. */
let made: string[] = []

const log: Log = {
  info: (event) => events.push(event),
  warn: (event) => events.push(event),
  error: (event) => events.push(event),
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-tick-'))
  store = await openStore(null, join(folder, 'store.sqlite'))
  events = []
  faults = []
  made = []
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const at = (iso: string) => {
  clock = Date.parse(iso)
}

/** A tick of a process that has just started; `changes` takes the place of parts of what it works with. */
function tickOf(changes: Partial<TickDeps> = {}) {
  return createTick({
    db: store.db,
    platforms: new Map([['semaphore', UNHURRIED]]),
    makeEdition: async (subscription) => {
      made.push(subscription.id)
      return newsOf('ferry')
    },
    defaultZone: 'Europe/Berlin',
    jitterMs: 0,
    now: () => clock,
    wake: () => undefined,
    log,
    report: (fault) => faults.push(fault),
    ...changes,
  })
}

function newsOf(storyId: string): MadeEdition {
  const message = { message: messageOf(`News of the ${storyId}`), digestIds: [], inThread: false }
  return {
    title: 'Morning',
    messages: [message],
    stories: [{ storyId, articleIds: [], digestId: null }],
    decisions: [],
  }
}

/** A subscription with a schedule in words, whose next run is at an instant. */
async function follow(name: string, words: string, nextRun: string): Promise<{ id: string; channelId: string }> {
  const { channelId, subscriptionId: id } = await createFollower(store.db, name)
  const subscription = await findSubscription(store.db, id)
  if (!subscription) throw new Error('It was saved a moment ago.')
  await saveSubscription(store.db, { ...subscription, schedule: scheduleOf(words), nextRunAt: Date.parse(nextRun) })
  return { id, channelId }
}

async function nextRunOf(id: string): Promise<string | null> {
  const subscription = await findSubscription(store.db, id)
  return subscription?.nextRunAt ? new Date(subscription.nextRunAt).toISOString().replace(':00.000Z', 'Z') : null
}

async function editionsOf(subscriptionId: string): Promise<Edition[]> {
  const rows = await store.db
    .selectFrom('editions')
    .select('id')
    .where('subscription_id', '=', subscriptionId)
    .orderBy('slot')
    .execute()
  const editions = await Promise.all(rows.map(({ id }) => findEdition(store.db, id)))
  return editions.flatMap((edition) => edition ?? [])
}

const slotsOf = async (id: string) =>
  (await editionsOf(id)).map(({ slot, lateMinutes }) => {
    const time = new Date(slot).toISOString().replace(':00.000Z', 'Z')
    return lateMinutes === null ? time : `${time}, late by ${lateMinutes}`
  })

describe('a tick', () => {
  test('makes the edition that is due, puts it into the outbox and moves the next run on', async () => {
    const { id } = await follow('news', 'weekdays 08:30', '2026-03-27T07:30Z')
    const tick = tickOf()
    at('2026-03-27T07:29Z')
    await tick()
    expect(await slotsOf(id)).toEqual([])
    at('2026-03-27T07:30Z')
    await tick()
    await tick()
    expect(await slotsOf(id)).toEqual(['2026-03-27T07:30Z'])
    expect(await nextRunOf(id)).toBe('2026-03-30T06:30Z')
    const [edition] = await editionsOf(id)
    expect(edition).toMatchObject({ title: 'Morning', stories: [{ storyId: 'ferry' }] })
    expect(await listDeliveries(store.db, edition?.id ?? '')).toMatchObject([{ state: 'queued', readyAt: clock }])
  })

  test('of a quiet day posts nothing and keeps why', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T07:30Z')
    const decisions = [{ storyId: 's', headline: null, place: null, reason: { code: 'muted' as const }, parts: [] }]
    await tickOf({ makeEdition: async () => ({ title: 'Morning', messages: [], stories: [], decisions }) })()
    const [edition] = await editionsOf(id)
    expect(edition).toMatchObject({ decisions, stories: [] })
    expect(await listDeliveries(store.db, edition?.id ?? '')).toEqual([])
    expect(await nextRunOf(id)).toBe('2026-03-28T07:30Z')
  })

  test('splits what does not fit into one message, the rest for its thread', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T07:30Z')
    const toParts = () => [messageOf('first half'), messageOf('second half')]
    await tickOf({ platforms: new Map([['semaphore', { ...UNHURRIED, toParts }]]) })()
    const [edition] = await editionsOf(id)
    const [head, rest] = await listDeliveries(store.db, edition?.id ?? '')
    expect(head).toMatchObject({ part: 0, threadOf: null, message: messageOf('first half'), state: 'queued' })
    expect(rest).toMatchObject({ part: 1, threadOf: head?.id, message: messageOf('second half'), state: 'waiting' })
  })

  test('with a jitter spreads the posts over it, each subscription always at the same moment', async () => {
    const ids: string[] = []
    for (let number = 0; number < 20; number++) {
      ids.push((await follow(`news-${number}`, '08:30', '2026-03-27T07:30Z')).id)
    }
    at('2026-03-27T07:30Z')
    const tick = tickOf({ jitterMs: 60_000 })
    const offsetsNow = async () => {
      const offsets = []
      for (const id of ids) {
        const editions = await editionsOf(id)
        const [delivery] = await listDeliveries(store.db, editions.at(-1)?.id ?? '')
        offsets.push((delivery?.readyAt ?? 0) - clock)
      }
      return offsets
    }
    await tick()
    const first = await offsetsNow()
    expect(new Set(first).size).toBeGreaterThan(15)
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...first)).toBeLessThan(60_000)
    await store.db.updateTable('deliveries').set({ ready_at: null, state: 'sent' }).execute()
    at('2026-03-28T07:30Z')
    await tick()
    expect(await offsetsNow()).toEqual(first)
  })

  test('wakes the sender', async () => {
    await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T07:30Z')
    let wakes = 0
    await tickOf({ wake: () => wakes++ })()
    expect(wakes).toBe(1)
  })
})

describe('after a downtime', () => {
  test('many slots are made up for by one edition, marked late', async () => {
    const { id } = await follow('news', 'hourly', '2026-03-27T08:00Z')
    at('2026-03-27T13:20Z')
    const tick = tickOf()
    await tick()
    await tick()
    expect(await slotsOf(id)).toEqual(['2026-03-27T08:00Z, late by 320'])
    expect(await nextRunOf(id)).toBe('2026-03-27T14:00Z')
  })

  test('of the platform alone: as soon as it is connected again, and not before', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T09:00Z')
    await tickOf({ platforms: new Map() })()
    expect(await slotsOf(id)).toEqual([])
    await tickOf()()
    expect(await slotsOf(id)).toEqual(['2026-03-27T07:30Z, late by 90'])
  })

  test('while an edition has not gone out for long, no other is made', async () => {
    const { id, channelId } = await follow('news', 'hourly', '2026-03-27T08:00Z')
    const tick = tickOf()
    for (const hour of ['08', '09', '10']) {
      at(`2026-03-27T${hour}:00Z`)
      await tick()
    }
    expect(await slotsOf(id)).toEqual(['2026-03-27T08:00Z'])
    await store.db
      .updateTable('deliveries')
      .set({ ready_at: null, state: 'sent' })
      .where('channel_id', '=', channelId)
      .execute()
    at('2026-03-27T10:20Z')
    await tick()
    expect(await slotsOf(id)).toEqual(['2026-03-27T08:00Z', '2026-03-27T09:00Z, late by 80'])
    expect(await nextRunOf(id)).toBe('2026-03-27T11:00Z')
  })
})

describe('quiet hours', () => {
  test('hold what comes due, and make one edition of it at their end, on time', async () => {
    const { id, channelId } = await follow('news', 'hourly', '2026-03-26T20:00Z')
    await updateChannel(store.db, channelId, { settings: { quietHours: { fromMinute: 22 * 60, toMinute: 7 * 60 } } })
    const tick = tickOf()
    for (let minute = Date.parse('2026-03-26T20:00Z'); minute <= Date.parse('2026-03-27T07:00Z'); minute += 600_000) {
      clock = minute
      await tick()
      await store.db.updateTable('deliveries').set({ ready_at: null, state: 'sent' }).execute()
    }
    // 22:00 to 07:00 in Berlin is 21:00 to 06:00 in UTC.
    expect(await slotsOf(id)).toEqual(['2026-03-26T20:00Z', '2026-03-27T06:00Z', '2026-03-27T07:00Z'])
  })

  test('by the clock of the channel', async () => {
    const { id, channelId } = await follow('news', '08:30 UTC', '2026-03-27T08:30Z')
    const quietHours = { fromMinute: 13 * 60, toMinute: 15 * 60 }
    await updateChannel(store.db, channelId, { settings: { zone: 'Asia/Kolkata', quietHours } })
    at('2026-03-27T08:30Z')
    await tickOf()()
    expect(await slotsOf(id)).toEqual([])
    expect(await nextRunOf(id)).toBe('2026-03-27T09:30Z')
  })
})

describe('a clock that jumps', () => {
  test('ahead: one late edition, and the next at its time', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    const tick = tickOf()
    at('2026-03-26T12:00Z')
    await tick()
    at('2026-03-29T12:00Z')
    await tick()
    expect(await slotsOf(id)).toEqual(['2026-03-27T07:30Z, late by 3150'])
    expect(await nextRunOf(id)).toBe('2026-03-30T06:30Z')
  })

  test('back: no slot comes twice', async () => {
    const { id } = await follow('news', 'hourly', '2026-03-27T08:00Z')
    const tick = tickOf()
    for (const time of ['08:00', '08:01', '07:30', '08:00', '08:30', '09:00']) {
      at(`2026-03-27T${time}Z`)
      await tick()
      await store.db.updateTable('deliveries').set({ ready_at: null, state: 'sent' }).execute()
    }
    expect(await slotsOf(id)).toEqual(['2026-03-27T08:00Z', '2026-03-27T09:00Z'])
  })

  test('a year ahead and right again: the next edition comes at its time, not in a year', async () => {
    const { id, channelId } = await follow('news', '08:30', '2026-03-27T07:30Z')
    const tick = tickOf()
    at('2027-03-27T12:00Z')
    await tick()
    expect(await nextRunOf(id)).toBe('2027-03-28T06:30Z')
    await saveDeliveries(store.db, [deliveryOf({ id: 'retried', channelId, readyAt: clock + 60_000 })], clock)
    at('2026-03-27T08:00Z')
    await tick()
    expect(await nextRunOf(id)).toBe('2026-03-28T07:30Z')
    expect(await findDelivery(store.db, 'retried')).toMatchObject({ readyAt: clock })
    expect(events).toContain('schedule.mended')
  })

  test('found right only by the next process: mended at its start', async () => {
    const { id } = await follow('news', '08:30', '2027-03-27T07:30Z')
    at('2026-03-27T08:00Z')
    await tickOf()()
    expect(await nextRunOf(id)).toBe('2026-03-28T07:30Z')
  })
})

describe('a subscription whose edition cannot be made', () => {
  test('is reported and tried again some minutes later, and the others go on', async () => {
    const bad = await follow('bad', '08:30', '2026-03-27T07:30Z')
    const good = await follow('good', '08:30', '2026-03-27T07:30Z')
    let isBroken = true
    const makeEdition: TickDeps['makeEdition'] = async ({ id }) => {
      if (isBroken && id === bad.id) throw new TypeError('There is no digest.')
      return newsOf('ferry')
    }
    const tick = tickOf({ makeEdition })
    at('2026-03-27T07:30Z')
    await tick()
    expect([await slotsOf(bad.id), await slotsOf(good.id)]).toEqual([[], ['2026-03-27T07:30Z']])
    expect(faults).toEqual([new TypeError('There is no digest.')])
    expect(events).toContain('edition.failed')
    isBroken = false
    at('2026-03-27T07:31Z')
    await tick()
    expect(await slotsOf(bad.id)).toEqual([])
    at('2026-03-27T07:33Z')
    await tick()
    expect(await slotsOf(bad.id)).toEqual(['2026-03-27T07:30Z'])
  })

  test('with a store that is gone ends the tick, and the next one does its work', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T07:30Z')
    const gone = new PullquoteError('STORE_UNAVAILABLE', 'The database does not answer.')
    await expect(tickOf({ makeEdition: () => Promise.reject(gone) })()).rejects.toThrow(gone)
    at('2026-03-27T07:33Z')
    await tickOf()()
    expect(await slotsOf(id)).toEqual(['2026-03-27T07:30Z'])
  })

  test('that a person has changed meanwhile keeps the change, and no edition of the old time is kept', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T07:30Z')
    const makeEdition: TickDeps['makeEdition'] = async (subscription) => {
      const later = Date.parse('2026-03-27T09:00Z')
      await saveSubscription(store.db, { ...subscription, schedule: scheduleOf('10:00'), nextRunAt: later })
      return newsOf('ferry')
    }
    await tickOf({ makeEdition })()
    expect(await slotsOf(id)).toEqual([])
    expect(await nextRunOf(id)).toBe('2026-03-27T09:00Z')
    at('2026-03-27T09:01Z')
    await tickOf()()
    expect(await slotsOf(id)).toEqual(['2026-03-27T09:00Z'])
  })
})
