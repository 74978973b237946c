import type { Span } from '../text/span.ts'
import type { ReadSentence } from './reading.ts'

/** What a stretch of a sentence tells in the writer's own words: what stands in quotation marks is left out. */
export function narrationOf({ start, end }: Span, { passages }: ReadSentence, text: string): string {
  let narration = ''
  let at = start
  for (const passage of passages) {
    if (passage.end <= at || passage.start >= end) continue
    narration += `${text.slice(at, Math.max(at, passage.start))} `
    at = passage.end
  }
  return narration + text.slice(at, Math.max(at, end))
}

/** The share of a stretch of a sentence, from 0 to 1, that stands in quotation marks. */
export function quotedShare({ start, end }: Span, { passages }: ReadSentence): number {
  const quoted = passages.reduce(
    (sum, passage) => sum + Math.max(0, Math.min(passage.end, end) - Math.max(passage.start, start)),
    0,
  )
  return quoted / Math.max(1, end - start)
}
