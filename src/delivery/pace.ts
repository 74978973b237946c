import type { DeliveryTraits } from '../platforms/platform.ts'

const SECOND_MS = 1_000

/** How fast one connection may post. All times are epoch milliseconds. */
export interface Pace {
  /** How many posts may begin at `now`. */
  room(now: number): number
  /** Channels that must wait at `now`. */
  waiting(now: number): string[]
  /** Notes that a post to a channel begins. */
  begin(channelId: string, now: number): void
  /** Lets a channel wait: it has said so. */
  holdChannel(channelId: string, until: number): void
  /** Lets every channel wait: the platform is not there. */
  holdAll(until: number): void
  /** When something that waits at `now` may go; null where nothing waits. */
  nextAt(now: number): number | null
}

/** The pace that a platform's traits allow: never more posts than they say within any second, nor closer in a channel. */
export function createPace({ channelPaceMs, maxPostsPerSecond }: DeliveryTraits): Pace {
  /** When the posts of the last second began, the oldest first. */
  const begun: number[] = []
  const heldChannels = new Map<string, number>()
  let heldUntil = 0

  function forget(now: number): void {
    // A clock that was set back must not hold anything up for longer than it takes.
    while (begun.length > 0 && isPast(begun[0] ?? 0, SECOND_MS, now)) begun.shift()
    for (const [channelId, until] of heldChannels) if (until <= now) heldChannels.delete(channelId)
  }

  function hold(channelId: string, until: number): void {
    heldChannels.set(channelId, Math.max(until, heldChannels.get(channelId) ?? 0))
  }

  return {
    room(now) {
      forget(now)
      return now < heldUntil ? 0 : Math.max(0, maxPostsPerSecond - begun.length)
    },
    waiting(now) {
      forget(now)
      return [...heldChannels.keys()]
    },
    begin(channelId, now) {
      begun.push(now)
      if (channelPaceMs > 0) hold(channelId, now + channelPaceMs)
    },
    holdChannel: hold,
    holdAll(until) {
      heldUntil = Math.max(heldUntil, until)
    },
    nextAt(now) {
      forget(now)
      const isFull = begun.length >= maxPostsPerSecond
      const times = [
        ...heldChannels.values(),
        ...(now < heldUntil ? [heldUntil] : []),
        ...(isFull ? [(begun[0] ?? now) + SECOND_MS] : []),
      ]
      return times.length === 0 ? null : Math.min(...times)
    },
  }
}

function isPast(begunAt: number, lengthMs: number, now: number): boolean {
  return now - begunAt >= lengthMs || now < begunAt
}
