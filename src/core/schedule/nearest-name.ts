/** Longer than any name of ours: what is written there is no misspelling of one. */
const MAX_CHARS = 40

/**
 * The name that somebody probably meant: the nearest by letters added, lost, changed or swapped with a neighbour
 * (Damerau 1964), at most one in three and at least one; the earlier of two as near. null where none is near.
 */
export function nearestName(written: string, names: Iterable<string>): string | null {
  if (written.length > MAX_CHARS) return null
  let nearest: string | null = null
  let fewest = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= fewest) continue
    const edits = countEdits(written.toLowerCase(), name.toLowerCase())
    if (edits < fewest) [nearest, fewest] = [name, edits]
  }
  return nearest
}

/** Optimal string alignment: each stretch is edited once. */
function countEdits(a: string, b: string): number {
  let earlier: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = Number(a[row - 1] !== b[column - 1])
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + change,
        isSwapped ? at(earlier, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    ;[earlier, above] = [above, current]
  }
  return at(above, b.length)
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY
