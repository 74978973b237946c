import { toCalendar } from './calendar.ts'
import { readCron } from './cron.ts'
import { MIN_GAP_MINUTES, MINUTES_OF_DAY, type Rule, type Schedule } from './schedule.ts'
import { toDraft, toTimes, toWeekdays } from './schedule-draft.ts'
import { readItems } from './schedule-items.ts'
import { EXAMPLE, echo, type Failure, scheduleProblem, tooOften } from './schedule-problem.ts'
import { readZone } from './time-zone.ts'

/** A stretch of the day in minutes from midnight; `toMinute` is 1440 at the end of the day. */
export interface Window {
  readonly fromMinute: number
  readonly toMinute: number
}

/**
 * Reads when to post in human words: days, times of day or an interval with a window, and a zone, in any order
 * (`weekdays 08:30 Europe/Berlin`, `mon,thu at 6pm`, `every 2 hours 08:00-20:00`); or `cron:` and a crontab line.
 * Without days it is every day, without a zone the channel's. A problem says what is wrong and shows a right example.
 */
export function parseSchedule(text: string): { schedule: Schedule } | Failure {
  const parsed = parseCronSchedule(text) ?? parseWords(text)
  if ('problem' in parsed) return parsed
  const { minutes } = toCalendar(parsed.schedule.rule)
  const isDense = minutes.some((minute, index) => minute - (minutes[index - 1] ?? -MIN_GAP_MINUTES) < MIN_GAP_MINUTES)
  return isDense ? tooOften() : parsed
}

/** A stretch of the day such as `22:00-07:00` or `from 10pm to 7am`; it may pass midnight. */
export function parseWindow(text: string): { window: Window } | Failure {
  const reading = readItems(text)
  if ('problem' in reading) return reading
  const draft = toDraft(reading.items)
  if ('problem' in draft) return draft
  const times = toTimes(draft)
  if ('problem' in times) return times
  const [fromMinute = 0, toMinute = 0] = times.minutes
  const hasMore = reading.items.length !== draft.clocks.length
  if (times.isWindow && fromMinute !== toMinute && !hasMore) return { window: { fromMinute, toMinute } }
  return scheduleProblem('schedule-unclear', `${echo(text)} is no stretch of the day. Write one like \`22:00-07:00\`.`)
}

const CRON = /^[\s"“”`]*cron\b\s*:?(.*)$/isu
const BARE_CRON = /^(?=.*\*)(?:[\d*/,a-z-]+\s+){4}[\d*/,a-z-]+(?:\s|$)/iu

/** A crontab line after `cron:`, or by itself where an asterisk tells it from words; null for none. */
function parseCronSchedule(text: string): { schedule: Schedule } | Failure | null {
  const line = CRON.exec(text)?.[1] ?? (BARE_CRON.test(text.trim()) ? text : null)
  if (line === null) return null
  const fields = line
    .replace(/["“”`]/g, ' ')
    .trim()
    .split(/\s+/)
  const expression = fields.slice(0, 5).join(' ').toLowerCase()
  const reading = readCron(expression)
  if ('problem' in reading) return reading
  const rule: Rule = { kind: 'cron', expression }
  if (fields.length === 5) return { schedule: { rule, zone: null } }
  const zone = readZone(fields, 5)
  if (zone && 'problem' in zone) return zone
  if (zone?.used === fields.length - 5) return { schedule: { rule, zone: zone.zone } }
  const rest = echo(fields.slice(5).join(' '))
  const message = `After the five fields of a cron line only a zone can stand, not ${rest}: write minute, hour, day, month and weekday, as in \`cron: 0 8 * * 1-5\`.`
  return scheduleProblem('cron-invalid', message)
}

function parseWords(text: string): { schedule: Schedule } | Failure {
  const reading = readItems(text)
  if ('problem' in reading) return reading
  if (reading.items.length === 0) return scheduleProblem('schedule-empty', `Say when, as in \`${EXAMPLE}\`.`)
  const draft = toDraft(reading.items)
  if ('problem' in draft) return draft
  const days = toWeekdays(draft)
  if ('problem' in days) return days
  const times = toTimes(draft)
  if ('problem' in times) return times
  const rule = toRule(days.weekdays, times, draft.intervals[0] ?? null)
  return 'problem' in rule ? rule : { schedule: { rule, zone: draft.zones[0] ?? null } }
}

function toRule(
  weekdays: readonly number[],
  { minutes, isWindow }: { readonly minutes: readonly number[]; readonly isWindow: boolean },
  everyMinutes: number | null,
): Rule | Failure {
  if (everyMinutes !== null) {
    const window = toDayWindow(minutes, isWindow)
    return 'problem' in window ? window : { kind: 'interval', weekdays, everyMinutes, ...window }
  }
  if (isWindow) {
    const message =
      'Say how often between these times, as in `every 2 hours 08:00-20:00`; or list the times, as in `8, 20`.'
    return scheduleProblem('interval-invalid', message)
  }
  if (minutes.length === 0) return scheduleProblem('time-missing', `Say at what time, as in \`${EXAMPLE}\`.`)
  return { kind: 'times', weekdays, minutes: [...new Set(minutes)].sort((a, b) => a - b) }
}

/** The window of an interval: the whole day where none is written. A day's runs belong to that day, so it ends after it begins. */
function toDayWindow(minutes: readonly number[], isWindow: boolean): Window | Failure {
  if (minutes.length === 0) return { fromMinute: 0, toMinute: MINUTES_OF_DAY }
  const [fromMinute = 0, to = 0] = minutes
  const toMinute = to === 0 ? MINUTES_OF_DAY : to
  if (isWindow && fromMinute < toMinute) return { fromMinute, toMinute }
  const message = 'An interval runs from one time to a later one of the same day, as in `every 2 hours 08:00-20:00`.'
  return scheduleProblem('interval-invalid', message)
}
