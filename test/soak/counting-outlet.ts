import { PullquoteError } from '../../src/errors.ts'
import type { Platform } from '../../src/platforms/platform.ts'

/** A platform in memory that checks off what it is sent and forgets it: its own memory does not grow. */
export interface CountingOutlet extends Pick<Platform, 'post' | 'find'> {
  /** Expects posts for these slots of a subscription, once each and in this order. */
  expect(subscriptionId: string, slots: readonly number[]): void
  /** How many posts came, each for the first time. */
  readonly posted: number
  /** What came twice, too early or out of order. */
  readonly faults: readonly string[]
  /** How many slots had no post before `now`. */
  countMissing(now: number): number
}

/** Loses some answers and some requests, by `chance`. A notification is `subscription slot`. */
export function createCountingOutlet(chance: () => number, lossShare: number): CountingOutlet {
  const awaited = new Map<string, { readonly slots: readonly number[]; at: number }>()
  /** Keys whose answer was lost, with their message's id: until it has been found. */
  const lost = new Map<string, string>()
  const faults: string[] = []
  let posted = 0

  function checkOff(notification: string): void {
    const [subscriptionId = '', slot] = notification.split(' ')
    const expected = awaited.get(subscriptionId)
    if (expected?.slots[expected.at] !== Number(slot)) faults.push(notification)
    else expected.at++
  }

  return {
    expect: (subscriptionId, slots) => void awaited.set(subscriptionId, { slots, at: 0 }),
    get posted() {
      return posted
    },
    faults,
    countMissing(now) {
      let missing = 0
      for (const { slots, at } of awaited.values()) missing += slots.slice(at).filter((slot) => slot <= now).length
      return missing
    },
    async post(_place, { notification }, key) {
      const fate = chance()
      if (fate < lossShare) throw new PullquoteError('DELIVERY_UNKNOWN', 'The request was lost.')
      posted++
      checkOff(notification)
      const id = `m${posted}`
      if (fate > 1 - lossShare) {
        lost.set(key, id)
        throw new PullquoteError('DELIVERY_UNKNOWN', 'The answer was lost.')
      }
      return id
    },
    async find(_place, key) {
      const id = lost.get(key) ?? null
      lost.delete(key)
      return id
    },
  }
}
