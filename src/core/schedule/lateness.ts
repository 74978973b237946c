const MINUTE_MS = 60_000

/** An edition that comes within these minutes of its slot is on time. */
const ON_TIME_MINUTES = 5

/** Whole minutes by which an edition made at `now` comes after its slot, both in epoch ms; null where it is on time. */
export function findLateness(slot: number, now: number): number | null {
  const minutes = Math.floor((now - slot) / MINUTE_MS)
  return minutes > ON_TIME_MINUTES ? minutes : null
}
