import { COUNTS } from '../schedule/schedule-words.ts'
import { fromWallMs, toWallMs } from '../schedule/wall-clock.ts'

/** The start of a period that lasts until now. */
export type Since =
  /** So many hours back from now. */
  | { readonly kind: 'hours'; readonly hours: number }
  /** The start of today (0) or yesterday (1) where the asker is. */
  | { readonly kind: 'day'; readonly daysBack: 0 | 1 }
  /** The start of a day, `2026-11-01`, where the asker is. */
  | { readonly kind: 'date'; readonly date: string }

const HOUR_MS = 3_600_000
const DAY_HOURS = 24
const DAY_MS = DAY_HOURS * HOUR_MS

/** Units by their spellings; months and years are rounded, as nobody counts the days of "since two months". */
const UNIT_HOURS: ReadonlyMap<string, number> = new Map([
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((word) => [word, 1] as const),
  ...['d', 'day', 'days'].map((word) => [word, DAY_HOURS] as const),
  ...['w', 'wk', 'wks', 'week', 'weeks'].map((word) => [word, 7 * DAY_HOURS] as const),
  ...['mo', 'month', 'months'].map((word) => [word, 30 * DAY_HOURS] as const),
  ...['y', 'year', 'years'].map((word) => [word, 365 * DAY_HOURS] as const),
])

const PERIOD = /^(?:the )?(?:last |past )?(?:(\d{1,4}|[a-z]+) ?)??([a-z]+)(?: ago)?$/

/** Longer than any period or date. */
const MAX_CHARS = 40

/** Reads `7d`, `2 weeks`, `last month`, `yesterday`, `today` or `2026-11-01`; null for anything else. */
export function parseSince(text: string): Since | null {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (written.length > MAX_CHARS) return null
  if (written === 'today') return { kind: 'day', daysBack: 0 }
  if (written === 'yesterday') return { kind: 'day', daysBack: 1 }
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return isDate(written) ? { kind: 'date', date: written } : null
  const [, count = 'one', unit = ''] = PERIOD.exec(written) ?? []
  const unitHours = UNIT_HOURS.get(unit)
  const amount = /^\d/.test(count) ? Number(count) : count === 'a' || count === 'an' ? 1 : (COUNTS.get(count) ?? 0)
  return unitHours === undefined || amount === 0 ? null : { kind: 'hours', hours: amount * unitHours }
}

/** The 30th of February is none: `Date` would move it to March. */
function isDate(written: string): boolean {
  const ms = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(written)
}

/** The instant at which a period began, in epoch ms, by the clock of a zone. */
export function sinceMs(since: Since, zone: string, nowMs: number): number {
  if (since.kind === 'hours') return nowMs - since.hours * HOUR_MS
  if (since.kind === 'date') return fromWallMs(zone, Date.parse(`${since.date}T00:00:00Z`))
  const today = Math.floor(toWallMs(zone, nowMs) / DAY_MS) * DAY_MS
  return fromWallMs(zone, today - since.daysBack * DAY_MS)
}
