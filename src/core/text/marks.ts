import { findMarks, type Mark } from './marks-direction.ts'
import { type MarkPair, pairDoubles, pairSingles, type Setting } from './marks-pairing.ts'
import { findParagraphs } from './paragraphs.ts'
import type { Span } from './span.ts'

/** A passage between quotation marks: `start` and `end` are what stands between them. */
export interface MarkedSpan extends Span {
  /** The passage with its marks. */
  readonly outer: Span
  /** 0 for an outermost passage, 1 for one inside it, and so on. */
  readonly depth: number
  /** False where the paragraph ends before a closing mark (a quotation that goes on in the next). */
  readonly closed: boolean
  /** True where the paragraph before ended inside a quotation and this passage takes it up. */
  readonly continues: boolean
  /** The opening sign as it stands; '' where a passage runs on without one. */
  readonly sign: string
}

/**
 * Every passage between quotation marks of any script, in the order of their starts, an outer one before those inside it.
 * Passages nest or stand apart; they never cross, and never cross a line end. Offsets are UTF-16 units.
 * A mark that stays open spoils at most its own paragraph. Time is linear in the text; [] where there is nothing.
 */
export function findMarkedSpans(text: string): MarkedSpan[] {
  const spans: MarkedSpan[] = []
  const paragraphs = findParagraphs(text)
  let marks = paragraphs[0] ? findMarks(text, paragraphs[0]) : []
  let carried: Mark['family'] | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1]
    const nextMarks = next ? findMarks(text, next) : []
    const opener = next && nextMarks[0]?.at === next.start && nextMarks[0].way !== 'close' ? nextMarks[0].family : null
    const setting: Setting = { text, paragraph, carried, nextOpens: opener }
    const doubles: MarkPair[] = pairDoubles(marks, setting)
    const pairs = [...doubles, ...pairSingles(marks, doubles, setting)]
    carried = pairs.find((pair) => !pair.close)?.family ?? null
    // One by one: a paragraph may hold more than fit on the stack as arguments.
    for (const span of nest(pairs.flatMap((pair) => toSpan(pair, setting)))) spans.push(span)
    marks = nextMarks
  }
  return spans
}

function toSpan({ open, close, family }: MarkPair, { text, paragraph, carried }: Setting): MarkedSpan[] {
  const outer = {
    start: open ? open.at : paragraph.start,
    end: close ? close.at + close.length : paragraph.end,
  }
  let start = open ? open.at + open.length : outer.start
  let end = close ? close.at : outer.end
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return []
  const continues = carried === family && outer.start === paragraph.start
  return [{ start, end, outer, depth: 0, closed: close !== null, continues, sign: open?.sign ?? '' }]
}

/** Sorts the passages of one paragraph and counts how deep each lies; of two that cross, the later is left out. */
function nest(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const sorted = [...spans].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)
  const open: MarkedSpan[] = []
  return sorted.flatMap((span) => {
    while (open.length > 0 && (open.at(-1)?.outer.end ?? 0) <= span.outer.start) open.pop()
    const around = open.at(-1)
    if (around && around.outer.end < span.outer.end) return []
    const nested = { ...span, depth: open.length }
    open.push(nested)
    return [nested]
  })
}
