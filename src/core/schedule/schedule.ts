/** When a subscription posts: a rule of the wall clock, and the IANA zone of that clock; null is the channel's default. */
export interface Schedule {
  readonly rule: Rule
  readonly zone: string | null
}

export type Rule = TimesRule | IntervalRule | CronRule

/** At each of some minutes of the day. */
interface TimesRule {
  readonly kind: 'times'
  /** 0 is Sunday, as in crontab; in ascending order, at least one. */
  readonly weekdays: readonly number[]
  /** Minutes from midnight, 0 to 1439; in ascending order, at least one. */
  readonly minutes: readonly number[]
}

/** Every so many minutes of a window, counted from its start, anew each day. */
export interface IntervalRule {
  readonly kind: 'interval'
  readonly weekdays: readonly number[]
  readonly everyMinutes: number
  readonly fromMinute: number
  /** The last minute at which it may run; 1440 is the end of the day. */
  readonly toMinute: number
}

/** A crontab line of five fields, in lower case with single spaces. */
interface CronRule {
  readonly kind: 'cron'
  readonly expression: string
}

export const MINUTES_OF_DAY = 1_440
export const EVERY_DAY: readonly number[] = [0, 1, 2, 3, 4, 5, 6]
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5]
export const WEEKEND: readonly number[] = [0, 6]

/** Less than this between two runs is a flood; feeds are not read more often. */
export const MIN_GAP_MINUTES = 15
