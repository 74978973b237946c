import { nearestName } from './nearest-name.ts'
import { EXAMPLE, echo, type Failure, scheduleProblem } from './schedule-problem.ts'

/** Names that the IANA database prefers today, where Intl lists the older one and accepts both. */
const RENAMED = [
  'Africa/Asmara',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
] as const

/** Abbreviations mean several zones, or half of the year; a place that many of their users mean. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aedt: 'Australia/Sydney',
    aest: 'Australia/Sydney',
    bst: 'Europe/London',
    cdt: 'America/Chicago',
    cest: 'Europe/Berlin',
    cet: 'Europe/Berlin',
    cst: 'America/Chicago',
    edt: 'America/New_York',
    eest: 'Europe/Athens',
    eet: 'Europe/Athens',
    est: 'America/New_York',
    et: 'America/New_York',
    ist: 'Asia/Kolkata',
    jst: 'Asia/Tokyo',
    kst: 'Asia/Seoul',
    mdt: 'America/Denver',
    msk: 'Europe/Moscow',
    mst: 'America/Denver',
    nzdt: 'Pacific/Auckland',
    nzst: 'Pacific/Auckland',
    pdt: 'America/Los_Angeles',
    pst: 'America/Los_Angeles',
    pt: 'America/Los_Angeles',
    wet: 'Europe/Lisbon',
  }),
)

const NAMES = [...Intl.supportedValuesOf('timeZone'), ...RENAMED]
const BY_NAME: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]))
const lettersOf = (written: string) =>
  written
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
const BY_CITY: ReadonlyMap<string, string> = new Map(
  NAMES.map((name) => [lettersOf(name.split('/').at(-1) ?? ''), name]),
)

/** "Port-au-Prince" is five words to a reader of schedules. */
const MAX_CITY_WORDS = 5

/**
 * The IANA zone that words name from `at` on, and how many of them: `Europe/Berlin` in any case, `UTC`, or the city of a
 * zone (`new york`). A problem for what looks like a zone and is none; null for anything else.
 */
export function readZone(words: readonly string[], at: number): { zone: string; used: number } | Failure | null {
  const word = words[at] ?? ''
  const lower = word.toLowerCase()
  if (word.includes('/')) return knownZone(word) ?? unknownZone(word)
  if (lower === 'utc' || lower === 'gmt') return { zone: 'UTC', used: 1 }
  if (/^(?:utc|gmt)?[+-]\d/.test(lower)) return unknownZone(word)
  const place = ABBREVIATIONS.get(lower)
  if (place) {
    const message = `${echo(word)} can mean several zones, or only half of the year. Name a place, such as \`${place}\`.`
    return scheduleProblem('zone-abbreviated', message)
  }
  return readCity(words, at)
}

/** What the name of a city is written in; a hyphen is a word by itself. */
const CITY_WORD = /^[\p{L}\p{M}.'’-]+$/u

function readCity(words: readonly string[], at: number): { zone: string; used: number } | null {
  const end = words.findIndex((word, index) => index >= at && !CITY_WORD.test(word))
  const following = words.slice(at, end < 0 ? words.length : end).slice(0, MAX_CITY_WORDS)
  for (let used = following.length; used > 0; used--) {
    const zone = BY_CITY.get(lettersOf(following.slice(0, used).join('')))
    if (zone && following[used - 1] !== '-') return { zone, used }
  }
  return null
}

function knownZone(written: string): { zone: string; used: number } | null {
  const listed = BY_NAME.get(written.toLowerCase())
  if (listed) return { zone: listed, used: 1 }
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: written })
  } catch (fault) {
    // The only fault it has: there is no such zone.
    if (fault instanceof RangeError) return null
    throw fault
  }
  return { zone: written === written.toLowerCase() ? toTitle(written) : written, used: 1 }
}

/** "us/eastern" as US/Eastern: Intl takes any case of the names that it does not list, and gives none back. */
const toTitle = (name: string) => name.replace(/^us(?=\/)|(?<![a-z])[a-z]/g, (letters) => letters.toUpperCase())

function unknownZone(written: string): Failure {
  const near = nearestName(written, NAMES)
  const advice = near === null ? `Name one by a place, as in \`${EXAMPLE}\`.` : `Did you mean \`${near}\`?`
  return scheduleProblem('zone-unknown', `${echo(written)} is no time zone. ${advice}`)
}
