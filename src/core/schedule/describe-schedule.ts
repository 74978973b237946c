import { formatMinute } from './clock-time.ts'
import { EVERY_DAY, type IntervalRule, MINUTES_OF_DAY, type Schedule, WEEKDAYS, WEEKEND } from './schedule.ts'
import { dayName } from './schedule-words.ts'

/**
 * A schedule in plain words that fit into a sentence: `weekdays at 08:30 Europe/Berlin`, `every 2 hours from 08:00 to
 * 20:00`. `parseSchedule` reads them back to the same schedule, so they serve to keep it as well.
 */
export function describeSchedule({ rule, zone }: Schedule): string {
  const place = zone === null ? '' : ` ${zone}`
  if (rule.kind === 'cron') return `cron: ${rule.expression}${place}`
  if (rule.kind === 'times') return `${describeDays(rule.weekdays)} at ${list(rule.minutes.map(formatMinute))}${place}`
  const days = rule.weekdays.length === EVERY_DAY.length ? '' : ` on ${describeDays(rule.weekdays)}`
  return describeInterval(rule) + days + place
}

function describeInterval({ everyMinutes, fromMinute, toMinute }: IntervalRule): string {
  const window =
    fromMinute === 0 && toMinute === MINUTES_OF_DAY
      ? ''
      : ` from ${formatMinute(fromMinute)} to ${formatMinute(toMinute)}`
  if (everyMinutes === 60) return `every hour${window}`
  return everyMinutes % 60 === 0
    ? `every ${everyMinutes / 60} hours${window}`
    : `every ${everyMinutes} minutes${window}`
}

function describeDays(weekdays: readonly number[]): string {
  const written = weekdays.join()
  if (written === EVERY_DAY.join()) return 'every day'
  if (written === WEEKDAYS.join()) return 'weekdays'
  if (written === WEEKEND.join()) return 'weekends'
  // A week begins on Monday for whoever reads it.
  return list([...weekdays].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7)).map((weekday) => `${dayName(weekday)}s`))
}

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
