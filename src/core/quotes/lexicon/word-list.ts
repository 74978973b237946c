/** A set from words parted by white space; `_` stands for a space inside one. */
export function wordList(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
  )
}
