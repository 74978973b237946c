import { EVERY_DAY, WEEKDAYS, WEEKEND } from './schedule.ts'

/** Days of the week by number, 0 is Sunday: the full name, then the short ones. */
const DAY_NAMES = [
  ['Sunday', 'sun'],
  ['Monday', 'mon'],
  ['Tuesday', 'tue', 'tues'],
  ['Wednesday', 'wed', 'weds'],
  ['Thursday', 'thu', 'thur', 'thurs'],
  ['Friday', 'fri'],
  ['Saturday', 'sat'],
] as const

export const dayName = (weekday: number) => DAY_NAMES[weekday]?.[0] ?? ''

/** Lower-case words that say on which days; a range can run from one single day to another. */
export const DAYS: ReadonlyMap<string, readonly number[]> = new Map([
  ...DAY_NAMES.flatMap((names, weekday) =>
    names.flatMap((name): [string, number[]][] => [
      [name.toLowerCase(), [weekday]],
      [`${name.toLowerCase()}s`, [weekday]],
    ]),
  ),
  ...['day', 'days', 'daily', 'everyday'].map((word) => [word, EVERY_DAY] as const),
  ...['weekday', 'weekdays', 'workday', 'workdays'].map((word) => [word, WEEKDAYS] as const),
  ...['weekend', 'weekends'].map((word) => [word, WEEKEND] as const),
])

/** Words that ask for an interval when a number and a unit follow, and say nothing otherwise. */
export const EVERY: ReadonlySet<string> = new Set(['every', 'each'])

/** Words that say nothing by themselves. */
export const NOISE: ReadonlySet<string> = new Set([
  ...EVERY,
  ...[
    'a',
    'an',
    'and',
    'at',
    'between',
    'from',
    'o’clock',
    "o'clock",
    'oclock',
    'of',
    'on',
    'once',
    'sharp',
    'the',
    'time',
  ],
  ...['&', '+', '@'],
])

export const RANGE: ReadonlySet<string> = new Set(['-', 'to', 'til', 'till', 'until', 'through'])

/** They ask for a day of the week to be named. */
export const WEEKLY: ReadonlySet<string> = new Set(['week', 'weekly', 'weeks'])

/** They ask for days of the month, which only a crontab line can say. */
export const MONTHLY = /^(?:months?|monthly|\d{1,2}(?:st|nd|rd|th))$/

/** Numbers before a unit, beside figures. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...['other', 'second'].map((word) => [word, 2] as const),
  ...['third'].map((word) => [word, 3] as const),
])

/** Units of an interval in minutes; days and weeks are named to be refused. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((word) => [word, 60] as const),
  ...['m', 'min', 'mins', 'minute', 'minutes'].map((word) => [word, 1] as const),
  ...['d', 'day', 'days'].map((word) => [word, 24 * 60] as const),
  ...['week', 'weeks'].map((word) => [word, 7 * 24 * 60] as const),
])
