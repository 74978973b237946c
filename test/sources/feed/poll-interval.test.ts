import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  adaptInterval,
  findFloor,
  MAX_INTERVAL_MS,
  MIN_INTERVAL_MS,
  waitAfterFailure,
  waitAfterReading,
} from '../../../src/sources/feed/poll-interval.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  { name: 'nothing new: half as long again', minutes: 20, newItems: 0, elapsed: 20, next: 30 },
  { name: 'nothing new for long: never over 6 hours', minutes: 300, newItems: 0, elapsed: 300, next: 360 },
  { name: 'one new: towards the half of the time', minutes: 64, newItems: 1, elapsed: 32, next: 32 },
  { name: 'many new: quicker', minutes: 60, newItems: 9, elapsed: 60, next: 19 },
  { name: 'a flood: never under 5 minutes', minutes: 5, newItems: 500, elapsed: 5, next: 5 },
  { name: 'one new after a week: no slower than 6 hours', minutes: 360, newItems: 1, elapsed: 10_080, next: 360 },
  {
    name: 'new after a pause of ours: the pause is no pace of the feed',
    minutes: 10,
    newItems: 40,
    elapsed: 4_320,
    next: 32,
  },
  { name: 'a clock that went back: as if no time had passed', minutes: 20, newItems: 3, elapsed: -60, next: 10 },
])('$name', ({ minutes, newItems, elapsed, next }) => {
  const interval = adaptInterval(minutes * MINUTE, { newItems, elapsedMs: elapsed * MINUTE })
  expect(Math.round(interval / MINUTE)).toBe(next)
})

test.each([
  { name: 'its own pace', interval: 30 * MINUTE, floor: 0, wait: 30 * MINUTE },
  { name: 'a longer wish', interval: 30 * MINUTE, floor: HOUR, wait: HOUR },
  { name: 'a shorter wish', interval: 30 * MINUTE, floor: MINUTE, wait: 30 * MINUTE },
  { name: 'a wish of days', interval: 30 * MINUTE, floor: 72 * HOUR, wait: 6 * HOUR },
])('a feed that works is asked again after $name', ({ interval, floor, wait }) => {
  expect(waitAfterReading(interval, floor)).toBe(wait)
})

test.each([
  { failures: 1, retryAfter: null, wait: 5 * MINUTE },
  { failures: 2, retryAfter: null, wait: 10 * MINUTE },
  { failures: 5, retryAfter: null, wait: 80 * MINUTE },
  { failures: 8, retryAfter: null, wait: 6 * HOUR },
  { failures: 2_000, retryAfter: null, wait: 6 * HOUR },
  { failures: 1, retryAfter: 30_000, wait: 5 * MINUTE },
  { failures: 1, retryAfter: 2 * HOUR, wait: 2 * HOUR },
  { failures: 9, retryAfter: 20 * HOUR, wait: 20 * HOUR },
  { failures: 1, retryAfter: 99 * HOUR, wait: 24 * HOUR },
])('after $failures failures and a Retry-After of $retryAfter ms: $wait ms', ({ failures, retryAfter, wait }) => {
  expect(waitAfterFailure(failures, retryAfter)).toBe(wait)
})

test.each([
  { ttl: null, fresh: null, floor: 0 },
  { ttl: 60, fresh: null, floor: HOUR },
  { ttl: null, fresh: 90 * MINUTE, floor: 90 * MINUTE },
  { ttl: 60, fresh: 90 * MINUTE, floor: 90 * MINUTE },
  { ttl: 999_999, fresh: 0, floor: 6 * HOUR },
])('a ttl of $ttl minutes and $fresh ms of freshness: at least $floor ms', ({ ttl, fresh, floor }) => {
  expect(findFloor(ttl, fresh)).toBe(floor)
})

/** What a feed does: how many items it has by an hour of its life. */
const LIVES = [
  { name: 'a news ticker, an item every 4 minutes', itemsBy: (hour: number) => Math.floor(hour * 15), within: [5, 12] },
  {
    name: 'a newspaper, an item every 40 minutes',
    itemsBy: (hour: number) => Math.floor(hour * 1.5),
    within: [15, 60],
  },
  { name: 'a blog, an item a week', itemsBy: (hour: number) => Math.floor(hour / 168), within: [120, 360] },
  { name: 'a feed that is dead', itemsBy: () => 0, within: [360, 360] },
] as const

test.each(LIVES)('$name is asked every $within minutes after a month', ({ itemsBy, within }) => {
  let interval = 15 * MINUTE
  let at = 0
  const waits: number[] = []
  while (at < 30 * 24 * HOUR) {
    const before = itemsBy(at / HOUR)
    at += interval
    interval = adaptInterval(interval, { newItems: itemsBy(at / HOUR) - before, elapsedMs: interval })
    waits.push(interval / MINUTE)
  }
  const late = waits.slice(waits.length >> 1).toSorted((a, b) => a - b)
  const median = late[late.length >> 1] ?? 0
  expect(median).toBeGreaterThanOrEqual(within[0])
  expect(median).toBeLessThanOrEqual(within[1])
})

test('whatever a feed and the clock do, it is asked every 5 minutes to 6 hours', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(10_000), fc.integer(), (interval, newItems, elapsedMs) => {
      const next = adaptInterval(interval, { newItems, elapsedMs })
      expect(next).toBeGreaterThanOrEqual(MIN_INTERVAL_MS)
      expect(next).toBeLessThanOrEqual(MAX_INTERVAL_MS)
    }),
  )
})
