import { expect, test } from 'vitest'
import { findQuotations } from '../../../src/core/quotes/find-quotations.ts'

const repeat = (part: string, times: number) => part.repeat(times)

/** A name that no other number has: "Bacd" for 2103. */
const nameOf = (number: number) => `B${[...`${number}`].map((digit) => 'acdefghijk'[Number(digit)]).join('')}`

const each = (times: number, part: (name: string) => string) =>
  Array.from({ length: times }, (_, number) => part(nameOf(number))).join('')

/** Texts that nobody wrote as news; `speakers` is who may be named in them. */
const TEXTS: readonly { readonly name: string; readonly text: string; readonly speakers: readonly string[] }[] = [
  { name: 'nothing', text: '', speakers: [] },
  { name: 'one mark', text: '“', speakers: [] },
  { name: 'marks only', text: repeat('“', 10_000), speakers: [] },
  { name: 'alternating marks', text: repeat('“”"', 5_000), speakers: [] },
  { name: 'ten thousand quotations', text: repeat('Ada Lind said “no.” ', 10_000), speakers: ['Ada Lind'] },
  { name: 'ten thousand quotations with commas between them', text: repeat('"a", ', 10_000), speakers: [] },
  { name: 'a name twenty thousand times', text: repeat('Ada Lind ', 20_000), speakers: [] },
  { name: 'commas before a verb', text: `${repeat('Lind, ', 20_000)}said “no.”`, speakers: ['Lind'] },
  {
    name: 'the name of a body without end',
    text: repeat('The National Board of Trade and Industry of Norland ', 4_000),
    speakers: [],
  },
  { name: 'pronouns only', text: repeat('He said. She said. “No,” they said. ', 5_000), speakers: [] },
  {
    name: 'a novel',
    text: repeat('“Come in,” said Mira Tolland.\n\nThe rain fell on the quay.\n\n“I would rather stand.”\n\n', 3_000),
    speakers: ['Mira Tolland'],
  },
  {
    name: 'a transcript of two hundred turns',
    text: Array.from({ length: 200 }, (_, turn) =>
      turn % 2 ? 'TOM REYES: “I saw it.”' : 'ADA LIND: “What did you see?”',
    ).join('\n\n'),
    speakers: ['ADA LIND', 'TOM REYES'],
  },
  {
    name: 'a page of poetry',
    text: repeat('“O tide, O tide,\nthat takes the stones\nand leaves the names,\n\n', 200),
    speakers: [],
  },
  {
    name: 'code with strings',
    text: repeat('const a = "x"; let b = \'y\' + "z";\nsay("Hello");\n', 3_000),
    speakers: [],
  },
  { name: 'a chat log', text: repeat('[10:31] <mira> "lol" ok\n[10:32] <tom> why "lol"?\n', 2_000), speakers: [] },
  { name: 'mixed languages', text: repeat('„Nein“, «non», 「いいえ」, “no”. ', 2_000), speakers: [] },
  { name: 'right-to-left text', text: repeat('קראנו את "המכתב" בבוקר. قال «لا» ثم خرج. ', 2_000), speakers: [] },
  { name: 'names of one letter', text: repeat('“No,” said X. “Yes,” Y said. ', 2_000), speakers: ['X', 'Y'] },
  {
    name: 'a name of thirty words',
    text: `“No,” said ${repeat('Ada Lind ', 15).trim()}.`,
    speakers: [repeat('Ada Lind ', 15).trim()],
  },
  {
    name: 'four thousand bakers, and what the baker said',
    text: each(4_000, (name) => `Ada ${name}, the baker of Port Alder, left. “No,” the baker said. `),
    speakers: [],
  },
  {
    name: 'four thousand committees, and what the committee said',
    text: each(4_000, (name) => `The ${name} Committee met. “No,” the committee said. `),
    speakers: Array.from({ length: 4_000 }, (_, number) => `${nameOf(number)} Committee`),
  },
  {
    name: 'a pronoun behind each of eight thousand people',
    text: each(8_000, (name) => `“No,” he said. For Ada ${name}, it rained. `),
    speakers: [],
  },
  { name: 'open brackets', text: repeat('(', 20_000), speakers: [] },
  { name: 'astral characters', text: repeat('𝒜𝒹𝒶 said “𝓃𝑜” 👩‍👩‍👧 ', 2_000), speakers: ['𝒜𝒹𝒶'] },
]

test.each(TEXTS)('$name: offsets hold, and nobody is named without evidence', ({ text, speakers }) => {
  const { quotations, terms } = findQuotations(text, { language: 'en' })
  for (const { text: words, start, end } of [...quotations, ...terms]) expect(text.slice(start, end)).toBe(words)
  const named = new Set(quotations.flatMap(({ speaker }) => speaker?.name ?? []))
  const allowed = new Set(speakers)
  expect([...named].filter((name) => !allowed.has(name))).toEqual([])
})
