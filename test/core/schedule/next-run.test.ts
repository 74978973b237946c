import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRun, nextRuns } from '../../../src/core/schedule/next-run.ts'
import { anyRule, anySchedule, scheduleOf } from './schedules.ts'
import { isSlot, watchClock } from './watched-clock.ts'

const iso = (ms: number) => new Date(ms).toISOString().replace(':00.000Z', 'Z')

test.each([
  {
    name: 'New York skips 02:30: at 03:00',
    words: '02:30 America/New_York',
    after: '2026-03-07T12:00Z',
    runs: ['2026-03-08T07:00Z', '2026-03-09T06:30Z'],
  },
  {
    name: 'New York shows 01:30 twice: the first',
    words: '01:30 America/New_York',
    after: '2026-10-31T12:00Z',
    runs: ['2026-11-01T05:30Z', '2026-11-02T06:30Z'],
  },
  {
    name: 'New York shows 01:30 twice: none between the two',
    words: '01:30 America/New_York',
    after: '2026-11-01T06:00Z',
    runs: ['2026-11-02T06:30Z'],
  },
  {
    name: 'New York, hourly: what is skipped joins the hour after',
    words: 'hourly America/New_York',
    after: '2026-03-08T05:30Z',
    runs: ['2026-03-08T06:00Z', '2026-03-08T07:00Z', '2026-03-08T08:00Z'],
  },
  {
    name: 'New York, hourly: the repeated hour once',
    words: 'hourly America/New_York',
    after: '2026-11-01T04:30Z',
    runs: ['2026-11-01T05:00Z', '2026-11-01T07:00Z'],
  },
  {
    name: 'Berlin in winter and in summer',
    words: 'weekdays 08:30 Europe/Berlin',
    after: '2026-03-27T00:00Z',
    runs: ['2026-03-27T07:30Z', '2026-03-30T06:30Z'],
  },
  {
    name: 'Berlin shows 02:30 twice: the first',
    words: '02:30 Europe/Berlin',
    after: '2026-10-24T12:00Z',
    runs: ['2026-10-25T00:30Z', '2026-10-26T01:30Z'],
  },
  {
    name: 'Cairo skips the first hour of a day',
    words: '00:15 Africa/Cairo',
    after: '2026-04-23T12:00Z',
    runs: ['2026-04-23T22:00Z', '2026-04-24T21:15Z'],
  },
  {
    name: 'Cairo repeats the last hour of a day',
    words: '23:30 Africa/Cairo',
    after: '2026-10-29T12:00Z',
    runs: ['2026-10-29T20:30Z', '2026-10-30T21:30Z'],
  },
  {
    name: 'Lord Howe skips half an hour',
    words: '02:15 Australia/Lord_Howe',
    after: '2026-10-03T00:00Z',
    runs: ['2026-10-03T15:30Z', '2026-10-04T15:15Z'],
  },
  {
    name: 'Lord Howe repeats half an hour',
    words: '01:45 Australia/Lord_Howe',
    after: '2026-04-04T00:00Z',
    runs: ['2026-04-04T14:45Z', '2026-04-05T15:15Z'],
  },
  {
    name: 'Apia skips the 30th: its run at the first minute of the 31st',
    words: '08:00 Pacific/Apia',
    after: '2011-12-29T00:00Z',
    runs: ['2011-12-29T18:00Z', '2011-12-30T10:00Z', '2011-12-30T18:00Z'],
  },
  {
    name: 'Kolkata never changes',
    words: '08:00 Asia/Kolkata',
    after: '2026-03-28T00:00Z',
    runs: ['2026-03-28T02:30Z', '2026-03-29T02:30Z'],
  },
])('nextRuns: $name', ({ words, after, runs }) => {
  expect(nextRuns(scheduleOf(words), 'UTC', Date.parse(after), runs.length).map(iso)).toEqual(runs)
})

