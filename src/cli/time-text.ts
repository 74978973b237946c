/** Epoch milliseconds as ISO 8601 in UTC, to the second; null stays null. */
export function toTime(ms: number | null): string | null {
  return ms === null ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`
}
