import { type Clock, formatMinute } from './clock-time.ts'
import { EVERY_DAY, MINUTES_OF_DAY } from './schedule.ts'
import type { Item } from './schedule-items.ts'
import { echo, type Failure, scheduleProblem } from './schedule-problem.ts'

type DayEntry = readonly number[] | 'to'

/** The items of a schedule sorted by kind. `to` stands where a range was written between its neighbours. */
export interface Draft {
  readonly days: DayEntry[]
  readonly clocks: (Clock | 'to')[]
  readonly intervals: number[]
  readonly zones: string[]
  isWeekly: boolean
}

/**
 * Sorts items by kind. A problem where a kind comes back after another one ("mon 8:00, thu 18:00"): one schedule has one
 * list of times for all its days, and guessing would post at times that nobody asked for.
 */
export function toDraft(items: readonly Item[]): Draft | Failure {
  const draft: Draft = { days: [], clocks: [], intervals: [], zones: [], isWeekly: false }
  const seen = new Set<Item['kind']>()
  let last: Item['kind'] | null = null
  for (const item of items) {
    const kind: Item['kind'] | null = item.kind === 'range' ? last : item.kind
    if (kind === null || (kind !== last && seen.has(kind))) return unclear()
    add(item, draft, kind)
    seen.add(kind)
    last = kind
  }
  return draft.intervals.length > 1 || draft.zones.length > 1 ? unclear() : draft
}

function add(item: Item, draft: Draft, kind: Item['kind']): void {
  if (item.kind === 'days') draft.days.push(item.weekdays)
  else if (item.kind === 'clock') draft.clocks.push(item.clock)
  else if (item.kind === 'interval') draft.intervals.push(item.everyMinutes)
  else if (item.kind === 'zone') draft.zones.push(item.zone)
  else if (item.kind === 'weekly') draft.isWeekly = true
  else if (kind === 'days') draft.days.push('to')
  else draft.clocks.push('to')
}

function unclear(): Failure {
  const message =
    'One schedule has its days, its times and one zone, each said once, as in `mon, thu 08:00 and 18:00 Europe/Berlin`.'
  return scheduleProblem('schedule-unclear', message)
}

/** The days of a draft in ascending order: every day where it names none. */
export function toWeekdays({ days, isWeekly }: Draft): { weekdays: readonly number[] } | Failure {
  if (days.length === 0 && isWeekly) {
    return scheduleProblem('day-missing', 'Say on which day of the week, as in `every monday at 08:30`.')
  }
  const weekdays = new Set<number>()
  for (const [index, entry] of days.entries()) {
    const range = entry === 'to' ? toDayRange(days[index - 1], days[index + 1]) : entry
    if (range === null) return unclear()
    for (const weekday of range) weekdays.add(weekday)
  }
  return { weekdays: days.length === 0 ? EVERY_DAY : [...weekdays].sort((a, b) => a - b) }
}

/** From one single day to another, past the end of the week too: friday to monday. */
function toDayRange(from: DayEntry | undefined, to: DayEntry | undefined): number[] | null {
  if (from?.length !== 1 || to?.length !== 1) return null
  const [first, last] = [Number(from[0]), Number(to[0])]
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7)
}

/** The times of a draft as minutes, in the order written; `isWindow` for exactly two with a range between them. */
export function toTimes({ clocks }: Draft): { minutes: number[]; isWindow: boolean } | Failure {
  const times = clocks.filter((entry) => entry !== 'to')
  const isWindow = clocks.length === 3 && times.length === 2 && clocks[1] === 'to'
  if (times.length < clocks.length && !isWindow) return unclear()
  const wrong = times.find(({ minute }) => minute === null || (minute === MINUTES_OF_DAY && !isWindow))
  if (wrong) {
    return scheduleProblem(
      'time-invalid',
      `${echo(wrong.written)} is no time of day. Write one like \`08:30\` or \`7am\`.`,
    )
  }
  const open = times.find(({ notation }) => notation === 'open')
  if (open && times.some(({ notation }) => notation === 'twelve')) return ambiguous(open)
  return { minutes: times.map(({ minute }) => minute ?? 0), isWindow }
}

function ambiguous({ written, minute }: Clock): Failure {
  const full = formatMinute(minute ?? 0)
  const message = `${echo(written)} beside a time with am or pm can be morning or evening. Write \`${full}\` or add am or pm.`
  return scheduleProblem('time-ambiguous', message)
}
