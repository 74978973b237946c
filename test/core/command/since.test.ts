import { expect, test } from 'vitest'
import { parseSince, sinceMs } from '../../../src/core/command/since.ts'

test.each([
  { text: '7d', since: { kind: 'hours', hours: 168 } },
  { text: '7 days', since: { kind: 'hours', hours: 168 } },
  { text: '36h', since: { kind: 'hours', hours: 36 } },
  { text: '2 weeks', since: { kind: 'hours', hours: 336 } },
  { text: 'two weeks ago', since: { kind: 'hours', hours: 336 } },
  { text: 'the last 3 days', since: { kind: 'hours', hours: 72 } },
  { text: 'last week', since: { kind: 'hours', hours: 168 } },
  { text: 'A Week', since: { kind: 'hours', hours: 168 } },
  { text: 'an hour', since: { kind: 'hours', hours: 1 } },
  { text: '1mo', since: { kind: 'hours', hours: 720 } },
  { text: '1 year', since: { kind: 'hours', hours: 8_760 } },
  { text: 'Today', since: { kind: 'day', daysBack: 0 } },
  { text: ' yesterday ', since: { kind: 'day', daysBack: 1 } },
  { text: '2026-11-01', since: { kind: 'date', date: '2026-11-01' } },
  { text: '2024-02-29', since: { kind: 'date', date: '2024-02-29' } },
])('parseSince: $text', ({ text, since }) => {
  expect(parseSince(text)).toEqual(since)
})

test.each([
  '',
  'spring',
  '7',
  '0d',
  'few days',
  '7 dogs',
  '2026-02-30',
  '2026-13-01',
  '01.11.2026',
  'd7',
  'a'.repeat(100),
])('parseSince knows no %j', (text) => {
  expect(parseSince(text)).toBeNull()
})

test.each([
  { name: 'hours', text: '7d', zone: 'Europe/Berlin', start: '2026-11-18T00:30:00.000Z' },
  { name: 'today where the asker is', text: 'today', zone: 'Europe/Berlin', start: '2026-11-24T23:00:00.000Z' },
  { name: 'today further west', text: 'today', zone: 'America/New_York', start: '2026-11-24T05:00:00.000Z' },
  { name: 'yesterday', text: 'yesterday', zone: 'Europe/Berlin', start: '2026-11-23T23:00:00.000Z' },
  { name: 'a date in summer', text: '2026-07-01', zone: 'Europe/Berlin', start: '2026-06-30T22:00:00.000Z' },
])('sinceMs: $name', ({ text, zone, start }) => {
  const since = parseSince(text)
  const ms = since && sinceMs(since, zone, Date.parse('2026-11-25T00:30Z'))
  expect(new Date(ms ?? 0).toISOString()).toBe(start)
})
