import { expect, test } from 'vitest'
import { readingMinutes } from '../../../src/core/article/reading-time.ts'

test.each([
  { words: 0, minutes: 1 },
  { words: 238, minutes: 1 },
  { words: 357, minutes: 2 },
  { words: 2_380, minutes: 10 },
])('$words words take $minutes minutes', ({ words, minutes }) => {
  expect(readingMinutes(words)).toBe(minutes)
})
