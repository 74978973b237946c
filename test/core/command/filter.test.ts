import { expect, test } from 'vitest'
import { parseCommand } from '../../../src/core/command/parse-command.ts'

const word = (effect: string, value: string) => ({ kind: 'word', effect, value })

test.each([
  { name: 'words', text: 'exclude football', action: 'add', terms: [word('exclude', 'football')] },
  {
    name: 'words of both effects',
    text: 'add include harbour, pier exclude football',
    action: 'add',
    terms: [word('include', 'harbour'), word('include', 'pier'), word('exclude', 'football')],
  },
  {
    name: 'words, phrases and outlets to boost',
    text: 'boost ferry "sea wall" outlet:lune.example',
    action: 'add',
    terms: [
      word('boost', 'ferry'),
      { kind: 'phrase', effect: 'boost', value: 'sea wall' },
      { kind: 'outlet', effect: 'boost', value: 'lune.example' },
    ],
  },
  {
    name: 'words joined by and, or',
    text: 'include harbour or pier and tides',
    action: 'add',
    terms: [word('include', 'harbour'), word('include', 'pier'), word('include', 'tides')],
  },
  {
    name: 'effects with a colon',
    text: 'include:harbour exclude: football',
    action: 'add',
    terms: [word('include', 'harbour'), word('exclude', 'football')],
  },
  {
    name: 'an exact phrase in curly marks',
    text: 'include “sea wall”',
    action: 'add',
    terms: [{ kind: 'phrase', effect: 'include', value: 'sea wall' }],
  },
  {
    name: 'a phrase with marks in it',
    text: String.raw`exclude "the \"big\" game"`,
    action: 'add',
    terms: [{ kind: 'phrase', effect: 'exclude', value: 'the "big" game' }],
  },
  {
    name: 'a quoted verb of the filter is a phrase',
    text: 'include "exclude"',
    action: 'add',
    terms: [{ kind: 'phrase', effect: 'include', value: 'exclude' }],
  },
  {
    name: 'outlets',
    text: 'outlet:lune.example exclude outlet:"Lune Herald"',
    action: 'add',
    terms: [
      { kind: 'outlet', effect: 'include', value: 'lune.example' },
      { kind: 'outlet', effect: 'exclude', value: 'Lune Herald' },
    ],
  },
  {
    name: 'languages by tag and by name',
    text: 'language:DE exclude language:Portuguese',
    action: 'add',
    terms: [
      { kind: 'language', effect: 'include', value: 'de' },
      { kind: 'language', effect: 'exclude', value: 'pt' },
    ],
  },
  { name: 'outlets at least', text: 'min-outlets: 2', action: 'add', terms: [{ kind: 'min-outlets', outlets: 2 }] },
  { name: 'a removal', text: 'remove exclude football', action: 'remove', terms: [word('exclude', 'football')] },
  {
    name: 'a removal that does not say how many',
    text: 'remove min-outlets',
    action: 'remove',
    terms: [{ kind: 'min-outlets', outlets: null }],
  },
])('filter: $name', ({ text, action, terms }) => {
  expect(parseCommand(`filter ${text}`)).toEqual({
    command: { verb: 'filter', change: { action, terms }, channel: null },
  })
})

test.each([
  { text: 'filter clear', effect: null },
  { text: 'filter clear all', effect: null },
  { text: 'Filter CLEAR Exclude', effect: 'exclude' },
])('$text', ({ text, effect }) => {
  expect(parseCommand(text)).toEqual({
    command: { verb: 'filter', change: { action: 'clear', effect }, channel: null },
  })
})

test.each([
  { name: 'words without an effect', text: 'football', kind: 'argument-invalid', argument: 'terms' },
  { name: 'an effect without words', text: 'include', kind: 'argument-missing', argument: 'terms' },
  { name: 'nothing to add', text: 'add', kind: 'argument-missing', argument: 'terms' },
  { name: 'an outlet without a name', text: 'outlet:', kind: 'argument-missing', argument: 'terms' },
  { name: 'no language', text: 'language:klingonish', kind: 'argument-invalid', argument: 'language' },
  { name: 'no number of outlets', text: 'min-outlets:many', kind: 'argument-invalid', argument: 'min-outlets' },
  { name: 'no outlet at least', text: 'min-outlets:0', kind: 'argument-invalid', argument: 'min-outlets' },
  {
    name: 'an addition that does not say how many',
    text: 'min-outlets',
    kind: 'argument-invalid',
    argument: 'min-outlets',
  },
  { name: 'an open phrase', text: 'include "sea wall', kind: 'quote-unclosed', argument: null },
  { name: 'something else to clear', text: 'clear football', kind: 'argument-unexpected', argument: null },
])('filter asks again: $name', ({ text, kind, argument }) => {
  expect(parseCommand(`filter ${text}`)).toMatchObject({ problem: { kind, argument, verb: 'filter' } })
})
