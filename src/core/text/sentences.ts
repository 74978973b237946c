import { abbreviationsOf } from './abbreviations.ts'
import { findItemStarts } from './list-items.ts'
import { findMarkedSpans } from './marks.ts'
import { findParagraphs } from './paragraphs.ts'
import { endsSentence, type Stop } from './sentence-ends.ts'
import type { Span } from './span.ts'

/** A sentence of a text: `text.slice(start, end) === sentence.text`. */
export interface Sentence extends Span {
  readonly text: string
  /** Number of the paragraph that it begins in, from 0. */
  readonly paragraph: number
}

/** A passage in marks or brackets that is longer is taken for a slip of the typist, and does not hold sentences together. */
const MAX_WHOLE_CHARS = 1_500

/**
 * Full stops of the world with the marks and brackets that close after them. Scripts with their own stops need no space.
 * A capital right after a full stop and a lower-case word ("ended.Another") is a lost space.
 */
const STOP =
  /(?:[.!?…]+|[؟۔।॥።፧။։])["”“’'»›)\]』」]*(?=\s|$)|[。！？｡．][”’」』）)]*|(?<=[\p{Ll}\d]{2}["”’)]?)[.!?]["”’)]?(?=["“‘(]?\p{Lu}[\p{Ll}’'\s.])/gu

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
  const whole = wholePassages(text)
  const rules = { abbreviations: abbreviationsOf(language), language }
  const pattern = OWN_STOPS.get(language?.toLowerCase().split('-')[0] ?? '') ?? STOP
  let cursor = 0
  return findUnits(text).flatMap(({ start, end, paragraph }) => {
    const unit = text.slice(start, end)
    const items = findItemStarts(unit).map((at) => start + at)
    const ends: number[] = []
    let from = start
    for (const match of unit.matchAll(pattern)) {
      const at = start + match.index
      while (cursor < whole.length && (whole[cursor]?.end ?? 0) <= at) cursor++
      if ((whole[cursor]?.start ?? Number.POSITIVE_INFINITY) <= at) continue
      if (!endsSentence(toStop(match[0], unit, match.index, from - start), rules)) continue
      from = at + match[0].length
      ends.push(from)
    }
    return toSentences(text, { start, end }, [...ends, ...items], paragraph)
  })
}

function toSentences(text: string, unit: Span, breaks: readonly number[], paragraph: number): Sentence[] {
  const bounds = [
    unit.start,
    ...breaks.filter((at) => at > unit.start && at < unit.end).sort((a, b) => a - b),
    unit.end,
  ]
  return bounds.slice(1).flatMap((bound, index) => {
    const piece = text.slice(bounds[index], bound)
    const start = (bounds[index] ?? 0) + (piece.length - piece.trimStart().length)
    const end = (bounds[index] ?? 0) + piece.trimEnd().length
    return end > start ? [{ text: text.slice(start, end), start, end, paragraph }] : []
  })
}

/** Words looked at around a stop: as many characters as the longest abbreviation or name needs. */
const BEFORE_CHARS = 48
const NEXT_CHARS = 90

function toStop(found: string, unit: string, at: number, from: number): Stop {
  const sign = /^[^"”“’'»›)\]』」）]+/.exec(found)?.[0] ?? found
  const before = unit.slice(Math.max(from, at - BEFORE_CHARS), at)
  const words = before.trimStart().split(/[\s("“„«‘[]+/)
  const after = unit.slice(at + found.length, at + found.length + NEXT_CHARS)
  return {
    sign,
    closers: found.slice(sign.length),
    before: words.at(-1) ?? '',
    earlier: words.at(-2) ?? '',
    next: after.trim() === '' ? [] : after.trimStart().split(/\s+/, 6),
    isFirst: before.trim() === words.at(-1),
  }
}

/** Passages between marks or brackets, without their last stop, outermost only, in order: no sentence ends inside one. */
function wholePassages(text: string): Span[] {
  const marked = findMarkedSpans(text)
    .filter(({ closed }) => closed)
    .map(({ end, outer }) => ({ start: outer.start, end: lastStop(text, end) }))
  const spans = [...marked, ...findBrackets(text)]
    .filter(({ start, end }) => end - start <= MAX_WHOLE_CHARS)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const outermost: Span[] = []
  for (const span of spans) if (span.end > (outermost.at(-1)?.end ?? -1)) outermost.push(span)
  return outermost
}

/** Where the stops at the end of a passage begin: they may end the sentence around it. */
function lastStop(text: string, end: number): number {
  let at = end
  while (at > 0 && /[.!?…。！？]/.test(text[at - 1] ?? '')) at--
  return at
}

function findBrackets(text: string): Span[] {
  return [...text.matchAll(/[([（][^()[\]（）\n]{0,400}[)\]）]/g)].map((match) => {
    const end = match.index + match[0].length - 1
    const isSentence =
      /^[([（]\s*\p{Lu}/u.test(match[0]) &&
      /(?:^|[.!?…]["”’)]?\s)$/.test(text.slice(Math.max(0, match.index - 3), match.index))
    return { start: match.index, end: isSentence ? lastStop(text, end) : end }
  })
}

interface Unit extends Span {
  readonly paragraph: number
}

/** A line of at least so many words may have been wrapped; shorter ones are lists and headings. */
const MIN_WRAPPED_WORDS = 4

/** Paragraphs, with those lines joined that were only wrapped. */
function findUnits(text: string): Unit[] {
  const units: { start: number; end: number; paragraph: number }[] = []
  for (const [paragraph, { start, end }] of findParagraphs(text).entries()) {
    const last = units.at(-1)
    if (
      last &&
      isWrapped(text.slice(last.start, last.end), text.slice(last.end, start), text.slice(start, start + 2))
    ) {
      last.end = end
    } else units.push({ start, end, paragraph })
  }
  return units
}

function isWrapped(line: string, gap: string, next: string): boolean {
  if ((gap.match(/\n/g)?.length ?? 0) > 1 || !/^(?:\p{Ll}[^.)]|\p{Ll}$|\( )/u.test(next)) return false
  const tail = line.slice(-400)
  return !/[.!?:…]["”’)]*$/.test(tail) && tail.split(/\s+/).length >= MIN_WRAPPED_WORDS
}
