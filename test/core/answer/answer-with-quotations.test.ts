import { expect, test } from 'vitest'
import { answerWithQuotations } from '../../../src/core/answer/answer-with-quotations.ts'
import { readQuestion } from '../../../src/core/answer/question.ts'
import { readText } from './read-questions.ts'

const reading = readText(
  [
    'The lighthouse at Skerry Point will be sold, the coast guard said on Tuesday.',
    '“It costs more than three patrol boats,” said Captain Marta Lindqvist, who heads the coast guard. “We cannot keep a museum.”',
    'The islanders want to buy it. “My grandfather lit that lamp for forty years,” said Eskil Rowe, a fisherman.',
    '“He never missed a night.',
    '“He would be ashamed of them.”',
    'The fisheries minister, Jon Aske, was not asked. “I would buy it myself,” the minister said.',
    'A spokeswoman for the ministry said it would “listen to every offer”.',
  ].join('\n'),
  'Lighthouse for sale',
)

const ask = (question: string) => answerWithQuotations(readQuestion(question, 'en'), [reading], [])

test.each([
  { question: 'What did Lindqvist say?', speaker: 'Marta Lindqvist', says: 'It costs more than three patrol boats' },
  {
    question: 'What did Captain Marta Lindqvist say about the museum?',
    speaker: 'Marta Lindqvist',
    says: 'We cannot keep a museum',
  },
  { question: 'What did the captain say?', speaker: 'Marta Lindqvist', says: 'It costs more' },
  { question: 'What does the fisherman say?', speaker: 'Eskil Rowe', says: 'My grandfather lit that lamp' },
  { question: 'Who said that they cannot keep a museum?', speaker: 'Marta Lindqvist', says: 'We cannot keep a museum' },
  { question: 'who said something about a grandfather?', speaker: 'Eskil Rowe', says: 'My grandfather lit that lamp' },
  { question: 'Did Rowe say who lit the lamp?', speaker: 'Eskil Rowe', says: 'My grandfather lit that lamp' },
  { question: 'How did Rowe react?', speaker: 'Eskil Rowe', says: 'My grandfather lit that lamp' },
])('$question', ({ question, speaker, says }) => {
  const answer = ask(question)
  expect(answer?.passages[0]?.text).toContain(says)
  expect(answer?.passages[0]?.speaker?.name).toBe(speaker)
})

test('a quotation that runs on over paragraphs is one passage', () => {
  const [passage] = ask('What did Eskil Rowe say?')?.passages ?? []
  expect(passage?.text).toMatch(/lit that lamp[\s\S]*missed a night[\s\S]*ashamed of them/)
  const quoted = passage?.quoted.map(({ start, end }) => reading.article.text.slice(start, end))
  expect(quoted?.[0]).toBe('My grandfather lit that lamp for forty years,')
  expect(quoted?.at(-1)).toBe('He would be ashamed of them.')
})

test.each([
  { name: 'not a question of speech', question: 'When will the lighthouse be sold?' },
  { name: 'why somebody said it is in the sentences', question: 'Why did Lindqvist say that?' },
  { name: 'a deed, not speech', question: 'Who told the islanders?' },
  { name: 'nothing by them on the topic', question: 'What did Lindqvist say about herring?' },
  { name: 'the holder of another office', question: 'What did the prime minister say about patrol boats?' },
  { name: 'no name before the verb', question: 'What is said to be the oldest lighthouse?' },
])('left to the sentences: $name', ({ question }) => {
  expect(ask(question)).toBeNull()
})

test('a speaker whom the article does not know has said nothing in it', () => {
  expect(ask('What did Admiral Quill say?')).toMatchObject({ verdict: 'not-said', passages: [] })
})
