import type { FeedDay } from '../../../store/feed-health.ts'
import { type Markup, markup } from '../markup.ts'

export const CHART_DAYS = 14

const DAY_MS = 24 * 60 * 60 * 1_000
const STEP = 14
const BAR = 10
/** Items stand above the line, failures hang below it: whoever sees no colours sees which is which. */
const ABOVE = 30
const BELOW = 16
const LEAST = 2

/** What came of a feed on each of the last days up to that of `now` (UTC, epoch milliseconds), as a picture with words. */
export function renderFeedChart(days: readonly FeedDay[], now: number): Markup {
  const today = Math.floor(now / DAY_MS) * DAY_MS
  const slots = Array.from({ length: CHART_DAYS }, (_, at) => today - (CHART_DAYS - 1 - at) * DAY_MS)
  const byDay = new Map(days.map((day) => [day.dayAt, day]))
  const shown = slots.map((dayAt) => byDay.get(dayAt) ?? { dayAt, polls: 0, items: 0, failures: 0 })
  const items = shown.reduce((sum, day) => sum + day.items, 0)
  const failures = shown.reduce((sum, day) => sum + day.failures, 0)
  const most = { items: max(shown.map((day) => day.items)), failures: max(shown.map((day) => day.failures)) }
  const bars = shown.map((day, at) => renderDay(day, at * STEP, most))
  const width = CHART_DAYS * STEP
  const words = `New items and failures on each of the last ${CHART_DAYS} days: ${items} items, ${failures} failures.`
  return markup`<svg class="chart" role="img" aria-label="${words}" viewBox="0 0 ${width} ${ABOVE + BELOW}" width="${width}" height="${ABOVE + BELOW}">${bars}<line class="axis" x1="0" y1="${ABOVE}" x2="${width}" y2="${ABOVE}"/></svg>`
}

function renderDay(
  { dayAt, items, failures, polls }: FeedDay,
  x: number,
  most: { readonly items: number; readonly failures: number },
): Markup {
  const up = heightOf(items, most.items, ABOVE)
  const down = heightOf(failures, most.failures, BELOW)
  const day = new Date(dayAt).toISOString().slice(0, 10)
  return markup`<g><title>${day}: ${items} new, ${failures} failed of ${polls} readings</title><rect class="items" x="${x}" y="${ABOVE - up}" width="${BAR}" height="${up}"/><rect class="failures" x="${x}" y="${ABOVE}" width="${BAR}" height="${down}"/></g>`
}

/** In proportion to the most of any day; whatever there is can be seen. */
function heightOf(count: number, most: number, height: number): number {
  return count === 0 ? 0 : Math.max(LEAST, Math.round((count / most) * height))
}

const max = (counts: readonly number[]) => Math.max(1, ...counts)
