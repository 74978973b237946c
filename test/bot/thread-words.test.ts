import { expect, test } from 'vitest'
import { createRecentIds } from '../../src/bot/recent-ids.ts'
import { isQuestion } from '../../src/bot/thread/is-question.ts'
import { readThreadWord } from '../../src/bot/thread/thread-words.ts'

test.each([
  { text: 'more', expected: 'more' },
  { text: ' More. ', expected: 'more' },
  { text: 'more?', expected: 'more' },
  { text: 'quotes please', expected: 'quotes' },
  { text: '"source"', expected: 'source' },
  { text: 'why', expected: 'why' },
  { text: 'why?', expected: null },
  { text: 'shorter!', expected: 'shorter' },
  { text: 'HELP', expected: 'help' },
  { text: 'more people should read this', expected: null },
  { text: 'help me', expected: null },
  { text: 'quote', expected: null },
  { text: '', expected: null },
])('the word of ours in "$text": $expected', ({ text, expected }) => {
  expect(readThreadWord(text)).toBe(expected)
})

test.each([
  'What did the minister say?',
  'And Feld?',
  'why?',
  'Nice piece 👍 who wrote it? 🤔',
  'What did the harbour master say? I missed that.',
  'who was on board',
  'how many people were hurt',
  'When did the ferry run aground',
  'did he resign',
  'was there a fire',
  'wer war an Bord',
  'Warum fährt die Bahn nur bis zum Zoo',
  'wie viele Wochen war die Strecke gesperrt',
  'gibt es einen Termin',
  'pourquoi le câble est coupé',
  'est-ce que la ministre reste',
  'quién dimitió',
  'por qué encalló el ferry',
  '¿Quién lo dijo? Me interesa.',
  'chi era a bordo',
  'perché si è dimessa',
  'quem estava a bordo',
  'por que a ministra saiu',
  '誰が言いましたか？',
])('a question: %s', (text) => {
  expect(isQuestion(text)).toBe(true)
})

test.each([
  'Good read.',
  'thanks!',
  'What a story!',
  'what a night',
  'Really? I think not.',
  '???',
  '',
  'When I get home, I read it',
  'when you are done, ping me',
  'how nice!',
  'Wie schön!',
  'wo ich wohne, gibt es keine Bahn',
  'quand je rentre, je lis ça',
  'qué bonito',
  'quando vuoi',
  'quando eu chegar, leio',
  'https://lune.example/a?id=7',
  'The minister asked why nobody had told her.',
])('no question: %s', (text) => {
  expect(isQuestion(text)).toBe(false)
})

test('ids are remembered up to a number, the oldest go first', () => {
  const recent = createRecentIds(2)
  expect(['a', 'a', 'b', 'c', 'b', 'a'].map((id) => recent.add(id))).toEqual([true, false, true, true, false, true])
})
