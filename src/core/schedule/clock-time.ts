import { MINUTES_OF_DAY } from './schedule.ts'

/** A time of day as it was written. */
export interface Clock {
  /** Minutes from midnight; 1440 for 24:00; null for what looks like a time and is none. */
  readonly minute: number | null
  /** How it says which half of the day it means: `twelve` by am or pm, `full` by its figures, `open` not at all. */
  readonly notation: 'twelve' | 'full' | 'open'
  readonly written: string
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
])

/** 8, 08, 8:30, 8.30, 8h30, 18h, 7am, 7:30pm; or 0830. */
const CLOCK = /^(\d{1,2})(?:[:.h](\d\d))?h?([ap]m)?$/
const MILITARY = /^(\d\d)(\d\d)$/
const HALF = /^[ap]m$/

/** Reads a time of day from lower-case words at `at`, with an `am` or `pm` that stands by itself. null for what is none. */
export function readClock(words: readonly string[], at: number): { clock: Clock; used: number } | null {
  const word = words[at] ?? ''
  const named = NAMED.get(word)
  if (named !== undefined) return { clock: { minute: named, notation: 'full', written: word }, used: 1 }
  if (!/^\d/.test(word)) return null
  const next = words[at + 1] ?? ''
  const used = HALF.test(next) ? 2 : 1
  const written = used === 2 ? `${word} ${next}` : word
  const match = CLOCK.exec(used === 2 ? word + next : word) ?? MILITARY.exec(word)
  const clock = match ? toClock(match, written) : { minute: null, notation: 'full' as const, written }
  return { clock, used }
}

function toClock([, hours = '', minutes = '00', half]: RegExpExecArray, written: string): Clock {
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (half === undefined) {
    const isOpen = hour >= 1 && hour <= 12 && hours.length === 1 + Number(hour > 9)
    const total = hour * 60 + minute
    const isTime = minute < 60 && total <= MINUTES_OF_DAY
    return { minute: isTime ? total : null, notation: isOpen ? 'open' : 'full', written }
  }
  const isTime = minute < 60 && hour >= 1 && hour <= 12
  return { minute: isTime ? (hour % 12) * 60 + minute + (half === 'pm' ? 720 : 0) : null, notation: 'twelve', written }
}

/** 510 as 08:30, 1440 as 24:00. */
export function formatMinute(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
