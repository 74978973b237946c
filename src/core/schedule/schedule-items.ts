import { type Clock, readClock } from './clock-time.ts'
import { nearestName } from './nearest-name.ts'
import { MIN_GAP_MINUTES, MINUTES_OF_DAY } from './schedule.ts'
import { EXAMPLE, echo, type Failure, scheduleProblem, tooOften } from './schedule-problem.ts'
import { COUNTS, DAYS, EVERY, MONTHLY, NOISE, RANGE, UNITS, WEEKLY } from './schedule-words.ts'
import { readZone } from './time-zone.ts'

/** What one or a few words of a schedule mean by themselves. */
export type Item =
  | { readonly kind: 'days'; readonly weekdays: readonly number[] }
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'range' }
  | { readonly kind: 'interval'; readonly everyMinutes: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'weekly' }

/** Far above any schedule in words; what is longer is something else, pasted. */
const MAX_CHARS = 300

/** The items of a schedule in words, in their order; a problem for the first word that has no meaning in one. */
export function readItems(text: string): { items: Item[] } | Failure {
  if (text.length > MAX_CHARS) {
    return scheduleProblem('schedule-unclear', `That is too long for a schedule. Write for example \`${EXAMPLE}\`.`)
  }
  const words = splitWords(text)
  const items: Item[] = []
  let at = 0
  while (at < words.length) {
    const reading = readItem(words, at)
    if ('problem' in reading) return reading
    if (reading.item) items.push(reading.item)
    at += reading.used
  }
  return { items }
}

/** A zone is one word, slashes and hyphens included; elsewhere a hyphen is a word by itself. */
const WORD = /[^\s,;()/]*\/[^\s,;()]*|(?:utc|gmt)[+-][\d:]+|[^\s,;()-]+|-/gi

/** Lower-case words, but for names of zones, with one spelling of hyphens, "a.m." and "weekdays". */
function splitWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/["“”„‟«»`]/g, ' ')
    .replace(/\bweek[ -](days?|ends?)\b/gi, 'week$1')
  const words = (plain.match(WORD) ?? []).flatMap((word) => (isDayList(word) ? word.split('/') : [word]))
  return betweenToRange(words.map(spellWord).filter((word) => word !== ''))
}

const isDayList = (word: string) => word.split('/').every((part) => DAYS.has(part.toLowerCase()))

function spellWord(word: string): string {
  const bare = word.replace(/[.:!?]+$/, '')
  return bare.includes('/') ? bare : bare.toLowerCase().replace(/([ap])\.m$/, '$1m')
}

/** "between 8 and 20" is a range, where "at 8 and 20" is two times. */
function betweenToRange(words: readonly string[]): string[] {
  const and = words.indexOf('and', words.indexOf('between') + 1)
  return words.map((word, at) => (at === and && words.includes('between') ? 'to' : word))
}

type Reading = { readonly item: Item | null; readonly used: number } | Failure

function readItem(words: readonly string[], at: number): Reading {
  const word = words[at] ?? ''
  const interval = readInterval(words, at)
  if (interval) return interval
  if (NOISE.has(word)) return { item: null, used: 1 }
  if (RANGE.has(word)) return { item: { kind: 'range' }, used: 1 }
  if (WEEKLY.has(word)) return { item: { kind: 'weekly' }, used: 1 }
  const weekdays = DAYS.get(word)
  if (weekdays) return { item: { kind: 'days', weekdays }, used: 1 }
  if (MONTHLY.test(word)) return monthly(word)
  const clock = readClock(words, at)
  if (clock) return { item: { kind: 'clock', clock: clock.clock }, used: clock.used }
  const zone = readZone(words, at)
  if (zone) return 'problem' in zone ? zone : { item: { kind: 'zone', zone: zone.zone }, used: zone.used }
  return unknownWord(word)
}

/** Words that people misspell; the short ones are near to everything. */
const SPELT = [...DAYS.keys(), ...EVERY, 'hourly', 'midnight'].filter((word) => word.length > 3)

function unknownWord(word: string): Failure {
  const near = nearestName(word, SPELT)
  const advice = near === null ? `Write for example \`${EXAMPLE}\`.` : `Did you mean \`${near}\`?`
  return scheduleProblem('schedule-word-unknown', `${echo(word)} has no meaning in a schedule. ${advice}`)
}

function monthly(word: string): Failure {
  const message = `${echo(word)}: days of the month need a cron line, as in \`cron: 0 9 1 * *\` for 09:00 on the first.`
  return scheduleProblem('schedule-word-unknown', message)
}

const GLUED = /^(\d+)([a-z]+)$/

/** "hourly", "every hour", "every 2 hours", "every 2h", "every other hour", "every half an hour", "2 hours"; null for none. */
function readInterval(words: readonly string[], at: number): Reading | null {
  if (words[at] === 'hourly') return toInterval(1, 60, 1)
  const start = EVERY.has(words[at] ?? '') ? at + 1 : at
  const [first = '', second = '', third = ''] = words.slice(start)
  const glued = GLUED.exec(first)
  const count = readCount(first)
  if (start > at && glued) return toInterval(Number(glued[1]), UNITS.get(glued[2] ?? ''), start + 1 - at)
  if (count !== null && second === 'an') return toInterval(count, UNITS.get(third), start + 3 - at)
  if (count !== null) return toInterval(count, UNITS.get(second), start + 2 - at)
  return start > at && !DAYS.has(first) && !WEEKLY.has(first) ? toInterval(1, UNITS.get(first), start + 1 - at) : null
}

const readCount = (word: string) => COUNTS.get(word) ?? (/^\d+$/.test(word) ? Number(word) : null)

function toInterval(count: number, unit: number | undefined, used: number): Reading | null {
  if (unit === undefined) return null
  const everyMinutes = count * unit
  if (everyMinutes < MIN_GAP_MINUTES) return tooOften()
  if (unit >= MINUTES_OF_DAY || everyMinutes > MINUTES_OF_DAY || !Number.isInteger(everyMinutes)) {
    const message = `An interval is 24 hours at most, as in \`every 2 hours 08:00-20:00\`. For days write \`mon, thu 18:00\`.`
    return scheduleProblem('interval-invalid', message)
  }
  return { item: { kind: 'interval', everyMinutes }, used }
}