test.each([
  { name: 'a run at the instant itself is over', words: '08:00', after: '2026-11-25T08:00Z', run: '2026-11-26T08:00Z' },
  { name: 'a second before', words: '08:00', after: '2026-11-25T07:59:59Z', run: '2026-11-25T08:00Z' },
  { name: 'a second after', words: '08:00', after: '2026-11-25T08:00:01Z', run: '2026-11-26T08:00Z' },
  { name: 'over the weekend', words: 'weekdays 8', after: '2026-11-27T09:00Z', run: '2026-11-30T08:00Z' },
  { name: 'over the year', words: 'mon 8', after: '2026-12-30T00:00Z', run: '2027-01-04T08:00Z' },
  { name: 'the last of a window', words: 'every 5 hours 8-20', after: '2026-11-25T14:00Z', run: '2026-11-25T18:00Z' },
  { name: 'past a window', words: 'every 5 hours 8-20', after: '2026-11-25T18:00Z', run: '2026-11-26T08:00Z' },
  { name: 'cron: 29 February', words: 'cron: 0 8 29 2 *', after: '2026-01-01T00:00Z', run: '2028-02-29T08:00Z' },
  {
    name: 'cron: no leap day in 2100',
    words: 'cron: 0 8 29 2 *',
    after: '2097-01-01T00:00Z',
    run: '2104-02-29T08:00Z',
  },
  { name: 'cron: 13th or Friday', words: 'cron: 0 8 13 * 5', after: '2026-11-07T09:00Z', run: '2026-11-13T08:00Z' },
  { name: 'cron: Friday or 13th', words: 'cron: 0 8 13 * 5', after: '2026-12-12T00:00Z', run: '2026-12-13T08:00Z' },
  { name: 'cron: both with a step', words: 'cron: 0 8 */2 * 5', after: '2026-11-21T00:00Z', run: '2026-11-27T08:00Z' },
  { name: 'cron: the 31st', words: 'cron: 0 8 31 * *', after: '2026-08-31T09:00Z', run: '2026-10-31T08:00Z' },
  { name: 'cron: its months', words: 'cron: 0 8 1 jan,jun *', after: '2026-01-02T00:00Z', run: '2026-06-01T08:00Z' },
])('nextRun: $name', ({ words, after, run }) => {
  expect(iso(nextRun(scheduleOf(words), 'UTC', Date.parse(after)))).toBe(run)
})

test('a schedule without a zone runs by the clock of the channel', () => {
  const after = Date.parse('2026-11-25T00:00Z')
  expect(iso(nextRun(scheduleOf('08:00'), 'Asia/Kolkata', after))).toBe('2026-11-25T02:30Z')
  expect(iso(nextRun(scheduleOf('08:00 UTC'), 'Asia/Kolkata', after))).toBe('2026-11-25T08:00Z')
})

test('a zone that does not exist is a fault of the caller', () => {
  expect(() => nextRun(scheduleOf('08:00'), 'Moon/Crater', 0)).toThrow(RangeError)
})

/** Days around clock changes; each begins far from one. */
const places = [
  { zone: 'America/New_York', from: '2026-03-07T00:00Z' },
  { zone: 'America/New_York', from: '2026-10-31T00:00Z' },
  { zone: 'Europe/Berlin', from: '2026-03-28T00:00Z' },
  { zone: 'Europe/Berlin', from: '2026-10-24T00:00Z' },
  { zone: 'Africa/Cairo', from: '2026-04-23T00:00Z' },
  { zone: 'Africa/Cairo', from: '2026-10-29T00:00Z' },
  { zone: 'Australia/Lord_Howe', from: '2026-10-03T00:00Z' },
  { zone: 'Australia/Lord_Howe', from: '2026-04-04T00:00Z' },
  { zone: 'Pacific/Apia', from: '2011-12-29T00:00Z' },
  { zone: 'Asia/Kolkata', from: '2026-03-28T00:00Z' },
] as const

test.each(places)('$zone from $from: the runs are those of somebody who watches the clock', ({ zone, from }) => {
  const fromMs = Date.parse(from)
  const ticks = watchClock(zone, fromMs, 3).filter(({ passed }) => passed.length > 0)
  fc.assert(
    fc.property(anyRule, (rule) => {
      const expected = ticks.filter(({ passed }) => passed.some((wallMs) => isSlot(rule, wallMs))).map(({ ms }) => ms)
      expect(nextRuns({ rule, zone }, 'UTC', fromMs, expected.length)).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})

test('runs come later and later, and none is passed over from whichever instant one asks', () => {
  const instants = fc.integer({ min: Date.UTC(1990), max: Date.UTC(2037) })
  fc.assert(
    fc.property(anySchedule, instants, fc.double({ min: 0, max: 1, noNaN: true }), (schedule, after, part) => {
      const [first = 0, second = 0] = nextRuns(schedule, 'Europe/Berlin', after, 2)
      expect(first).toBeGreaterThan(after)
      expect(second).toBeGreaterThan(first)
      const between = Math.floor(after + part * (first - after - 1))
      expect(nextRun(schedule, 'Europe/Berlin', between)).toBe(first)
    }),
  )
})

test('a crontab line of times and days runs as those times and days', () => {
  const hours = fc.uniqueArray(fc.nat(23), { minLength: 1, maxLength: 3 })
  const weekdays = fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(hours, weekdays, fc.constantFrom(...places), (hour, weekday, { zone, from }) => {
      const cron = scheduleOf(`cron: 30 ${hour} * * ${weekday} ${zone}`)
      const days = weekday.map((day) => ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][day])
      const words = scheduleOf(`${days} ${hour.map((each) => `${each}:30`)} ${zone}`)
      const runsOf = (schedule: typeof cron) => nextRuns(schedule, 'UTC', Date.parse(from), 10).map(iso)
      expect(runsOf(cron)).toEqual(runsOf(words))
    }),
  )
})
