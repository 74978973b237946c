import type { Passage } from './answer.ts'

/** All passages of an answer together: what a reader takes in within a thread. */
export const MAX_ANSWER_CHARS = 900

/**
 * The passages that fit, in order. The first is always there: cut at a word where it is too long by itself. Later ones are
 * shown whole or not at all.
 */
export function fitPassages(passages: readonly Passage[]): Passage[] {
  const fitting: Passage[] = []
  let left = MAX_ANSWER_CHARS
  for (const passage of passages) {
    const fitted = fitting.length === 0 ? cutPassage(passage, left) : passage
    if (fitted.text.length > left) continue
    left -= fitted.text.length
    fitting.push(fitted)
  }
  return fitting
}

function cutPassage(passage: Passage, maxChars: number): Passage {
  if (passage.text.length <= maxChars) return passage
  const room = passage.text.slice(0, maxChars + 1)
  const whole = room.replace(/\s+\S*$/, '')
  const text = whole.length < room.length && whole !== '' ? whole : withoutHalfSign(room.slice(0, maxChars))
  const end = passage.start + text.length
  const quoted = passage.quoted
    .filter((span) => span.start < end)
    .map((span) => ({ ...span, end: Math.min(span.end, end) }))
  return { ...passage, text, end, quoted }
}

/** A sign of two UTF-16 units is never cut in half. */
function withoutHalfSign(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}
