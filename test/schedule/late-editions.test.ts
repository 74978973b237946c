import { describe, expect, test } from 'vitest'
import { updateChannel } from '../../src/store/channels.ts'
import { useTicking } from './ticking.ts'

const ticking = useTicking()
const { at, tickOf, follow, nextRunOf, slotsOf } = ticking

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
    const { id } = await follow('news', 'hourly', '2026-03-27T08:00Z')
    const tick = tickOf()
    for (const hour of ['08', '09', '10']) {
      at(`2026-03-27T${hour}:00Z`)
      await tick()
    }
    expect(await slotsOf(id)).toEqual(['2026-03-27T08:00Z'])
    await ticking.sendAll()
    at('2026-03-27T10:20Z')
    await tick()
    expect(await slotsOf(id)).toEqual(['2026-03-27T08:00Z', '2026-03-27T09:00Z, late by 80'])
    expect(await nextRunOf(id)).toBe('2026-03-27T11:00Z')
  })
})

describe('quiet hours', () => {
  test('hold what comes due, and make one edition of it at their end, on time', async () => {
    const { id, channelId } = await follow('news', 'hourly', '2026-03-26T20:00Z')
    await updateChannel(ticking.db, channelId, { settings: { quietHours: { fromMinute: 22 * 60, toMinute: 7 * 60 } } })
    const tick = tickOf()
    for (let minute = Date.parse('2026-03-26T20:00Z'); minute <= Date.parse('2026-03-27T07:00Z'); minute += 600_000) {
      at(new Date(minute).toISOString())
      await tick()
      await ticking.sendAll()
    }
    // 22:00 to 07:00 in Berlin is 21:00 to 06:00 in UTC.
    expect(await slotsOf(id)).toEqual(['2026-03-26T20:00Z', '2026-03-27T06:00Z', '2026-03-27T07:00Z'])
  })

  test('by the clock of the channel', async () => {
    const { id, channelId } = await follow('news', '08:30 UTC', '2026-03-27T08:30Z')
    const quietHours = { fromMinute: 13 * 60, toMinute: 15 * 60 }
    await updateChannel(ticking.db, channelId, { settings: { zone: 'Asia/Kolkata', quietHours } })
    at('2026-03-27T08:30Z')
    await tickOf()()
    expect(await slotsOf(id)).toEqual([])
    expect(await nextRunOf(id)).toBe('2026-03-27T09:30Z')
  })
})
