import { expect, test } from 'vitest'
import { parseFreshness } from '../../../src/sources/fetch/cache-control.ts'

test.each([
  { name: 'no header', cacheControl: null, age: null, freshMs: null },
  { name: 'nothing about time', cacheControl: 'public', age: null, freshMs: null },
  { name: 'a time', cacheControl: 'public, max-age=900', age: null, freshMs: 900_000 },
  { name: 'a time in capitals and marks', cacheControl: 'Max-Age="60"', age: null, freshMs: 60_000 },
  { name: 'a time, some of which has passed in a cache', cacheControl: 'max-age=900', age: '300', freshMs: 600_000 },
  { name: 'a time that has passed in a cache', cacheControl: 'max-age=900', age: '1000', freshMs: 0 },
  { name: 'an age that is none', cacheControl: 'max-age=900', age: 'old', freshMs: 900_000 },
  { name: 'a time for shared caches only', cacheControl: 's-maxage=900', age: null, freshMs: null },
  { name: 'not to be kept', cacheControl: 'no-store, max-age=900', age: null, freshMs: 0 },
  { name: 'to be asked for each time', cacheControl: 'no-cache', age: null, freshMs: 0 },
  { name: 'a year', cacheControl: 'max-age=31536000', age: null, freshMs: 24 * 60 * 60 * 1_000 },
  { name: 'a time that is none', cacheControl: 'max-age=soon', age: null, freshMs: null },
  { name: 'nonsense', cacheControl: ',,=,', age: '-1', freshMs: null },
])('$name: $freshMs', ({ cacheControl, age, freshMs }) => {
  expect(parseFreshness(cacheControl, age)).toBe(freshMs)
})
