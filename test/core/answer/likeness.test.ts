import { expect, test } from 'vitest'
import { createLikeness, isMistyped } from '../../../src/core/answer/likeness.ts'
import { findTerms, type Term } from '../../../src/core/answer/terms.ts'

const likeness = createLikeness('en')

function firstTerm(text: string): Term {
  const [term] = findTerms(text, 'en', () => false)
  if (!term) throw new Error(`"${text}" has no word`)
  return term
}

test.each([
  { name: 'the same word', asked: 'bridge', said: 'bridge', least: 1 },
  { name: 'another form of it', asked: 'inspect', said: 'inspected', least: 1 },
  { name: 'a possessive', asked: 'Vane', said: "Vane's", least: 1 },
  { name: 'a number in words', asked: '3', said: 'three', least: 1 },
  { name: 'an ordinal', asked: 'third', said: '3rd', least: 1 },
  { name: 'initials of a name', asked: 'OMA', said: 'Orrin Mountain Authority', least: 1 },
  { name: 'initials with points', asked: 'O.M.A.', said: 'Orrin Mountain Authority', least: 1 },
  { name: 'two words written as one', asked: 'SeaLine', said: 'Sea Line', least: 0.9 },
  { name: 'a form that no stemmer finds', asked: 'destroyed', said: 'destruction', least: 0.5 },
  { name: 'a century and a year in it', asked: '17th', said: '1685', least: 0.8 },
  { name: 'a word for the same', asked: 'film', said: 'movie', least: 0.6 },
  { name: 'an accent left out', asked: 'Cafe', said: 'Café', least: 0.8 },
])('alike: $name', ({ asked, said, least }) => {
  expect(likeness(firstTerm(asked), firstTerm(said))).toBeGreaterThanOrEqual(least)
})

test.each([
  { name: 'another number', asked: '1685', said: '1686' },
  { name: 'a century and a year outside it', asked: '17th', said: '1712' },
  { name: 'words with the same beginning', asked: 'port', said: 'pond' },
  { name: 'opposites', asked: 'first', said: 'last' },
])('not alike: $name', ({ asked, said }) => {
  expect(likeness(firstTerm(asked), firstTerm(said))).toBeLessThan(0.5)
})

test.each([
  { a: 'goerge', b: 'george', expected: true },
  { a: 'georg', b: 'george', expected: true },
  { a: 'geurge', b: 'george', expected: true },
  { a: 'gearge', b: 'georgi', expected: false },
  { a: 'cat', b: 'car', expected: false },
])('mistyped $expected: $a, $b', ({ a, b, expected }) => {
  expect(isMistyped(a, b)).toBe(expected)
})
