import { echo, type Failure, scheduleProblem } from './schedule-problem.ts'

/** A crontab line spelt out: which values each field allows. */
export interface Cron {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly daysOfMonth: ReadonlySet<number>
  /** 1 is January. */
  readonly months: ReadonlySet<number>
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>
  /** True where either of the two day fields is enough: both name days, and none begins with an asterisk. */
  readonly isEitherDay: boolean
}

interface Field {
  readonly name: string
  readonly min: number
  readonly max: number
  /** Three-letter names of the values from `min` on. */
  readonly names: readonly string[]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** In the order of a line; in the last, 7 is Sunday too. */
const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of the month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of the week', min: 0, max: 7, names: WEEKDAYS },
]

/** Days that a month can have, January first. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Reads the five fields of a crontab line in lower case, divided by single spaces: lists, ranges, steps of a range or of
 * `*`, names of months and days. Day fields as in crontab (POSIX.1-2017, crontab; with steps as in crontab(5) of
 * Debian): a day must match both, but where both name days and neither begins with `*`, one is enough.
 * A problem for what is no such line and for one that never comes, such as 30 February.
 */
export function readCron(expression: string): { cron: Cron } | Failure {
  const written = expression.split(' ')
  if (written.length !== FIELDS.length) return cronInvalid(`A cron line has 5 fields, this one has ${written.length}.`)
  const read: ReadonlySet<number>[] = []
  for (const [index, field] of FIELDS.entries()) {
    const values = readField(written[index] ?? '', field)
    if ('problem' in values) return values
    read.push(values)
  }
  const [minutes = NONE, hours = NONE, daysOfMonth = NONE, months = NONE, weekdays = NONE] = read
  const isEitherDay = !written[2]?.startsWith('*') && !written[4]?.startsWith('*')
  if (!isEitherDay && !canCome(daysOfMonth, months)) {
    const message = `${echo(expression)} never comes: no such month has that day. Write another, as in \`cron: 0 8 28 2 *\`.`
    return scheduleProblem('cron-never', message)
  }
  const sundayOnce = new Set([...weekdays].map((day) => day % 7))
  return { cron: { minutes, hours, daysOfMonth, months, weekdays: sundayOnce, isEitherDay } }
}

const NONE: ReadonlySet<number> = new Set()

function cronInvalid(what: string): Failure {
  return scheduleProblem(
    'cron-invalid',
    `${what} Write minute, hour, day, month and weekday, as in \`cron: 0 8 * * 1-5\`.`,
  )
}

function canCome(daysOfMonth: ReadonlySet<number>, months: ReadonlySet<number>): boolean {
  const earliest = Math.min(...daysOfMonth)
  return [...months].some((month) => earliest <= (MONTH_DAYS[month - 1] ?? 0))
}

function readField(written: string, field: Field): ReadonlySet<number> | Failure {
  const values = new Set<number>()
  for (const part of written.split(',')) {
    const range = readPart(part, field)
    if (range === null) {
      return cronInvalid(`${echo(written)} is no ${field.name} of a cron line (${field.min} to ${field.max}).`)
    }
    for (let value = range.from; value <= range.to; value += range.step) values.add(value)
  }
  return values
}

const PART = /^(?:(\*)|([a-z]{3}|\d{1,2})(?:-([a-z]{3}|\d{1,2}))?)(?:\/(\d{1,2}))?$/

function readPart(part: string, field: Field): { from: number; to: number; step: number } | null {
  const match = PART.exec(part)
  if (match === null) return null
  const [, star, first = '', last, every] = match
  const step = Number(every ?? 1)
  if (step === 0) return null
  if (star !== undefined) return { from: field.min, to: field.max, step }
  if (every !== undefined && last === undefined) return null
  const from = readValue(first, field)
  const to = last === undefined ? from : readValue(last, field)
  return from === null || to === null || from > to ? null : { from, to, step }
}

function readValue(written: string, field: Field): number | null {
  const named = field.names.indexOf(written)
  if (named >= 0) return field.min + named
  const value = /^\d/.test(written) ? Number(written) : Number.NaN
  return value >= field.min && value <= field.max ? value : null
}
