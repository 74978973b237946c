/** A text in plain typography, with the way back to the text as it was written. */
export interface FoldedText {
  readonly text: string
  /**
   * The UTF-16 offset in the raw text for one in the folded text: `raw.slice(rawOffset(a), rawOffset(b))` folds to
   * `text.slice(a, b)`. An offset inside what one sign became ("..." of "…") gives the start of that sign.
   */
  rawOffset(foldedOffset: number): number
}

/** Signs that show nothing: soft hyphen, zero-width spaces and joiners, direction marks, variation selectors. */
const HIDDEN = String.raw`\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF`
const SINGLES = String.raw`'\u2018-\u201B\u2032\u02BC\u00B4\u0060\u2039\u203A\uFF07\uFF40`
const DOUBLES = String.raw`\u201C-\u201F\u2033\u00AB\u00BB\u301D-\u301F\uFF02`
const DASHES = String.raw`\-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D`
/** What composes with the letter before: accents, voice marks, the later parts of a Korean syllable. */
const MARKS = String.raw`[\p{M}\uFF9E\uFF9F\u1160-\u11FF]--[\uFE00-\uFE0F\u034F\u180B-\u180F]`

/**
 * Ligatures, Arabic presentation forms and full-width forms, which NFKC only spells out (Unicode Standard Annex 15).
 * Superscripts and fractions are left alone: NFKC makes 102 of 10².
 */
const SPELT_OUT = String.raw`\uFB00-\uFB17\uFB50-\uFC5D\uFC64-\uFDF9\uFE80-\uFEFC\uFF01-\uFF9F\uFFE0-\uFFE2\uFFE5\uFFE6`
const COMPATIBLE = new RegExp(`[${SPELT_OUT}]`, 'v')
const HIDDEN_SIGNS = new RegExp(`[${HIDDEN}]`, 'gv')

/** What is written otherwise when folded; each alternative is one unit, and a unit at the edge of a slice stays the same. */
const UNITS = new RegExp(
  [
    String.raw`(?<blank>[\s${HIDDEN}]+)`,
    `(?<pair>[${SINGLES}][${HIDDEN}]*[${SINGLES}]|[${DOUBLES}])`,
    `(?<single>[${SINGLES}])`,
    `(?<dash>[${DASHES}][${DASHES}${HIDDEN}]*)`,
    String.raw`(?<dots>\u2026|\u2025)`,
    String.raw`(?<letter>[\p{L}\p{N}](?:[${HIDDEN}]*[${MARKS}])+|[${SPELT_OUT}\u2126\u212A\u212B\uF900-\uFAFF])`,
  ].join('|'),
  'gv',
)

/**
 * A text in plain typography, so that two spellings of one text compare equal: straight quotation marks (two single ones
 * are a double one), one hyphen for any dash, "..." for "…", one space for any run of white space, nothing for what is
 * not seen, letters with their accents in one piece (NFC), ligatures and full-width forms spelt out.
 * Case and words stay. Folding a folded text changes nothing. Linear in the text.
 */
export function foldTypography(raw: string): FoldedText {
  const places: Place[] = []
  let text = ''
  let copied = 0
  for (const match of raw.matchAll(UNITS)) {
    const { 0: unit, index } = match
    const folded = foldUnit(unit, match.groups ?? {})
    if (folded === unit) continue
    text += raw.slice(copied, index)
    places.push({ folded: text.length, raw: index, inside: true })
    text += folded
    copied = index + unit.length
    places.push({ folded: text.length, raw: copied, inside: false })
  }
  text += raw.slice(copied)
  return { text, rawOffset: (offset) => toRaw(places, offset) }
}

/** Where the folded and the raw text part, or run side by side again. */
interface Place {
  readonly folded: number
  readonly raw: number
  /** True at the start of a folded unit: all of it comes from `raw`. */
  readonly inside: boolean
}

function foldUnit(unit: string, kind: Readonly<Record<string, string | undefined>>): string {
  if (kind['blank'] !== undefined) return /\s/.test(unit.replaceAll('\uFEFF', '')) ? ' ' : ''
  if (kind['pair'] !== undefined) return '"'
  if (kind['single'] !== undefined) return "'"
  if (kind['dash'] !== undefined) return '-'
  if (kind['dots'] !== undefined) return unit === '\u2026' ? '...' : '..'
  const seen = unit.replace(HIDDEN_SIGNS, '')
  return seen.normalize(COMPATIBLE.test(seen) ? 'NFKC' : 'NFC')
}

/** Binary search for the last place at or before a folded offset. */
function toRaw(places: readonly Place[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.folded ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const place = places[low - 1]
  if (!place) return offset
  return place.inside ? place.raw : place.raw + offset - place.folded
}
