/** A marker of a list item: "1.", "2)", "(a)", "iv)", "• 9." */
interface Marker {
  readonly at: number
  readonly value: number
  /** Items of one list are marked alike. */
  readonly style: string
}

const MARKER = /(?<=^|\s)(\(?)([a-z]|\d{1,3}|[ivx]{1,4}|[A-Z])(\.\)|\)|\.)(?=\s)/g
const BULLET = /(?<=\s)[•⁃▪●◦](?=\s?\S)/g
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/**
 * Offsets at which the items of a list inside one line begin ("1) One 2) Two"): at least two markers of one style that
 * count up from the first, or bullets. [] where there is no list.
 */
export function findItemStarts(line: string): number[] {
  const bullets = [...line.matchAll(BULLET)].map(({ index }) => index)
  if (bullets.length > 0 || /^[•⁃▪●◦]/.test(line)) return bullets
  return countedUp([...line.matchAll(MARKER)].flatMap((match) => toMarkers(match, line)))
}

function toMarkers(
  { 0: whole, 1: bracket = '', 2: label = '', 3: stop = '', index }: RegExpExecArray,
  line: string,
): Marker[] {
  const next = line.slice(index + whole.length).trimStart()[0] ?? ''
  if (stop === '.' && /\d/.test(label) && !/\p{Lu}/u.test(next)) return []
  const letter = label.length === 1 ? label.charCodeAt(0) - (/[a-z]/.test(label) ? 96 : 64) : 0
  const roman = ROMAN.indexOf(label) + 1
  const marker = (kind: string, value: number): Marker => ({ at: index, value, style: bracket + kind + stop })
  return [
    ...(/\d/.test(label) ? [marker('1', Number(label))] : []),
    ...(/^[a-z]$/.test(label) ? [marker('a', letter)] : []),
    ...(/^[A-Z]$/.test(label) ? [marker('A', letter)] : []),
    ...(roman > 0 ? [marker('i', roman)] : []),
  ]
}

function countedUp(markers: readonly Marker[]): number[] {
  const styles = Map.groupBy(markers, ({ style }) => style)
  const starts = [...styles.values()].flatMap((alike) => {
    const run: Marker[] = []
    for (const marker of alike) {
      if (marker.value === (run.at(-1)?.value ?? firstValue(alike) - 1) + 1) run.push(marker)
    }
    return run.length >= fewest(run) ? run.map(({ at }) => at) : []
  })
  return [...new Set(starts)].sort((a, b) => a - b)
}

function firstValue(alike: readonly Marker[]): number {
  return alike.find(({ value }) => value === 1)?.value ?? alike[0]?.value ?? 1
}

/** How many markers make a list: a capital with a full stop is an initial far more often, and few lists begin in the middle. */
function fewest(run: readonly Marker[]): number {
  const first = run[0]
  if (first?.value !== 1) return first?.style.endsWith(')') ? 3 : Number.POSITIVE_INFINITY
  return first.style === 'A.' ? 3 : 2
}
