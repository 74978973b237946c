import { expect, test } from 'vitest'
import { chooseWindows } from '../../../src/core/answer/choose-windows.ts'
import { matchSentences } from '../../../src/core/answer/match-sentences.ts'
import { readQuestion } from '../../../src/core/answer/question.ts'
import { readText } from './read-questions.ts'

const LONG = 'The keeper of the lamp had served on the island for nineteen winters.'
const SHORT = 'Nobody was hurt.'
const LEANING = 'He had served on the island for nineteen winters before the storm.'

const sentencesOf = (...sentences: readonly string[]) =>
  matchSentences(readQuestion('Who?', 'en'), [readText(sentences.join(' '))]).sentences

test.each([
  {
    name: 'one sentence that is likely enough',
    sentences: [LONG, LONG, LONG],
    chances: [0.01, 0.97, 0.01],
    expected: [[1, 1]],
  },
  {
    name: 'two that are likely together',
    sentences: [LONG, LONG, LONG],
    chances: [0.05, 0.5, 0.45],
    expected: [[1, 2]],
  },
  {
    name: 'a second passage elsewhere',
    sentences: [LONG, LONG, LONG, LONG],
    chances: [0.6, 0.01, 0.01, 0.38],
    expected: [
      [0, 0],
      [3, 3],
    ],
  },
  {
    name: 'a short sentence with the next',
    sentences: [LONG, SHORT, LONG],
    chances: [0.01, 0.9, 0.01],
    expected: [[1, 2]],
  },
  {
    name: 'a short last sentence with the one before',
    sentences: [LONG, LONG, SHORT],
    chances: [0.01, 0.01, 0.9],
    expected: [[1, 2]],
  },
  {
    name: 'a leaning sentence with the one before, where that may be it too',
    sentences: [LONG, LEANING, LONG],
    chances: [0.04, 0.9, 0.04],
    expected: [[0, 1]],
  },
  { name: 'nothing', sentences: [], chances: [], expected: [] },
])('chooses $name', ({ sentences, chances, expected }) => {
  const windows = chooseWindows(sentencesOf(...sentences), chances, 0.001)
  expect(windows.map(({ from, to }) => [from, to])).toEqual(expected)
})

test('two articles never share a passage', () => {
  const readings = [readText(LONG), readText(LONG)]
  const { sentences } = matchSentences(readQuestion('Who?', 'en'), readings)
  expect(chooseWindows(sentences, [0.5, 0.5], 0).map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
  ])
})
