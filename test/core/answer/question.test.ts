import { expect, test } from 'vitest'
import { readQuestion } from '../../../src/core/answer/question.ts'

test.each([
  { text: 'Who signed the treaty?', expects: 'person' },
  { text: 'When was the lighthouse built?', expects: 'time' },
  { text: 'In what year did the ferry sink?', expects: 'time' },
  { text: 'Where did they land?', expects: 'place' },
  { text: 'Which country won?', expects: 'place' },
  { text: 'How many people were rescued?', expects: 'quantity' },
  { text: 'What percentage of the votes did she get?', expects: 'quantity' },
  { text: 'Why did the dam break?', expects: 'reason' },
  { text: 'What was the reason that he gave?', expects: 'thing' },
  { text: 'How was the fire put out?', expects: 'manner' },
  { text: 'What happened?', expects: 'event' },
  { text: "what's going on", expects: 'event' },
  { text: 'Did the mayor resign?', expects: 'yes-no' },
  { text: 'What did the man who fell say?', expects: 'thing' },
  { text: 'the new timetable', expects: 'thing' },
])('asks for a $expects: $text', ({ text, expects }) => {
  expect(readQuestion(text, 'en').expects).toBe(expects)
})

test.each([
  { language: 'de', text: 'Wie viele Fahrgäste waren im Zug?', expects: 'quantity' },
  { language: 'de', text: 'Worum geht es?', expects: 'event' },
  { language: 'fr', text: 'Pourquoi le pont est-il fermé ?', expects: 'reason' },
  { language: 'fr', text: 'Où est-ce arrivé ?', expects: 'place' },
  { language: 'fr', text: "Qu'a dit la ministre ?", expects: 'thing' },
  { language: 'es', text: '¿Cuándo abrirá el museo?', expects: 'time' },
  { language: 'pt', text: 'Quem venceu a corrida?', expects: 'person' },
  { language: 'it', text: 'Come è successo?', expects: 'manner' },
  { language: 'nl', text: 'Hoeveel kostte de brug?', expects: 'quantity' },
  { language: 'sv', text: 'What happened?', expects: 'event' },
])('in $language asks for a $expects: $text', ({ language, text, expects }) => {
  expect(readQuestion(text, language).expects).toBe(expects)
})

test.each([
  { text: 'What happened?', isGeneral: true },
  { text: 'Who was involved?', isGeneral: true },
  { text: 'Why did it happen?', isGeneral: true },
  { text: 'When?', isGeneral: true },
  { text: 'What is the story about?', isGeneral: true },
  { text: 'When did the bridge open?', isGeneral: false },
  { text: 'What happened to the pilot?', isGeneral: false },
])('general $isGeneral: $text', ({ text, isGeneral }) => {
  expect(readQuestion(text, 'en').isGeneral).toBe(isGeneral)
})

test('its terms are its words with content, each once, names told apart', () => {
  const { terms } = readQuestion('Did Ilse Vane sell the 16,000 hand-bound books to the Vane museum?', 'en')
  expect(terms.map(({ lower, isName }) => (isName ? `${lower}*` : lower))).toEqual([
    'ilse*',
    'vane*',
    'sell',
    '16000',
    'hand',
    'bound',
    'books',
    'museum',
  ])
})

test.each([
  {
    name: 'a word of degree that nothing follows is a verb',
    text: 'How long did the strike last?',
    terms: ['long', 'strike'],
  },
  { name: 'before a noun it is one', text: 'Who was the last keeper?', terms: ['last', 'keeper'] },
  {
    name: 'an article is cut off where the language elides',
    text: "Qui a vu l'incendie ?",
    language: 'fr',
    terms: ['vu', 'incendie'],
  },
])('$name', ({ text, terms, language = 'en' }) => {
  expect(readQuestion(text, language).terms.map(({ lower }) => lower)).toEqual(terms)
})

test.each([
  { text: 'Which theory does not hold?', isNegated: true },
  { text: "Who wasn't invited?", isNegated: true },
  { text: 'Who failed to vote?', isNegated: true },
  { text: 'Who was invited?', isNegated: false },
  { text: 'Who knows the notary?', isNegated: false },
])('negated $isNegated: $text', ({ text, isNegated }) => {
  expect(readQuestion(text, 'en').isNegated).toBe(isNegated)
})
