import { findMarkedSpans } from './marks.ts'
import type { Span } from './span.ts'

/** A passage in marks or brackets that is longer is taken for a slip of the typist, and does not hold sentences together. */
const MAX_WHOLE_CHARS = 1_500

/** Passages between marks or brackets, without their last stop, outermost only, in order: no sentence ends inside one. */
export function findWholePassages(text: string): Span[] {
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
