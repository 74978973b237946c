import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toIsoTime } from '../../../src/sources/page/iso-time.ts'

test.each([
  { name: 'RFC 822', written: 'Mon, 23 Nov 2026 08:30:00 GMT', expected: '2026-11-23T08:30:00.000Z' },
  {
    name: 'a year of two digits and a named zone',
    written: 'Mon, 23 Nov 26 08:30 EST',
    expected: '2026-11-23T13:30:00.000Z',
  },
  {
    name: 'a year of two digits of the last century',
    written: '1 Mar 99 00:00 GMT',
    expected: '1999-03-01T00:00:00.000Z',
  },
  { name: 'an offset', written: '23 Nov 2026 08:30:00 +0100', expected: '2026-11-23T07:30:00.000Z' },
  { name: 'an offset with a colon', written: 'Mon, 23 Nov 2026 20:30:00 +01:00', expected: '2026-11-23T19:30:00.000Z' },
  {
    name: 'a zone that nobody knows counts as UTC',
    written: '23 Nov 2026 08:30:00 XYZ',
    expected: '2026-11-23T08:30:00.000Z',
  },
  { name: 'no zone counts as UTC', written: '2026-11-23T08:30:00', expected: '2026-11-23T08:30:00.000Z' },
  { name: 'ISO 8601 with an offset', written: '2026-11-23T08:30:00+05:30', expected: '2026-11-23T03:00:00.000Z' },
  {
    name: 'ISO 8601 with parts of a second',
    written: '2026-11-23T08:30:00.123456Z',
    expected: '2026-11-23T08:30:00.000Z',
  },
  { name: 'ISO 8601 without signs', written: '20261123T083000Z', expected: '2026-11-23T08:30:00.000Z' },
  { name: 'ISO 8601 with a space', written: '2026-11-23 08:30', expected: '2026-11-23T08:30:00.000Z' },
  { name: 'a day', written: '2026-11-23', expected: '2026-11-23T00:00:00.000Z' },
  { name: 'a month', written: '2026-11', expected: '2026-11-01T00:00:00.000Z' },
  { name: 'the end of a day', written: '2026-11-23T24:00:00Z', expected: '2026-11-24T00:00:00.000Z' },
  { name: 'a leap second', written: '2026-12-31T23:59:60Z', expected: '2026-12-31T23:59:59.000Z' },
  { name: 'Unix seconds', written: '1795422600', expected: '2026-11-23T08:30:00.000Z' },
  { name: 'Unix milliseconds', written: '1795422600000', expected: '2026-11-23T08:30:00.000Z' },
  {
    name: 'as JavaScript prints it',
    written: 'Mon Nov 23 2026 08:30:00 GMT+0100 (CET)',
    expected: '2026-11-23T07:30:00.000Z',
  },
  { name: 'as C prints it', written: 'Mon Nov 23 08:30:00 PST 2026', expected: '2026-11-23T16:30:00.000Z' },
  { name: 'American, after noon', written: 'November 23, 2026 8:30 pm', expected: '2026-11-23T20:30:00.000Z' },
  { name: 'noon and midnight', written: 'Nov. 23, 2026 12:05 a.m.', expected: '2026-11-23T00:05:00.000Z' },
  {
    name: 'the time and its zone first',
    written: 'Published 11:11 PM EST Nov 19, 2026',
    expected: '2026-11-20T04:11:00.000Z',
  },
  { name: 'an ordinal', written: '23rd November 2026', expected: '2026-11-23T00:00:00.000Z' },
  { name: 'German', written: '23. März 2026, 08:30 Uhr', expected: '2026-03-23T08:30:00.000Z' },
  { name: 'French', written: 'le 23 février 2026 à 8h30', expected: '2026-02-23T08:30:00.000Z' },
  { name: 'Spanish', written: 'lunes, 23 de noviembre de 2026', expected: '2026-11-23T00:00:00.000Z' },
  { name: 'Portuguese', written: '23 de outubro de 2026 10:00', expected: '2026-10-23T10:00:00.000Z' },
  { name: 'Russian', written: '23 ноября 2026', expected: '2026-11-23T00:00:00.000Z' },
  { name: 'Japanese', written: '2026年11月23日 08:30', expected: '2026-11-23T08:30:00.000Z' },
  { name: 'the day first', written: '23.11.2026 08:30', expected: '2026-11-23T08:30:00.000Z' },
  { name: 'the day first where both would do', written: '12/11/2026 10:00 PM', expected: '2026-11-12T22:00:00.000Z' },
  { name: 'the month first where nothing else can be', written: '11/23/2026', expected: '2026-11-23T00:00:00.000Z' },
  { name: 'the year first', written: '2026/11/23', expected: '2026-11-23T00:00:00.000Z' },
])('toIsoTime: $name', ({ written, expected }) => {
  expect(toIsoTime(written)).toBe(expected)
})

test.each([
  null,
  '',
  'yesterday',
  'Thu, 32 Foo 2026',
  'Sat, 31 Feb 2026 10:00:00 GMT',
  '2026-13-01',
  '2026-11-23T08:75:00Z',
  '2026-W48',
  'June 2026',
  // What pages and feeds fill in where they know no time.
  '0001-01-01T00:00:00Z',
  '1970-01-01',
  '0',
  '99999999999999999999',
  `${'1 '.repeat(60)}2026`,
])('toIsoTime finds no time in %j', (written) => {
  expect(toIsoTime(written)).toBeNull()
})

test('toIsoTime gives a time or null for any text, and the same for what it gave', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (written) => {
      const time = toIsoTime(written)
      if (time === null) return
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(toIsoTime(time)).toBe(time.replace(/\.\d{3}/, '.000'))
    }),
  )
})
