import { findParagraphs } from './paragraphs.ts'
import type { Span } from './span.ts'

/** A paragraph as a reader sees it: one line, or several where they were only wrapped. */
export interface Unit extends Span {
  /** Number of its first line among the paragraphs of the text. */
  readonly paragraph: number
}

/** A line of at least so many words may have been wrapped; shorter ones are lists and headings. */
const MIN_WRAPPED_WORDS = 4

/** Paragraphs, with those lines joined that were only wrapped: a line that ends within a sentence and goes on in lower case. */
export function findUnits(text: string): Unit[] {
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
