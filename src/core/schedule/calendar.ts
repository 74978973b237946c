import { readCron } from './cron.ts'
import { MINUTES_OF_DAY, type Rule } from './schedule.ts'

/** A rule as the days on which it runs and the minutes at which it does so on each of them. */
export interface Calendar {
  /** Minutes from midnight in ascending order, at least one. */
  readonly minutes: readonly number[]
  /** Whether it runs on the day whose midnight in UTC is given. */
  hasDay(midnight: Date): boolean
}

/** The calendar of a rule. Throws TypeError for a crontab line that `readCron` refuses. */
export function toCalendar(rule: Rule): Calendar {
  if (rule.kind === 'cron') return cronCalendar(rule.expression)
  const weekdays = new Set(rule.weekdays)
  const hasDay = (midnight: Date) => weekdays.has(midnight.getUTCDay())
  if (rule.kind === 'times') return { minutes: rule.minutes, hasDay }
  const minutes: number[] = []
  const last = Math.min(rule.toMinute, MINUTES_OF_DAY - 1)
  for (let minute = rule.fromMinute; minute <= last; minute += rule.everyMinutes) minutes.push(minute)
  return { minutes, hasDay }
}

function cronCalendar(expression: string): Calendar {
  const reading = readCron(expression)
  if ('problem' in reading) throw new TypeError(reading.problem.message)
  const { cron } = reading
  const ascending = (values: ReadonlySet<number>) => [...values].sort((a, b) => a - b)
  return {
    minutes: ascending(cron.hours).flatMap((hour) => ascending(cron.minutes).map((minute) => hour * 60 + minute)),
    hasDay(midnight) {
      if (!cron.months.has(midnight.getUTCMonth() + 1)) return false
      const isDayOfMonth = cron.daysOfMonth.has(midnight.getUTCDate())
      const isWeekday = cron.weekdays.has(midnight.getUTCDay())
      return cron.isEitherDay ? isDayOfMonth || isWeekday : isDayOfMonth && isWeekday
    },
  }
}
