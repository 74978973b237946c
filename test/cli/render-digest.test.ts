import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { renderDigest } from '../../src/cli/render-digest.ts'
import { digestWith, quoteOf } from './sample-digest.ts'

const PLAIN = { colours: false, columns: 60 }

test('a digest in a pipe of 60 columns', () => {
  expect(renderDigest(digestWith(), PLAIN)).toBe(`Ferry to stop in May
Harbour Times · 2026-11-22 · 412 words, 2 min

• The night ferry between Port Alder and Sundholm will stop
  on 1 May, the council said on Monday.
• The crew of 60 will be offered posts on the day boats.

  “We will not run empty boats through another winter while
  the school roof leaks,”
  — Mira Tolland, head of the harbour board

  “The last boat is the only one that my mother trusts.”

https://harbourtimes.example/ferry
`)
})

test('colours change nothing but colours', () => {
  const coloured = renderDigest(digestWith(), { ...PLAIN, colours: true })
  expect(coloured).not.toBe(renderDigest(digestWith(), PLAIN))
  expect(stripVTControlCharacters(coloured)).toBe(renderDigest(digestWith(), PLAIN))
})

test('what is not known is left out', () => {
  const article = { title: null, url: null, outlet: null, authors: [], publishedAt: null, language: null }
  expect(renderDigest(digestWith({ article, points: [], quotes: [] }), PLAIN)).toBe(`Ferry to stop in May
412 words, 2 min
`)
})

test('a short article says that it is whole', () => {
  const [point] = digestWith().points
  const shown = renderDigest(digestWith({ points: point ? [point] : [], quotes: [], words: 17 }), PLAIN)
  expect(shown).toContain('The article is short; this is all of it.')
})

test.each([
  {
    name: 'a role alone',
    speaker: { name: null, role: 'a harbour pilot', mention: 'the pilot' },
    shown: 'a harbour pilot',
  },
  { name: 'a mention alone', speaker: { name: null, role: null, mention: 'the pilot' }, shown: 'the pilot' },
  { name: 'a name alone', speaker: { name: 'Ib Holm', role: null, mention: 'he' }, shown: 'Ib Holm' },
])('a speaker of whom the article gives $name', ({ speaker, shown }) => {
  expect(renderDigest(digestWith({ quotes: [quoteOf('The boats are full.', speaker)] }), PLAIN)).toContain(
    `\n  — ${shown}\n`,
  )
})
