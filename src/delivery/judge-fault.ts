import { PullquoteError } from '../errors.ts'
import type { Delivery, DeliveryFault } from '../store/deliveries.ts'

/** What becomes of a delivery whose post or look-up failed. Times are epoch milliseconds. */
export type Verdict =
  | {
      readonly kind: 'again'
      readonly readyAt: number
      readonly fault: DeliveryFault
      readonly holds: 'channel' | 'all'
    }
  /** It may have been posted: look again before anything else. */
  | {
      readonly kind: 'look'
      readonly readyAt: number
      readonly fault: DeliveryFault
      readonly holds: 'channel' | 'all' | null
    }
  /** Refused for good; `isChannel` where the channel takes nothing any more. */
  | { readonly kind: 'failed'; readonly fault: DeliveryFault; readonly isChannel: boolean }
  | { readonly kind: 'unknown'; readonly fault: DeliveryFault; readonly isChannel: boolean }

/** What is known of a delivery when its fault is judged. */
export interface Circumstances {
  readonly delivery: Pick<Delivery, 'failures' | 'createdAt' | 'threadOf' | 'replaces'>
  /** Whether a request before this one may have posted it. */
  readonly mayBePosted: boolean
  /** What failed. */
  readonly step: 'post' | 'find'
  readonly now: number
}

const FIRST_WAIT_MS = 1_000
const MAX_WAIT_MS = 5 * 60_000
/** No wait that a platform asks for is longer. */
const MAX_ASKED_WAIT_MS = 60 * 60_000
/** An edition that could not be posted for so long is no news any more. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000
/** A look-up that tells nothing may have been cut off by the network: after so many failures it is believed. */
const MAX_FAILURES = 3

/**
 * What to do after a fault: a delivery is tried again only where it surely was not posted; where it may have been, it is
 * looked for first, and given up as unknown where that cannot be.
 */
export function judgeFault(fault: unknown, circumstances: Circumstances): Verdict {
  const { delivery, mayBePosted, step } = circumstances
  const shown = toShown(fault)
  const givenUp = mayBePosted ? 'unknown' : 'failed'
  switch (shown.code) {
    case 'DELIVERY_REFUSED':
      return { kind: givenUp, fault: shown, isChannel: delivery.threadOf === null && delivery.replaces === null }
    case 'DELIVERY_LIMITED':
    case 'DELIVERY_UNAVAILABLE': {
      if (isTooOld(circumstances)) return { kind: givenUp, fault: shown, isChannel: false }
      const readyAt = circumstances.now + (askedMs(fault) ?? backoffMs(delivery.failures))
      const holds = shown.code === 'DELIVERY_LIMITED' ? 'channel' : 'all'
      return { kind: mayBePosted ? 'look' : 'again', readyAt, fault: shown, holds }
    }
    default: {
      const cannotTell = step === 'find' && shown.code === 'DELIVERY_UNKNOWN' && delivery.failures >= MAX_FAILURES
      if (cannotTell || isTooOld(circumstances)) return { kind: 'unknown', fault: shown, isChannel: false }
      return { kind: 'look', readyAt: circumstances.now + backoffMs(delivery.failures), fault: shown, holds: null }
    }
  }
}

function isTooOld({ delivery, now }: Circumstances): boolean {
  return now - delivery.createdAt > GIVE_UP_AFTER_MS
}

/** Twice as long after each failure. */
function backoffMs(failures: number): number {
  return Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 16))
}

function askedMs(fault: unknown): number | null {
  const asked = fault instanceof PullquoteError ? fault.retryAfterMs : null
  return asked === null ? null : Math.min(MAX_ASKED_WAIT_MS, asked)
}

/** A fault that nobody foresaw may have come before the post or after it. */
function toShown(fault: unknown): DeliveryFault {
  if (fault instanceof PullquoteError) return { code: fault.code, message: fault.message }
  return {
    code: 'DELIVERY_UNKNOWN',
    message: 'Something unforeseen went wrong; whoever runs this bot can see it in the log.',
  }
}
