import { expect, test } from 'vitest'
import { isBrokenAddress, readAddress, readSite } from '../../../src/core/command/address.ts'

test.each([
  { name: 'https', word: 'https://lune.example/a', expected: 'https://lune.example/a' },
  { name: 'upper case', word: 'HTTP://Lune.Example', expected: 'http://lune.example/' },
  { name: 'a stop after it', word: 'https://lune.example/a.', expected: 'https://lune.example/a' },
  { name: 'marks around it', word: '“https://lune.example/a”,', expected: 'https://lune.example/a' },
  { name: 'angle brackets', word: '<https://lune.example/a>', expected: 'https://lune.example/a' },
  { name: 'brackets around it', word: '(https://lune.example/a).', expected: 'https://lune.example/a' },
  {
    name: 'brackets of its own',
    word: 'https://lune.example/Lune_(river)',
    expected: 'https://lune.example/Lune_(river)',
  },
  { name: 'a query', word: 'https://lune.example/?q=a&b=1', expected: 'https://lune.example/?q=a&b=1' },
  { name: 'no host', word: 'https://', expected: null },
  { name: 'a word', word: 'harbour', expected: null },
  { name: 'another scheme', word: 'ftp://lune.example', expected: null },
  { name: 'a script', word: 'javascript:alert(1)', expected: null },
])('readAddress: $name', ({ word, expected }) => {
  expect(readAddress(word)).toBe(expected)
})

test.each([
  { word: 'lune.example', expected: 'https://lune.example/' },
  { word: 'www.Lune.example/news?page=2,', expected: 'https://www.lune.example/news?page=2' },
  { word: 'lune.example:8443/feed', expected: 'https://lune.example:8443/feed' },
  { word: 'häfen.example', expected: 'https://xn--hfen-loa.example/' },
  { word: 'https://lune.example', expected: 'https://lune.example/' },
  { word: 'lune', expected: null },
  { word: 'U.S.', expected: null },
  { word: '3.5', expected: null },
  { word: 'finch@lune.example', expected: null },
  { word: '.example', expected: null },
])('readSite: $word', ({ word, expected }) => {
  expect(readSite(word)).toBe(expected)
})

test.each([
  { word: 'ftp://lune.example', expected: true },
  { word: 'https://', expected: true },
  { word: 'https://lune.example', expected: false },
  { word: 'harbour', expected: false },
  { word: '08:30', expected: false },
])('isBrokenAddress: $word', ({ word, expected }) => {
  expect(isBrokenAddress(word)).toBe(expected)
})
