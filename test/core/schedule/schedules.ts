import fc from 'fast-check'
import { parseSchedule } from '../../../src/core/schedule/parse-schedule.ts'
import { EVERY_DAY, type Rule, type Schedule } from '../../../src/core/schedule/schedule.ts'

/** The schedule of words that are one. */
export function scheduleOf(words: string): Schedule {
  const reading = parseSchedule(words)
  if ('problem' in reading) throw new Error(`${words}: ${reading.problem.message}`)
  return reading.schedule
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const weekdays = fc.subarray([...EVERY_DAY], { minLength: 1 })

const times = fc.record({
  kind: fc.constant('times' as const),
  weekdays,
  // Quarters of an hour, none beside each other closer than the least gap.
  minutes: fc
    .uniqueArray(fc.nat(95), { minLength: 1, maxLength: 5 })
    .map((quarters) => ascending(quarters).map((quarter) => quarter * 15)),
})

const interval = fc
  .record({
    weekdays,
    everyMinutes: fc.oneof(
      fc.integer({ min: 15, max: 1_440 }),
      fc.integer({ min: 1, max: 24 }).map((hours) => hours * 60),
    ),
    window: fc.uniqueArray(fc.nat(1_440), { minLength: 2, maxLength: 2 }).map(ascending),
  })
  .map(({ window: [fromMinute = 0, toMinute = 1_440], ...rest }) => ({
    kind: 'interval' as const,
    ...rest,
    fromMinute,
    toMinute,
  }))

/** Rules of times and intervals, as `parseSchedule` gives them. */
export const anyRule: fc.Arbitrary<Rule> = fc.oneof(times, interval)

const cron = fc
  .tuple(
    fc.constantFrom('0', '30', '*/15', '5,35', '10-40/30'),
    fc.constantFrom('*', '8', '8-20/2', '0,12'),
    fc.constantFrom('*', '1', '13', '*/2', '28-31'),
    fc.constantFrom('*', 'jan', '1-6', '2', 'mar-nov/2'),
    fc.constantFrom('*', '1-5', 'fri', '*/2', '0,7'),
  )
  .map((fields) => fields.join(' '))
  .filter((expression) => 'schedule' in parseSchedule(`cron: ${expression}`))
  .map((expression): Rule => ({ kind: 'cron', expression }))

const zone = fc.constantFrom(
  null,
  'UTC',
  'Europe/Berlin',
  'Europe/Kyiv',
  'US/Eastern',
  'America/Argentina/Buenos_Aires',
  'America/Port-au-Prince',
  'Etc/GMT-5',
)

/** Any schedule that `parseSchedule` can give. */
export const anySchedule: fc.Arbitrary<Schedule> = fc.record({ rule: fc.oneof(anyRule, cron), zone })
