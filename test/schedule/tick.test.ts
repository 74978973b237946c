import { describe, expect, test } from 'vitest'
import { PullquoteError } from '../../src/errors.ts'
import type { TickDeps } from '../../src/schedule/tick.ts'
import { listDeliveries } from '../../src/store/deliveries.ts'
import { saveSubscription } from '../../src/store/subscriptions.ts'
import { scheduleOf } from '../core/schedule/schedules.ts'
import { UNHURRIED } from '../delivery/outbox.ts'
import { messageOf } from '../store/invented-editions.ts'
import { newsOf, useTicking } from './ticking.ts'

const ticking = useTicking()
const { at, tickOf, follow, nextRunOf, editionsOf, slotsOf } = ticking

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
    expect(await listDeliveries(ticking.db, edition?.id ?? '')).toMatchObject([
      { state: 'queued', readyAt: ticking.clock },
    ])
  })

  test('that has more to do than fits into one transaction makes each edition once, the longest due first', async () => {
    const made: string[] = []
    const names = Array.from({ length: 130 }, (_, number) => `news-${number}`)
    for (const [number, name] of names.entries()) {
      await follow(name, '08:30', new Date(Date.parse('2026-03-27T07:30Z') - number).toISOString())
    }
    at('2026-03-27T07:30Z')
    await tickOf({
      makeEdition: async ({ channelId }) => {
        made.push(channelId)
        return newsOf('ferry')
      },
    })()
    const channels = await ticking.db.selectFrom('channels').select('id').orderBy('external_id').execute()
    expect([...made].sort()).toEqual(channels.map(({ id }) => id).sort())
    const first = await ticking.db
      .selectFrom('channels')
      .select('id')
      .where('external_id', '=', 'news-129-news')
      .executeTakeFirst()
    expect(made[0]).toBe(first?.id)
  })

  test('of a quiet day posts nothing and keeps why', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T07:30Z')
    const decisions = [{ storyId: 's', headline: null, place: null, reason: { code: 'muted' as const }, parts: [] }]
    await tickOf({ makeEdition: async () => ({ title: 'Morning', messages: [], stories: [], decisions }) })()
    const [edition] = await editionsOf(id)
    expect(edition).toMatchObject({ decisions, stories: [] })
    expect(await listDeliveries(ticking.db, edition?.id ?? '')).toEqual([])
    expect(await nextRunOf(id)).toBe('2026-03-28T07:30Z')
  })

  test('splits what does not fit into one message, the rest for its thread', async () => {
    const { id } = await follow('news', '08:30', '2026-03-27T07:30Z')
    at('2026-03-27T07:30Z')
    const toParts = () => [messageOf('first half'), messageOf('second half')]
    await tickOf({ platforms: new Map([['semaphore', { ...UNHURRIED, toParts }]]) })()
    const [edition] = await editionsOf(id)
    const [head, rest] = await listDeliveries(ticking.db, edition?.id ?? '')
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
        const [delivery] = await listDeliveries(ticking.db, editions.at(-1)?.id ?? '')
        offsets.push((delivery?.readyAt ?? 0) - ticking.clock)
      }
      return offsets
    }
    await tick()
    const first = await offsetsNow()
    expect(new Set(first).size).toBeGreaterThan(15)
    expect(Math.min(...first)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...first)).toBeLessThan(60_000)
    await ticking.sendAll()
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
    expect(ticking.faults).toEqual([new TypeError('There is no digest.')])
    expect(ticking.events).toContain('edition.failed')
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
      await saveSubscription(ticking.db, { ...subscription, schedule: scheduleOf('10:00'), nextRunAt: later })
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
