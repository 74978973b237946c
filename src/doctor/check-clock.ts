import { type Check, fail, ok, warn } from './check.ts'
import { WORDS } from './words.ts'

/** A server's time comes in whole seconds, and takes a while on the way. */
const FAR_MS = 30_000
/** Beyond it signed requests are refused (docs.slack.dev/authentication/verifying-requests-from-slack: five minutes). */
const WRONG_MS = 5 * 60_000

const TIME = { code: 'time', what: 'clock' }

/** How far our clock is from those of servers; `aheadMs` has for each by how much ours is ahead. */
export function checkTime(aheadMs: readonly number[]): Check {
  const sorted = aheadMs.toSorted((a, b) => a - b)
  // One server may be wrong: the middle one of several is not.
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) return ok(TIME, WORDS.nobodyAsked)
  const offMs = Math.abs(middle)
  if (offMs <= FAR_MS) return ok(TIME, WORDS.onTime(sorted.length))
  const says = WORDS.offTime(Math.round(offMs / 1_000), middle > 0, sorted.length)
  return offMs > WRONG_MS ? fail(TIME, says) : warn(TIME, says)
}
