/** What is written as it stands. */
export function code(written: string): string {
  return `\`${written}\``
}

/** "1 story", "3 stories". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** As `counted`; null for none. */
export function some(count: number, one: string): string | null {
  return count === 0 ? null : counted(count, one)
}

/** The parts that there are, by commas. */
export function commas(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ')
}

/** "2 h 5 min". */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter((part) => part).join(' ')
}
