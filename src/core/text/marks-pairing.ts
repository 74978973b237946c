import type { Mark } from './marks-direction.ts'
import type { Span } from './span.ts'

/** Two marks that belong together; null where a passage runs on from the paragraph before or into the next. */
export interface MarkPair {
  readonly open: Mark | null
  readonly close: Mark | null
  readonly family: Mark['family']
}

/** What pairing needs to know of the paragraph that the marks stand in. */
export interface Setting {
  readonly text: string
  readonly paragraph: Span
  /** The family in which the paragraph before was left open. */
  readonly carried: Mark['family'] | null
  /** The family of the mark that the next paragraph begins with. */
  readonly nextOpens: Mark['family'] | null
}

/** An unclosed passage shorter than this is a stray mark unless the next paragraph takes it up. */
const MIN_UNCLOSED_CHARS = 30

/** Pairs double marks and corner brackets of one paragraph. */
export function pairDoubles(marks: readonly Mark[], setting: Setting): MarkPair[] {
  const doubles = marks.filter(({ family }) => family !== 'single')
  const closers = nextPositions(doubles)
  const pairs: MarkPair[] = []
  const open: Mark[] = []
  for (const [index, mark] of doubles.entries()) {
    const way = facing(mark, open, closers, index, setting)
    if (way === 'open') {
      if (open.length > 0 && !isNested(mark, open, closers, index)) open.pop()
      open.push(mark)
    }
    if (way !== 'close') continue
    const opener = open.pop() ?? null
    if (opener || runsOn(mark, index, pairs, setting)) pairs.push({ open: opener, close: mark, family: mark.family })
  }
  const left = open[0]
  if (left && staysOpen(left, setting)) pairs.push({ open: left, close: null, family: left.family })
  return pairs
}

/** Where a mark could face either way, it closes what is open and opens otherwise; a stray one is none. */
function facing(
  mark: Mark,
  open: readonly Mark[],
  closers: Ahead,
  index: number,
  { text }: Setting,
): Mark['way'] | null {
  const last = open.at(-1)
  if (mark.way === 'either') {
    if (last) return 'close'
    // Inches and seconds: a number before a mark that nothing opened.
    return /\d/.test(text[mark.at - 1] ?? '') ? null : 'open'
  }
  if (mark.way === 'close' && last && isUnlike(last, mark) && isNestedClose(last, closers, index)) return null
  return mark.way
}

type Ahead = readonly { readonly open: number; readonly close: number; readonly straight: number }[]

/** For each mark the index of the next curly opener, curly closer and straight mark after it. */
function nextPositions(marks: readonly Mark[]): Ahead {
  const ahead: { open: number; close: number; straight: number }[] = []
  let next = { open: Number.POSITIVE_INFINITY, close: Number.POSITIVE_INFINITY, straight: Number.POSITIVE_INFINITY }
  for (let index = marks.length - 1; index >= 0; index--) {
    ahead[index] = next
    const mark = marks[index]
    if (!mark) continue
    if (isStraight(mark)) next = { ...next, straight: index }
    else if (mark.way === 'open') next = { ...next, open: index }
    else next = { ...next, close: index }
  }
  return ahead
}

const isStraight = ({ sign }: Mark) => sign === '"' || sign === '＂' || sign === '″'
const isUnlike = (a: Mark, b: Mark) => isStraight(a) !== isStraight(b)

/** A curly opener inside an open passage is nested where both can still be closed; else the first lost its closer. */
function isNested(mark: Mark, open: readonly Mark[], closers: Ahead, index: number): boolean {
  const outer = open.at(-1)
  const ahead = closers[index]
  if (!outer || !ahead || open.length > 3) return false
  if (mark.family === 'corner' || outer.family === 'corner') return true
  if (isStraight(outer) && !isStraight(mark)) return ahead.close < ahead.straight && Number.isFinite(ahead.straight)
  if (!isStraight(outer) && isStraight(mark)) return ahead.straight < ahead.close && Number.isFinite(ahead.close)
  if (outer.sign === mark.sign) {
    const second = closers[ahead.close]?.close ?? Number.POSITIVE_INFINITY
    return (
      ahead.close < ahead.open &&
      Number.isFinite(second) &&
      second < (closers[ahead.close]?.open ?? Number.POSITIVE_INFINITY)
    )
  }
  return Number.isFinite(ahead.close)
}

