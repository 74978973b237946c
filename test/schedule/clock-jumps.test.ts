import { describe, expect, test } from 'vitest'
import { findDelivery, saveDeliveries } from '../../src/store/deliveries.ts'
import { deliveryOf } from '../store/invented-editions.ts'
import { useTicking } from './ticking.ts'

const ticking = useTicking()
const { at, tickOf, follow, nextRunOf, slotsOf } = ticking

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
      await ticking.sendAll()
    }
    expect(await slotsOf(id)).toEqual(['2026-03-27T08:00Z', '2026-03-27T09:00Z'])
  })

  test('a year ahead and right again: the next edition comes at its time, not in a year', async () => {
    const { id, channelId } = await follow('news', '08:30', '2026-03-27T07:30Z')
    const tick = tickOf()
    at('2027-03-27T12:00Z')
    await tick()
    expect(await nextRunOf(id)).toBe('2027-03-28T06:30Z')
    await saveDeliveries(
      ticking.db,
      [deliveryOf({ id: 'retried', channelId, readyAt: ticking.clock + 60_000 })],
      ticking.clock,
    )
    at('2026-03-27T08:00Z')
    await tick()
    expect(await nextRunOf(id)).toBe('2026-03-28T07:30Z')
    expect(await findDelivery(ticking.db, 'retried')).toMatchObject({ readyAt: ticking.clock })
    expect(ticking.events).toContain('schedule.mended')
  })

  test('found right only by the next process: mended at its start', async () => {
    const { id } = await follow('news', '08:30', '2027-03-27T07:30Z')
    at('2026-03-27T08:00Z')
    await tickOf()()
    expect(await nextRunOf(id)).toBe('2026-03-28T07:30Z')
  })
})
