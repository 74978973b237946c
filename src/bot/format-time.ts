/** A day by the clock of a zone: "24 Nov 2026". */
export function toDay(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium' }).format(ms)
}

/** A day of this year by the clock of a zone: "Mon 23 Nov". */
export function toWeekday(ms: number, zone: string): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(ms)
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' }).format(ms)
  return `${weekday} ${day}`
}

/** A minute by the clock of a zone: "Tue 24 Nov 2026, 08:30". */
export function toDayAndTime(ms: number, zone: string): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' }).format(ms)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(ms)
  return `${weekday} ${toDay(ms, zone)}, ${time}`
}
