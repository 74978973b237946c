/** Before this no page of the web was published. */
const EARLIEST_MS = Date.UTC(1990, 0, 1)
/** Pages announce what comes, but not this far ahead. */
const LATEST_MS = Date.UTC(2100, 0, 1)

/** A time of a page as ISO 8601 in UTC; null for what is none. A time without a zone is taken for UTC: nothing tells which is meant. */
export function toIsoTime(written: string | null): string | null {
  const text = written?.trim() ?? ''
  if (text === '') return null
  const hasZone = /(?:z|gmt|utc|[+-]\d{2}:?\d{2}|\b[a-z]{2,4})\)?$/i.test(text) && /\d:\d{2}/.test(text)
  const ms = Date.parse(hasZone || !/\d:\d{2}/.test(text) ? text : `${text.replace(' ', 'T')}Z`)
  const fallback = Number.isNaN(ms) ? Date.parse(`${text} UTC`) : ms
  if (Number.isNaN(fallback) || fallback < EARLIEST_MS || fallback > LATEST_MS) return null
  return new Date(fallback).toISOString()
}
