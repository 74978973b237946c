import { expect, test } from 'vitest'
import { readCron } from '../../../src/core/schedule/cron.ts'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step)

test.each([
  { name: 'an asterisk', line: '0 * * * *', field: 'hours', values: range(0, 23) },
  { name: 'a list', line: '0,15,45 * * * *', field: 'minutes', values: [0, 15, 45] },
  { name: 'a range', line: '0 8-11 * * *', field: 'hours', values: [8, 9, 10, 11] },
  { name: 'a step', line: '*/20 * * * *', field: 'minutes', values: [0, 20, 40] },
  { name: 'a step of a range', line: '0 9-18/4 * * *', field: 'hours', values: [9, 13, 17] },
  { name: 'ranges in a list', line: '0 0 1-3,10-11 * *', field: 'daysOfMonth', values: [1, 2, 3, 10, 11] },
  { name: 'a step from the first of the month', line: '0 0 */10 * *', field: 'daysOfMonth', values: [1, 11, 21, 31] },
  { name: 'names of months', line: '0 0 1 jan,jun-aug *', field: 'months', values: [1, 6, 7, 8] },
  { name: 'names of days', line: '0 0 * * sun,tue-thu', field: 'weekdays', values: [0, 2, 3, 4] },
  { name: 'Sunday as 7', line: '0 0 * * 7', field: 'weekdays', values: [0] },
  { name: 'a range to Sunday as 7', line: '0 0 * * 5-7', field: 'weekdays', values: [0, 5, 6] },
  { name: 'every other day of the week', line: '0 0 * * */2', field: 'weekdays', values: [0, 2, 4, 6] },
] as const)('readCron: $name', ({ line, field, values }) => {
  const reading = readCron(line)
  const found = 'cron' in reading ? [...reading.cron[field]] : []
  expect(found.sort((a, b) => a - b)).toEqual(values)
})

test.each([
  { name: 'both named', line: '0 8 13 * 5', isEitherDay: true },
  { name: 'only the day of the month', line: '0 8 13 * *', isEitherDay: false },
  { name: 'only the day of the week', line: '0 8 * * 5', isEitherDay: false },
  { name: 'a step of an asterisk', line: '0 8 */2 * 5', isEitherDay: false },
])('one of two day fields is enough: $name', ({ line, isEitherDay }) => {
  expect(readCron(line)).toMatchObject({ cron: { isEitherDay } })
})

test.each([
  { line: '', says: '5 fields' },
  { line: '0 8 * *', says: 'has 4' },
  { line: '60 8 * * *', says: 'no minute' },
  { line: '0 24 * * *', says: 'no hour' },
  { line: '0 8 0 * *', says: 'no day of the month' },
  { line: '0 8 * 13 *', says: 'no month' },
  { line: '0 8 * foo *', says: 'no month' },
  { line: '0 8 * mon *', says: 'no month' },
  { line: '0 8 * * 8', says: 'no day of the week' },
  { line: '0 8 * * fri-mon', says: 'no day of the week' },
  { line: '*/0 8 * * *', says: 'no minute' },
  { line: '5/15 8 * * *', says: 'no minute' },
  { line: '1,,2 8 * * *', says: 'no minute' },
  { line: '1- 8 * * *', says: 'no minute' },
  { line: '@daily 8 * * *', says: 'no minute' },
  { line: '-1 8 * * *', says: 'no minute' },
])('readCron refuses $line', ({ line, says }) => {
  expect(readCron(line)).toMatchObject({ problem: { kind: 'cron-invalid', message: expect.stringContaining(says) } })
})

test.each(['0 8 30 2 *', '0 8 31 4,6,9,11 *', '0 8 30-31 feb */2'])('%s never comes', (line) => {
  expect(readCron(line)).toMatchObject({ problem: { kind: 'cron-never' } })
})

test.each(['0 8 29 2 *', '0 8 31 4,5 *', '0 8 30 2 1'])('%s comes', (line) => {
  expect(readCron(line)).toHaveProperty('cron')
})
