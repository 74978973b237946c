import { expect, test } from 'vitest'
import { findItemDates, isNews } from '../../../src/sources/feed/item-dates.ts'

const NOW = Date.UTC(2026, 2, 10, 12)
const DAY = 24 * 60 * 60 * 1_000
const iso = (ms: number) => new Date(ms).toISOString()

test.each([
  { name: 'dates that have passed', dates: [iso(NOW), iso(NOW - DAY)], found: [NOW, NOW - DAY] },
  { name: 'no date', dates: [null], found: [null] },
  { name: 'a date that is none', dates: ['soon'], found: [null] },
  { name: 'a date that is to come', dates: [iso(NOW + 1)], found: [null] },
  {
    name: 'a date that most items have',
    dates: [...Array(4).fill(iso(NOW)), iso(NOW - 1)],
    found: [null, null, null, null, NOW - 1],
  },
  {
    name: 'a date that half of the items have',
    dates: [...Array(4).fill(iso(NOW)), ...Array(4).fill(null)],
    found: [...Array(4).fill(NOW), ...Array(4).fill(null)],
  },
  { name: 'a date that all three items have', dates: Array(3).fill(iso(NOW)), found: Array(3).fill(NOW) },
])('$name', ({ dates, found }) => {
  expect(findItemDates(dates, NOW)).toEqual(found)
})

test.each([
  { name: 'at the first reading: of today', at: NOW - DAY, isFirst: true, newest: null, news: true },
  { name: 'at the first reading: of yesterday', at: NOW - DAY - 1, isFirst: true, newest: null, news: false },
  { name: 'at the first reading: without a date', at: null, isFirst: true, newest: null, news: false },
  { name: 'later: newer than all', at: NOW, isFirst: false, newest: NOW - 9 * DAY, news: true },
  { name: 'later: a little late', at: NOW - DAY, isFirst: false, newest: NOW, news: true },
  { name: 'later: from long before', at: NOW - DAY - 1, isFirst: false, newest: NOW, news: false },
  { name: 'later: without a date', at: null, isFirst: false, newest: NOW, news: true },
  { name: 'later: old, but the first with a date', at: NOW - 99 * DAY, isFirst: false, newest: null, news: true },
  {
    name: 'after a silence of a month: old, but newer than what was',
    at: NOW - 20 * DAY,
    isFirst: false,
    newest: NOW - 30 * DAY,
    news: true,
  },
  {
    name: 'with a newest that the clock does not know yet',
    at: NOW - DAY,
    isFirst: false,
    newest: NOW + 9 * DAY,
    news: true,
  },
])('$name is news: $news', ({ at, isFirst, newest, news }) => {
  expect(isNews(at, { isFirst, newestAt: newest, now: NOW })).toBe(news)
})
