import { expect, test } from 'vitest'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { findAnswer } from '../../../src/core/answer/find-answer.ts'
import { resolveFollowUp } from '../../../src/core/answer/follow-up.ts'
import { readText } from './read-questions.ts'

const reading = readText(
  [
    'The Orrin dam will be raised by two metres, the water board decided on Monday.',
    '“We need every drop,” said Ilse Vane, who chairs the board. “The summers are longer now.”',
    'The mayor of Lund, Tomas Orlo, called the plan reckless. “Nobody asked the people below it,” he said.',
    'Orlo will go to court in May. “We shall not drown for their lawns,” he told reporters.',
  ].join('\n'),
  'Orrin dam to be raised',
)

const turn = (question: string) => ({ question, answer: findAnswer(question, [reading]) })

test.each([
  {
    name: 'another name',
    before: 'What did Ilse Vane say about the dam?',
    asked: 'And Orlo?',
    text: 'What did Orlo say about the dam?',
  },
  {
    name: 'somebody who speaks',
    before: 'What did Vane say?',
    asked: 'and the mayor?',
    text: 'What did the mayor say?',
  },
  {
    name: 'another topic',
    before: 'What did Vane say about the dam?',
    asked: 'what about the lawns?',
    text: 'What did Vane say about the lawns?',
  },
  {
    name: 'another question word',
    before: 'When will the dam be raised?',
    asked: 'Why?',
    text: 'Why will the dam be raised?',
  },
  {
    name: 'a question word before a question that has none',
    before: 'Will the dam be raised?',
    asked: 'when?',
    text: 'when Will the dam be raised?',
  },
  {
    name: 'a question word after a general question',
    before: 'What happened?',
    asked: 'and where?',
    text: 'where happened?',
  },
  {
    name: 'a pronoun for whom the turn spoke of',
    before: 'What did Tomas Orlo say?',
    asked: 'When will he go to court?',
    text: 'When will Tomas Orlo go to court?',
  },
  {
    name: 'a pronoun for whom the answer shows',
    before: 'Who called the plan reckless?',
    asked: 'What did he say?',
    text: 'What did Tomas Orlo say?',
  },
  {
    name: 'a question of its own',
    before: 'What did Vane say?',
    asked: 'Who is Tomas Orlo?',
    text: 'Who is Tomas Orlo?',
  },
  {
    name: 'a long addition is a question of its own',
    before: 'What did Vane say?',
    asked: 'And will the people below the dam move?',
    text: 'And will the people below the dam move?',
  },
])('$name', ({ before, asked, text }) => {
  expect(resolveFollowUp(asked, turn(before), [reading], 'en')).toEqual({ text, seen: [] })
})

test('without a turn before a question stays as it is', () => {
  expect(resolveFollowUp(' and Orlo? ', null, [reading], 'en')).toEqual({ text: 'and Orlo?', seen: [] })
})

test.each(['what else?', 'Anything else?', 'more', 'What else did he say?'])('more of the same: %s', (asked) => {
  const before = turn('What did Tomas Orlo say about the people?')
  const shown = before.answer.passages.map(({ text }) => text)
  const { passages } = findAnswer(asked, [reading], { previousTurn: before })
  expect(shown.length).toBeGreaterThan(0)
  expect(passages.length).toBeGreaterThan(0)
  for (const { text } of passages) expect(shown).not.toContain(text)
})

test('"more" inside a question is no wish for more of the same', () => {
  expect(resolveFollowUp('Did more people come?', turn('What happened?'), [reading], 'en').seen).toEqual([])
})

test.each([
  { language: 'de', before: 'Was sagte Ilse Vane?', asked: 'Und Orlo?', text: 'Was sagte Orlo?' },
  { language: 'de', before: 'Wann brach das Feuer aus?', asked: 'Warum?', text: 'Warum brach das Feuer aus?' },
  {
    language: 'fr',
    before: 'Quand le pont a-t-il rouvert ?',
    asked: 'Et pourquoi ?',
    text: 'pourquoi le pont a-t-il rouvert ?',
  },
  { language: 'es', before: '¿Cuándo abrió el museo?', asked: '¿Dónde?', text: '¿Dónde abrió el museo?' },
  { language: 'pt', before: 'Quando abriu o museu?', asked: 'Onde?', text: 'Onde abriu o museu?' },
  { language: 'it', before: 'Quando ha aperto il museo?', asked: 'E dove?', text: 'dove ha aperto il museo?' },
  { language: 'nl', before: 'Wanneer werd de molen gebouwd?', asked: 'En waar?', text: 'waar werd de molen gebouwd?' },
])('in $language: $asked', ({ language, before, asked, text }) => {
  const answer: Answer = { question: before, verdict: 'not-said', passages: [], why: [] }
  expect(resolveFollowUp(asked, { question: before, answer }, [], language).text).toBe(text)
})
