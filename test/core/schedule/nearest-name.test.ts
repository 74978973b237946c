import { expect, test } from 'vitest'
import { nearestName } from '../../../src/core/schedule/nearest-name.ts'

const names = ['digest', 'quotes', 'list', 'why', 'help', 'health']

test.each([
  { name: 'two letters swapped', written: 'qoutes', expected: 'quotes' },
  { name: 'a letter lost', written: 'digst', expected: 'digest' },
  { name: 'a letter added', written: 'helpp', expected: 'help' },
  { name: 'a letter changed', written: 'lisr', expected: 'list' },
  { name: 'upper case', written: 'DIGETS', expected: 'digest' },
  { name: 'the name itself', written: 'why', expected: 'why' },
  { name: 'one letter of a short word', written: 'wy', expected: 'why' },
  { name: 'too far', written: 'news', expected: null },
  { name: 'a third of the letters and no more', written: 'dogets', expected: 'digest' },
  { name: 'nothing written', written: '', expected: null },
  { name: 'longer than any name', written: 'digest'.repeat(10), expected: null },
])('nearestName: $name', ({ written, expected }) => {
  expect(nearestName(written, names)).toBe(expected)
})

test('of two as near it is the earlier', () => {
  expect(nearestName('lost', ['list', 'last'])).toBe('list')
})
