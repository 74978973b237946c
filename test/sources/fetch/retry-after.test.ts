import { expect, test } from 'vitest'
import { parseRetryAfter } from '../../../src/sources/fetch/retry-after.ts'

const NOW = Date.parse('2026-11-24T08:00:00Z')

test.each([
  { name: 'seconds', value: '120', expected: 120_000 },
  { name: 'no wait', value: '0', expected: 0 },
  { name: 'white space around', value: ' 5 ', expected: 5_000 },
  { name: 'a date to come', value: 'Tue, 24 Nov 2026 08:01:30 GMT', expected: 90_000 },
  { name: 'a date in the old form of RFC 850', value: 'Tuesday, 24-Nov-26 08:00:30 GMT', expected: 30_000 },
  { name: 'a date that has passed', value: 'Tue, 24 Nov 2026 07:00:00 GMT', expected: 0 },
  { name: 'a year, cut to a day', value: '31536000', expected: 86_400_000 },
  { name: 'more seconds than a number holds', value: '9'.repeat(400), expected: 86_400_000 },
  { name: 'a date far off, cut to a day', value: 'Fri, 31 Dec 2066 00:00:00 GMT', expected: 86_400_000 },
  { name: 'a negative number', value: '-5', expected: null },
  { name: 'a fraction', value: '1.5', expected: null },
  { name: 'a word', value: 'soon', expected: null },
  { name: 'a word that begins like a day', value: 'Sunrise', expected: null },
  { name: 'nothing', value: '', expected: null },
  { name: 'no header', value: null, expected: null },
])('Retry-After: $name', ({ value, expected }) => {
  expect(parseRetryAfter(value, NOW)).toBe(expected)
})
