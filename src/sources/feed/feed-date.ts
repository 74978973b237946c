/** Zones that feeds write by name, in minutes from UTC (RFC 822 section 5, and those in common use). */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    bst: 60,
    cet: 60,
    met: 60,
    mez: 60,
    cest: 120,
    mesz: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    akdt: -480,
    hst: -600,
    ist: 330,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    brt: -180,
    art: -180,
  }),
)

/** First letters of the months in English, German, French, Spanish, Portuguese, Italian and Dutch, by number. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|mrz|maa|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag|mei)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out|ott)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
]

const EARLIEST_MS = Date.UTC(1990, 0, 1)
const LATEST_MS = Date.UTC(2100, 0, 1)

/** A feed's date as ISO 8601 in UTC: RFC 822, ISO 8601 in parts, Unix seconds, months in several languages. null for what is none. */
export function parseFeedDate(written: string | null): string | null {
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
  if (month < 1 || month > 12 || day < 1 || day > 31 || Number(hour) > 24 || Number(minute) > 59) return null
  return (
    Date.UTC(year, month - 1, day, Number(hour), Number(minute), Math.min(59, Number(second))) -
    zoneMinutes(zone) * 60_000
  )
}

/** Minutes from UTC; a zone that nobody knows counts as UTC, as RFC 2822 section 4.3 asks. */
function zoneMinutes(zone: string | undefined): number {
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '')
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
  return ZONES.get((zone ?? '').toLowerCase()) ?? 0
}

const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]\.?m\.?)?/i

/** "Mon, 23 Nov 26 08:30:00 EST", "November 23, 2026 8:30 am", "23. November 2026". */
function namedMonthMs(text: string): number | null {
  const day =
    /(?<![\d:])(\d{1,2})(?:\.|st|nd|rd|th|º|er)?[\s.-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s.-]+(?:de\s+)?(\d{4}|\d{2})(?![\d:])/u.exec(
      text,
    )
  const american = day ? null : /(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text)
  const [number, name, year] = day ? [day[1], day[2], day[3]] : [american?.[2], american?.[1], american?.[3]]
  const month = MONTHS.findIndex((pattern) => pattern.test(name?.toLowerCase() ?? '')) + 1
  if (month === 0 || year === undefined) return null
  const time = TIME.exec(text)
  const zone =
    /(?:\s|\d)(?:GMT|UTC)?([+-]\d{1,2}:?\d{2})\b/.exec(text)?.[1] ?? /\d\s+\(?([A-Za-z]{1,5})\)?$/.exec(text)?.[1]
  return utc({
    year: fullYear(year),
    month,
    day: Number(number),
    hour: time ? hourOf(time) : '0',
    minute: time?.[2],
    second: time?.[3],
    zone,
  })
}

const hourOf = ([, hour = '0', , , half]: RegExpExecArray) =>
  half === undefined ? hour : String((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0))

/** RFC 2822 section 4.3: two-digit years below 50 are of this century. */
const fullYear = (year: string) => (year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900))

const unixMs = (text: string) =>
  /^\d{9,10}$/.test(text) ? Number(text) * 1000 : /^\d{12,13}$/.test(text) ? Number(text) : null

/** "23.11.2026 08:30", "2026/11/23": day first, unless that cannot be. */
function numberedMs(text: string): number | null {
  const time = TIME.exec(text)
  const clock = { hour: time ? hourOf(time) : '0', minute: time?.[2], second: time?.[3] }
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/.exec(text)
  if (yearFirst)
    return utc({ year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]), ...clock })
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text)
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  const [day, month] = second > 12 ? [second, first] : [first, second]
  return utc({ year: Number(match[3]), month, day, ...clock })
}
