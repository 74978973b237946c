import { parseHTML } from 'linkedom'
import { blockText } from '../page/block-text.ts'

const MAX_SUMMARY_CHARS = 2_000
const MAX_HTML_CHARS = 100_000

/** A title without markup, its entities decoded once; null for an empty one. */
export function toTitle(raw: string | null): string | null {
  const text = toText(raw)?.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' ? null : text
}

/** A summary as plain text of bounded length, cut at a word; null for an empty one. */
export function toSummary(raw: string | null): string | null {
  const text = toText(raw) ?? ''
  if (text === '') return null
  if (text.length <= MAX_SUMMARY_CHARS) return text
  return `${text
    .slice(0, MAX_SUMMARY_CHARS - 1)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`
}

function toText(raw: string | null): string | null {
  if (raw === null) return null
  if (!/[<&]/.test(raw)) return raw.trim()
  const { document } = parseHTML(`<html><body>${raw.slice(0, MAX_HTML_CHARS)}</body></html>`)
  return document.body ? blockText(document.body) : raw.trim()
}
