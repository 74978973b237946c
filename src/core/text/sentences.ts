import { abbreviationsOf } from './abbreviations.ts'
import { findItemStarts } from './list-items.ts'
import { endsSentence, type Rules, type Stop } from './sentence-ends.ts'
import type { Span } from './span.ts'
import { findUnits, type Unit } from './units.ts'
import { findWholePassages } from './whole-passages.ts'

/** A sentence of a text: `text.slice(start, end) === sentence.text`. */
export interface Sentence extends Span {
  readonly text: string
  /** Number of the paragraph that it begins in, from 0. */
  readonly paragraph: number
}

/**
 * Full stops of the world with the marks and brackets that close after them. Scripts with their own stops need no space.
 * French sets a space before the mark that closes. A capital right after a full stop and a lower-case word ("ended.Another") is a lost space.
 */
const STOP =
  /(?:[.!?…]+|[؟۔।॥።፧။։])(?:[ \u00a0\u202f]»)?["”“’'»›)\]』」]*(?=\s|$)|[。！？｡．][”’」』）)]*|(?<=[\p{Ll}\d]{2}["”’)]?)[.!?]["”’)]?(?=["“‘(]?\p{Lu}[\p{Ll}’'\s.])/gu

/** Armenian ends a sentence with its own colon-like stop, often typed as a colon; Greek asks with a semicolon. */
const OWN_STOPS: ReadonlyMap<string, RegExp> = new Map([
  ['hy', /[:։]["”»)]*(?=\s|$)|(?<!\.)\.{3,4}(?=\s\p{Lu})/gu],
  ['el', /[.!;…·?]+["”»)]*(?=\s|$)/gu],
])

/**
 * The sentences of a text in order, trimmed, each in one piece: never split between a pair of quotation marks or brackets.
 * Each line is a paragraph, but a line that ends within a sentence and goes on in lower case was only wrapped.
 * Without a language the rules of English hold. [] for a blank text; linear in its length.
 */
export function findSentences(text: string, language: string | null = null): Sentence[] {
  const isInside = createLocator(findWholePassages(text))
  const setting: Setting = {
    text,
    rules: { abbreviations: abbreviationsOf(language), language },
    pattern: OWN_STOPS.get(language?.toLowerCase().split('-')[0] ?? '') ?? STOP,
    isInside,
  }
  return findUnits(text).flatMap((unit) => splitUnit(unit, setting))
}

interface Setting {
  readonly text: string
  readonly rules: Rules
  readonly pattern: RegExp
  /** Whether an offset lies in a passage that stays whole; asked with rising offsets only. */
  readonly isInside: (at: number) => boolean
}

function splitUnit(unit: Unit, { text, rules, pattern, isInside }: Setting): Sentence[] {
  const line = text.slice(unit.start, unit.end)
  const items = findItemStarts(line)
  const breaks: number[] = [...items]
  let from = 0
  let item = 0
  for (const { 0: found, index } of line.matchAll(pattern)) {
    if (isInside(unit.start + index) || isInAddress(line, index)) continue
    for (; (items[item] ?? line.length) <= index; item++) from = Math.max(from, items[item] ?? 0)
    if (!endsSentence(toStop(found, line, index, from), rules)) continue
    from = index + found.length
    breaks.push(from)
  }
  return toSentences(text, unit, breaks)
}

/** Tells for rising offsets whether they lie in one of the spans, which are in order and apart. */
function createLocator(spans: readonly Span[]): (at: number) => boolean {
  let cursor = 0
  return (at) => {
    while (cursor < spans.length && (spans[cursor]?.end ?? 0) <= at) cursor++
    return (spans[cursor]?.start ?? Number.POSITIVE_INFINITY) <= at
  }
}

/** A full stop inside an address of the web or of mail, with no space after it. */
function isInAddress(unit: string, at: number): boolean {
  if (/^[.!?…]+["”’)]*(?:\s|$)/.test(unit.slice(at, at + 12))) return false
  const around = unit.slice(Math.max(0, at - 60), at + 60)
  const middle = Math.min(at, 60)
  const token = (/\S*$/.exec(around.slice(0, middle))?.[0] ?? '') + (/^\S*/.exec(around.slice(middle))?.[0] ?? '')
  return /[@/\\=]|^www\.|\.\p{Ll}{2,4}$/u.test(token)
}

/** The pieces between the breaks (offsets within the unit), trimmed. */
function toSentences(text: string, { start, end, paragraph }: Unit, breaks: readonly number[]): Sentence[] {
  const inner = breaks.map((at) => start + at).filter((at) => at > start && at < end)
  const bounds = [...new Set([start, ...inner, end])].sort((a, b) => a - b)
  return bounds.slice(1).flatMap((bound, index) => {
    const from = bounds[index] ?? start
    const piece = text.slice(from, bound)
    const trimmed = piece.trim()
    const at = from + piece.indexOf(trimmed)
    return trimmed === '' ? [] : [{ text: trimmed, start: at, end: at + trimmed.length, paragraph }]
  })
}

/** Words looked at around a stop: as many characters as the longest abbreviation or name needs. */
const BEFORE_CHARS = 48
const NEXT_CHARS = 90
const BULLET = /^[•⁃▪●◦(]\s*/

function toStop(found: string, unit: string, at: number, from: number): Stop {
  const sign = /^[^"”“’'»›)\]』」）]+/.exec(found)?.[0] ?? found
  const before = unit.slice(Math.max(from, at - BEFORE_CHARS), at)
  const words = before.trimStart().split(/[\s("“„«‘[]+|\)(?=\p{L})/u)
  const after = unit.slice(at + found.length, at + found.length + NEXT_CHARS)
  return {
    sign,
    closers: found.slice(sign.length),
    before: words.at(-1) ?? '',
    earlier: words.at(-2) ?? '',
    next: after.trim() === '' ? [] : after.trimStart().split(/\s+/, 6),
    isFirst: at - from <= BEFORE_CHARS && before.trim().replace(BULLET, '') === words.at(-1)?.replace(BULLET, ''),
  }
}
