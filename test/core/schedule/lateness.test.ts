import { expect, test } from 'vitest'
import { findLateness } from '../../../src/core/schedule/lateness.ts'

test.each([
  { name: 'at its slot', afterMs: 0, minutes: null },
  { name: 'some minutes after', afterMs: 5 * 60_000 + 59_999, minutes: null },
  { name: 'late', afterMs: 6 * 60_000, minutes: 6 },
  { name: 'before it, by a clock that was set back', afterMs: -60_000, minutes: null },
])('lateness: $name', ({ afterMs, minutes }) => {
  expect(findLateness(1_000, 1_000 + afterMs)).toBe(minutes)
})
