import { expect, test } from 'vitest'
import { setBounded } from '../../../src/sources/fetch/bounded-map.ts'
import { createHostPauses } from '../../../src/sources/fetch/host-pauses.ts'

test('a host is left alone for as long as it asked, and no other host with it', () => {
  let now = 1_000
  const pauses = createHostPauses(() => now)
  pauses.pause('lune.example', 500)
  expect([pauses.remainingMs('lune.example'), pauses.remainingMs('mare.example')]).toEqual([500, 0])
  now += 499
  expect(pauses.remainingMs('lune.example')).toBe(1)
  now += 1
  expect(pauses.remainingMs('lune.example')).toBe(0)
})

test('a map with a bound forgets what was set first, and setting again is newest', () => {
  const map = new Map<string, number>()
  for (const key of ['a', 'b', 'a', 'c']) setBounded(map, key, 1, 2)
  expect([...map.keys()]).toEqual(['a', 'c'])
})

test('a pause that a clock set which was a year ahead is over when the clock is right again', () => {
  let at = 365 * 24 * 60 * 60_000
  const pauses = createHostPauses(() => at)
  pauses.pause('lune.example', 1_000)
  at = 0
  expect(pauses.remainingMs('lune.example')).toBe(0)
})
