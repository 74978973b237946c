import type { Span } from './span.ts'

/** The paragraphs of a text: what stands between line ends, trimmed, none of them empty. In order; [] for a blank text. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let from = 0
  while (from < text.length) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 ? text.length : lineEnd
    const line = text.slice(from, to)
    const start = from + (line.length - line.trimStart().length)
    const end = from + line.trimEnd().length
    if (end > start) paragraphs.push({ start, end })
    from = to + 1
  }
  return paragraphs
}
