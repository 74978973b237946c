import { expect, test } from 'vitest'
import { findQuietEnd } from '../../../src/core/schedule/quiet-hours.ts'

const iso = (ms: number | null) => ms && new Date(ms).toISOString().replace(':00.000Z', 'Z')
const night = { fromMinute: 22 * 60, toMinute: 7 * 60 }

test.each([
  { name: 'before them', quiet: night, zone: 'UTC', now: '2026-11-25T21:59Z', end: null },
  { name: 'at their beginning', quiet: night, zone: 'UTC', now: '2026-11-25T22:00Z', end: '2026-11-26T07:00Z' },
  { name: 'after midnight', quiet: night, zone: 'UTC', now: '2026-11-26T03:00Z', end: '2026-11-26T07:00Z' },
  { name: 'at their end', quiet: night, zone: 'UTC', now: '2026-11-26T07:00Z', end: null },
  { name: 'in Berlin', quiet: night, zone: 'Europe/Berlin', now: '2026-11-25T21:30Z', end: '2026-11-26T06:00Z' },
  {
    name: 'within a day',
    quiet: { fromMinute: 12 * 60, toMinute: 13 * 60 },
    zone: 'UTC',
    now: '2026-11-25T12:30Z',
    end: '2026-11-25T13:00Z',
  },
  {
    name: 'until the end of the day',
    quiet: { fromMinute: 20 * 60, toMinute: 1_440 },
    zone: 'UTC',
    now: '2026-11-25T23:30Z',
    end: '2026-11-26T00:00Z',
  },
  {
    name: 'an end that the clock skips',
    quiet: { fromMinute: 22 * 60, toMinute: 150 },
    zone: 'America/New_York',
    now: '2026-03-08T06:30Z',
    end: '2026-03-08T07:00Z',
  },
  {
    name: 'an end that the clock shows twice: the first',
    quiet: { fromMinute: 22 * 60, toMinute: 90 },
    zone: 'America/New_York',
    now: '2026-11-01T05:10Z',
    end: '2026-11-01T05:30Z',
  },
  {
    name: 'an end that the clock shows twice: over between the two',
    quiet: { fromMinute: 22 * 60, toMinute: 90 },
    zone: 'America/New_York',
    now: '2026-11-01T06:10Z',
    end: null,
  },
  {
    name: 'of a length that the clock skips: none',
    quiet: { fromMinute: 130, toMinute: 170 },
    zone: 'America/New_York',
    now: '2026-03-08T06:59Z',
    end: null,
  },
])('quiet hours, $name', ({ quiet, zone, now, end }) => {
  expect(iso(findQuietEnd(quiet, zone, Date.parse(now)))).toBe(end)
})
