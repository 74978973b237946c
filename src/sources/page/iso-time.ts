import { MONTHS, ZONES } from './time-words.ts'

const EARLIEST_MS = Date.UTC(1990, 0, 1)
const LATEST_MS = Date.UTC(2100, 0, 1)

/**
 * A time as feeds and pages write it, as ISO 8601 in UTC: RFC 822, ISO 8601 in parts, Unix seconds, months in several
 * languages. A time without a zone is taken for UTC: nothing tells which is meant. null for what is none.
 */
export function toIsoTime(written: string | null): string | null {
  const text = written?.replace(/\s+/g, ' ').trim() ?? ''
  if (text === '' || text.length > 100) return null
  const ms = isoMs(text) ?? namedMonthMs(text) ?? unixMs(text) ?? numberedMs(text)
  return ms === null || Number.isNaN(ms) || ms < EARLIEST_MS || ms > LATEST_MS ? null : new Date(ms).toISOString()
}

const ISO =
  /^(\d{4})-?(\d{2})?-?(\d{2})?(?:[T ](\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?\s*([A-Za-z]{1,5}|[+-]\d{1,2}:?\d{0,2})?$/

function isoMs(text: string): number | null {
  const match = ISO.exec(text)
  if (!match || /^\d{9,}$/.test(text)) return null
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', , zone] = match
  return utc({ year: Number(year), month: Number(month), day: Number(day), hour, minute, second, zone })
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: string | undefined
  readonly minute?: string | undefined
  readonly second?: string | undefined
  readonly zone?: string | undefined
}

function utc({ year, month, day, hour = '0', minute = '0', second = '0', zone }: Parts): number | null {
  const midnight = Date.UTC(year, month - 1, day)
  const isDay = new Date(midnight).getUTCMonth() === month - 1 && day > 0
  if (month < 1 || month > 12 || !isDay || Number(hour) > 24 || Number(minute) > 59) return null
  const seconds = Number(hour) * 3_600 + Number(minute) * 60 + Math.min(59, Number(second))
  return midnight + seconds * 1_000 - zoneMinutes(zone) * 60_000
}

/** Minutes from UTC; a zone that nobody knows counts as UTC, as RFC 2822 section 4.3 asks. */
function zoneMinutes(zone: string | undefined): number {
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '')
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
  return ZONES.get((zone ?? '').toLowerCase()) ?? 0
}

const TIME = /(\d{1,2})[:h](\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]\.?m\.?(?![a-z]))?/i
/** "Mon, 23 Nov 26", "23. November 2026", "23 de noviembre de 2026". */
const DAY_FIRST =
  /(?<![\d:])(\d{1,2})(?:\.|st|nd|rd|th|º|er)?[\s.-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s.-]+(?:de\s+)?(\d{4}|\d{2})(?![\d:])/u
/** "November 23, 2026", and as programs print it: "Mon Nov 23 08:30:00 PST 2026". */
const MONTH_FIRST =
  /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{2,5}\s+)?)?(\d{4})/u
/** The zone after the time or at the end: "+0100", "GMT+1:00", "EST". */
const OFFSET = /(?:\s|\d)(?:GMT|UTC)?([+-]\d{1,2}:?\d{2})\b/
const ZONE_NAME = /\d(?:\s*[ap]\.?m\.?)?\s+\(?([a-z]{1,5})\)?(?=\s|$)/gi

function namedMonthMs(text: string): number | null {
  const day = DAY_FIRST.exec(text)
  const american = day ? null : MONTH_FIRST.exec(text)
  const [number, name, year] = day ? [day[1], day[2], day[3]] : [american?.[2], american?.[1], american?.[3]]
  const month = MONTHS.findIndex((pattern) => pattern.test(name?.toLowerCase() ?? '')) + 1
  if (month === 0 || year === undefined) return null
  const names = Array.from(text.matchAll(ZONE_NAME), ([, zone]) => zone ?? '')
  return utc({
    year: fullYear(year),
    month,
    day: Number(number),
    ...clockOf(text),
    zone: OFFSET.exec(text)?.[1] ?? names.find((zone) => ZONES.has(zone.toLowerCase())),
  })
}

function clockOf(text: string) {
  const time = TIME.exec(text)
  return { hour: time ? hourOf(time) : '0', minute: time?.[2], second: time?.[3] }
}

const hourOf = ([, hour = '0', , , half]: RegExpExecArray) =>
  half === undefined ? hour : String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0))

/** RFC 2822 section 4.3: two-digit years below 50 are of this century. */
const fullYear = (year: string) => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900))

const unixMs = (text: string) =>
  /^\d{9,10}$/.test(text) ? Number(text) * 1000 : /^\d{12,13}$/.test(text) ? Number(text) : null

/** "23.11.2026 08:30", "2026/11/23", "2026年11月23日": day first, unless that cannot be. */
function numberedMs(text: string): number | null {
  const yearFirst = /^(\d{4})[/.年년]\s?(\d{1,2})[/.月월]\s?(\d{1,2})/.exec(text)
  if (yearFirst) {
    const [year = 0, month = 0, day = 0] = yearFirst.slice(1).map(Number)
    return utc({ year, month, day, ...clockOf(text) })
  }
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text)
  if (!match) return null
  const [first = 0, second = 0, year = 0] = match.slice(1).map(Number)
  const [day, month] = second > 12 ? [second, first] : [first, second]
  return utc({ year, month, day, ...clockOf(text.slice(match[0].length)) })
}
