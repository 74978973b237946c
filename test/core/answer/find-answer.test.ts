import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { findAnswer } from '../../../src/core/answer/find-answer.ts'
import { MAX_ANSWER_CHARS } from '../../../src/core/answer/fit-passages.ts'
import type { Reading } from '../../../src/core/digest/reading.ts'
import { readQuestions, readText } from './read-questions.ts'

test.each(readQuestions())('$name', ({ reading, previous, question, says, verdict }) => {
  const previousTurn = previous === undefined ? null : { question: previous, answer: findAnswer(previous, [reading]) }
  const answer = findAnswer(question, [reading], { previousTurn })
  if (says !== null) expect(answer.passages[0]?.text).toContain(says)
  if (verdict !== undefined) expect(answer.verdict).toBe(verdict)
})

const dam = readText(
  'Engineers opened the sluices of the Orrin dam on Friday. The reservoir had risen to within a metre of the crest.',
  'Sluices of Orrin dam opened',
)
const mill = readText(
  'The paper mill at Dunmere will close in March. Its owner said that 210 workers would lose their jobs.',
  'Paper mill at Dunmere to close',
)

test('of several articles the one that says it is quoted', () => {
  const { verdict, passages } = findAnswer('How many workers will lose their jobs?', [dam, mill])
  expect(verdict).toBe('answered')
  expect(passages[0]).toMatchObject({ article: 1, text: expect.stringContaining('210 workers would lose their jobs') })
})

test.each([
  { name: 'no article', question: 'What happened?', readings: [] },
  { name: 'an empty article', question: 'What happened?', readings: [readText('')] },
  { name: 'an empty question', question: ' ', readings: [dam] },
  { name: 'nothing of the question in the articles', question: 'Who won the chess tournament?', readings: [dam, mill] },
  { name: 'a speaker whom nobody names', question: 'What did Bishop Arkwright say?', readings: [dam, mill] },
])('not said: $name', ({ question, readings }) => {
  expect(findAnswer(question, readings)).toMatchObject({ verdict: 'not-said', passages: [] })
})

test('words of the question that are turned round are not answered', () => {
  const reading = readText('The council rejected the plan for a tram on Monday. A second vote will follow in May.')
  expect(findAnswer('Which plan did the council reject?', [reading]).verdict).toBe('answered')
  expect(findAnswer('Which plan did the council accept?', [reading]).verdict).not.toBe('answered')
})

test('a passage says why it was chosen, and a verdict why it was given', () => {
  const { passages, why } = findAnswer('Who opened the sluices?', [dam])
  expect(passages[0]?.why[0]).toMatchObject({ rule: 'words-found', detail: 'opened, sluices' })
  expect(why.length).toBeGreaterThan(0)
  for (const { weight } of [...why, ...(passages[0]?.why ?? [])]) expect(Math.abs(weight)).toBeLessThanOrEqual(1)
})

test('a sentence too long by itself is cut at a word', () => {
  const reading = readText(`The warden counted ${'geese and herons and '.repeat(80)}swans on the lake.`)
  const [passage] = findAnswer('What did the warden count?', [reading]).passages
  expect(passage?.text.length).toBeLessThanOrEqual(MAX_ANSWER_CHARS)
  expect(passage?.text).toMatch(/ (?:geese|herons|and)$/)
})

test.each([
  { name: 'one word without end', text: 'aé'.repeat(20_000) },
  { name: 'one word again and again', text: 'Orrin '.repeat(8_000) },
  { name: 'marks without end', text: '“ ” ‘'.repeat(4_000) },
])('a hostile text is read through: $name', ({ text }) => {
  const readings = [readText(text, 'Orrin')]
  for (const question of ['Who?', 'Where did Orrin go?', 'What did Orrin say?'])
    expectHonest(findAnswer(question, readings), readings)
})

function expectHonest({ passages, verdict }: Answer, readings: readonly Reading[]) {
  expect(passages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(MAX_ANSWER_CHARS)
  expect(passages.length === 0).toBe(verdict === 'not-said')
  for (const { text, start, end, article, quoted } of passages) {
    expect(readings[article]?.article.text.slice(start, end)).toBe(text)
    for (const span of quoted) expect(span.start >= start && span.end <= end).toBe(true)
  }
}

/** Words that the rules of answering look at, thrown together. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'who what when why how many and else more she he it not never Vane Orlo Mayor Vane’s said says “we “It will” stay,” about the bridge closed opened first last 1968 31,000 on Tuesday because . ? ! \n\n 王 說 「好」 ß 👩‍🚒'.split(
          ' ',
        ),
      ),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '))

test('for any texts and questions: what is shown stands in the article, and is short', () => {
  fc.assert(
    fc.property(words, words, words, fc.constantFrom('en', 'de', 'fr', 'ja', null), (text, asked, next, language) => {
      const readings = [readText(text, asked, language), dam]
      const answer = findAnswer(asked, readings)
      expectHonest(answer, readings)
      expectHonest(findAnswer(next, readings, { previousTurn: { question: asked, answer } }), readings)
      expect(findAnswer(asked, readings)).toEqual(answer)
    }),
    { numRuns: 200 },
  )
})
