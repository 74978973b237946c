/** Overrides, embeddings and isolates of writing direction (Unicode Standard Annex 9, section 2): left open, they would turn our own words around. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * A name or title from outside as one line that can stand beside our words: line ends and control characters are one
 * space, direction controls are left out. Not for quotations, which stay as they are. null where nothing is left.
 */
export function toLine(text: string | null): string | null {
  const line = text
    ?.replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(DIRECTION_CONTROLS, '')
    .trim()
  return line ? line : null
}

/** The line, or its beginning up to a word end and "…", in at most `maxChars` UTF-16 units. Not for quotations. */
export function cutLine(line: string, maxChars: number): string {
  if (line.length <= maxChars) return line
  const space = line.lastIndexOf(' ', maxChars - 1)
  const cut = space > maxChars / 2 ? line.slice(0, space) : line.slice(0, maxChars - 1)
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}
