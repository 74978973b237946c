import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromWallMs, toWallMs } from '../../../src/core/schedule/wall-clock.ts'

test.each([
  { zone: 'UTC', at: '2026-11-25T08:00Z', wall: '2026-11-25T08:00:00.000Z' },
  { zone: 'Europe/Berlin', at: '2026-11-25T08:00Z', wall: '2026-11-25T09:00:00.000Z' },
  { zone: 'America/St_Johns', at: '2026-11-25T08:00:07.250Z', wall: '2026-11-25T04:30:07.250Z' },
  { zone: 'Africa/Monrovia', at: '1930-01-01T00:00Z', wall: '1929-12-31T23:15:30.000Z' },
])('the clock of $zone at $at', ({ zone, at, wall }) => {
  expect(new Date(toWallMs(zone, Date.parse(at))).toISOString()).toBe(wall)
})

test('a clock shows at an instant what that instant was found by, or the first whole minute after a gap', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const walls = fc
    .integer({ min: Date.UTC(1990) / 60_000, max: Date.UTC(2037) / 60_000 })
    .map((minutes) => minutes * 60_000)
  fc.assert(
    fc.property(zones, walls, (zone, wallMs) => {
      const ms = fromWallMs(zone, wallMs)
      const shown = toWallMs(zone, ms)
      if (shown === wallMs) return
      expect(shown).toBeGreaterThan(wallMs)
      expect(toWallMs(zone, ms - 60_000)).toBeLessThan(wallMs)
    }),
  )
})