/** A straight closer inside a curly passage belongs to a stray straight mark where the curly closer still comes first. */
function isNestedClose(outer: Mark, closers: Ahead, index: number): boolean {
  const ahead = closers[index]
  if (!ahead || isStraight(outer)) return false
  return ahead.close < ahead.open && ahead.close < ahead.straight
}

/** A closing mark with no opener ends the passage that the paragraph before left open. */
function runsOn(mark: Mark, index: number, pairs: readonly MarkPair[], { carried }: Setting): boolean {
  return carried === mark.family && index === 0 && pairs.length === 0
}

function staysOpen(mark: Mark, { text, paragraph, nextOpens }: Setting): boolean {
  const body = text.slice(mark.at + mark.length, paragraph.end).trim()
  // A part of a sentence that a stray mark cut off is not taken up by the next paragraph.
  if (nextOpens === mark.family) return mark.at === paragraph.start || !/^\p{Ll}/u.test(body)
  return body.length > MIN_UNCLOSED_CHARS && /^[\p{Lu}\p{N}‘'[(]/u.test(body) && /[.!?…][’'")\]]*$/.test(body)
}

/**
 * Pairs single marks of one paragraph, outside double-marked passages or wholly inside one.
 * An opener takes the first mark that plainly closes (after a full stop, comma, question or exclamation mark) before the
 * next opener, else the first that may (after a word that does not end in s: a plural's apostrophe looks the same).
 */
export function pairSingles(marks: readonly Mark[], doubles: readonly MarkPair[], setting: Setting): MarkPair[] {
  const singles = marks.filter(({ family }) => family === 'single')
  if (singles.length === 0) return []
  const regionOf = regions(doubles, setting)
  const pairs: MarkPair[] = []
  let index = 0
  while (index < singles.length) {
    const open = singles[index]
    if (open?.way !== 'open') {
      index++
      continue
    }
    const closeIndex = closerOf(singles, index, setting, regionOf)
    const close = singles[closeIndex]
    if (close) pairs.push({ open, close, family: 'single' })
    else if (isLeftOpen(open, setting, regionOf)) {
      pairs.push({ open, close: null, family: 'single' })
      break
    }
    index = close ? closeIndex + 1 : index + 1
  }
  return pairs
}

/** How many marks an opener looks ahead for its closer: a long paragraph of apostrophes stays linear. */
const MAX_AHEAD = 40

function closerOf(singles: readonly Mark[], from: number, { text }: Setting, regionOf: (at: number) => number): number {
  const open = singles[from]
  if (!open) return -1
  let likely = -1
  let last = -1
  for (let index = from + 1; index < Math.min(singles.length, from + MAX_AHEAD); index++) {
    const mark = singles[index]
    if (!mark || regionOf(mark.at) !== regionOf(open.at)) continue
    if (mark.way === 'open') break
    const before = text[mark.at - 1] ?? ''
    if (/[.,!?…;]/.test(before)) return index
    if (likely < 0 && !/s/i.test(before)) likely = index
    last = index
  }
  return likely >= 0 ? likely : last
}

/** A quotation in single marks that goes on in the next paragraph: it begins its own, and the next begins with such a mark. */
function isLeftOpen(open: Mark, { paragraph, nextOpens, text }: Setting, regionOf: (at: number) => number): boolean {
  if (regionOf(open.at) !== -1 || nextOpens !== 'single') return false
  const lead = text.slice(paragraph.start, open.at)
  return open.at === paragraph.start || /[:,]\s*$/.test(lead)
}

/** Number of the double-marked passage that an offset lies in, -1 outside; asked with rising and falling offsets alike. */
function regions(doubles: readonly MarkPair[], { paragraph }: Setting): (at: number) => number {
  const bounds = doubles
    .map(({ open, close }) => ({ start: open?.at ?? paragraph.start, end: close?.at ?? paragraph.end }))
    .sort((a, b) => a.start - b.start)
  return (at) => {
    let low = 0
    let high = bounds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const found = bounds[low - 1]
    return found && at < found.end ? low - 1 : -1
  }
}
