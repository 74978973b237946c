import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCommand } from '../../../src/core/command/parse-command.ts'
import { VERBS } from '../../../src/core/command/verbs.ts'

const piece = fc.constantFrom(
  ...Object.keys(VERBS),
  ...['"', '“', '\\', '#news', 'in', 'topic:', 'outlet:', 'about', 'since', '7d', 'every', 'day', '08:30', 'include'],
  ...[
    'https://lune.example/a',
    'Orla',
    '\n',
    ' ',
    '📰',
    ':',
    'cron:',
    '*',
    'edition size',
    'quiet hours',
    '22:00-07:00',
  ],
)

test('any text is a command or a problem with a sentence', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' ')),
    fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 10 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const reading = parseCommand(text)
      if ('command' in reading) expect(Object.keys(VERBS)).toContain(reading.command.verb)
      else expect(reading.problem.message).toMatch(/[.?]$/)
    }),
    { numRuns: 1_000 },
  )
})

const MANY = 200_000

test.each([
  { name: 'signs', text: `${'!'.repeat(MANY)}a` },
  { name: 'letters', text: 'a'.repeat(MANY) },
  { name: 'blanks in the middle', text: `settings a${' '.repeat(MANY)}b` },
  { name: 'marks', text: `filter ${'"'.repeat(MANY)}` },
  { name: 'backslashes', text: `filter "${'\\'.repeat(MANY)}` },
  { name: 'a host of parts', text: `follow ${'a.'.repeat(MANY)}` },
  { name: 'brackets', text: `follow ${')'.repeat(MANY)}x` },
  { name: 'hyphens', text: `schedule ${'a-'.repeat(MANY)}` },
  { name: 'slashes', text: `schedule ${'a/'.repeat(MANY)}` },
  { name: 'asterisks', text: `schedule ${'* '.repeat(MANY)}` },
  { name: 'channels', text: `list ${'#a '.repeat(MANY)}` },
  { name: 'a topic without end', text: `follow topic:${'a '.repeat(MANY)}` },
  { name: 'a period without end', text: `quotes Orr since ${'a'.repeat(MANY)}` },
  { name: 'a setting without end', text: `settings ${'= '.repeat(MANY)}` },
])('a text without end is read in time that grows with its length: $name', ({ text }) => {
  // A step that looks twice at each sign for each sign would take minutes; the test's own limit ends it.
  expect(parseCommand(text)).toBeTypeOf('object')
})
