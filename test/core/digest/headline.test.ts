import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanTitle, writeHeadline } from '../../../src/core/digest/headline.ts'
import { readArticle } from '../../../src/core/digest/reading.ts'
import { articleOf, HARBOUR } from './invented-article.ts'

const headlineOf = (text: string, title: string | null = null, outlet: string | null = null) =>
  writeHeadline(readArticle(articleOf(text, { title, outlet })))

test.each([
  { name: 'a plain title', title: 'Harbour to close', outlet: 'The Lune', expected: 'Harbour to close' },
  {
    name: 'the outlet behind a bar',
    title: 'Harbour to close | The Lune',
    outlet: 'The Lune',
    expected: 'Harbour to close',
  },
  {
    name: 'the outlet behind a dash',
    title: 'Harbour to close – The Lune',
    outlet: 'The Lune',
    expected: 'Harbour to close',
  },
  {
    name: 'the outlet and its section',
    title: 'Harbour to close - The Lune - Local',
    outlet: 'The Lune',
    expected: 'Harbour to close',
  },
  { name: 'the outlet before', title: 'The Lune: Harbour to close', outlet: 'The Lune', expected: 'Harbour to close' },
  {
    name: 'a dash that is the title’s',
    title: 'Harbour to close – for good',
    outlet: 'The Lune',
    expected: 'Harbour to close – for good',
  },
  {
    name: 'signs of a pattern in the outlet',
    title: 'Harbour to close | Lune (+)',
    outlet: 'Lune (+)',
    expected: 'Harbour to close',
  },
  { name: 'Live updates', title: 'Live updates: harbour wall breaks', outlet: null, expected: 'harbour wall breaks' },
  { name: 'Watch', title: 'Watch: Divers at the wall', outlet: null, expected: 'Divers at the wall' },
  { name: 'Breaking', title: 'BREAKING: Wall breaks', outlet: null, expected: 'Wall breaks' },
  { name: 'Exclusive with a tight dash', title: 'Exclusive–Finch to go', outlet: null, expected: 'Finch to go' },
  { name: 'En direct', title: 'EN DIRECT : La digue cède', outlet: null, expected: 'La digue cède' },
  {
    name: 'a word that only begins like a label',
    title: 'Live music returns to the quay',
    outlet: null,
    expected: 'Live music returns to the quay',
  },
  { name: 'white space', title: '  Harbour \n to close ', outlet: null, expected: 'Harbour to close' },
])('cleanTitle: $name', ({ title, outlet, expected }) => {
  expect(cleanTitle(title, outlet)).toBe(expected)
})

test('a title is the headline and spends no sentence', () => {
  expect(headlineOf(HARBOUR.join('\n'), 'Harbour to close | The Lune', 'The Lune')).toEqual({
    text: 'Harbour to close',
    spends: null,
  })
})

test.each([
  { title: 'You won’t believe what divers found in Eastmere harbour' },
  { title: 'Here’s why the harbour of Eastmere will close in May' },
  { title: 'What happened next to the harbour of Eastmere' },
  { title: 'Divers Looked At The Harbour Of Eastmere And Found THIS' },
])('clickbait gives way to a plainer sentence: $title', ({ title }) => {
  expect(headlineOf(HARBOUR.join('\n'), title).text).toBe('The harbour of Eastmere will close for six weeks in May')
})

test('clickbait stays where no sentence says what it hides', () => {
  const title = 'You won’t believe this old trick with pears'
  expect(headlineOf(HARBOUR.join('\n'), title).text).toBe(title)
})

test.each([
  {
    name: 'at the comma before what only adds',
    sentence:
      'Merrow is pledging to deepen its trade with the Taiyun islands, further straining the ties between the two old ports.',
    text: 'Merrow is pledging to deepen its trade with the Taiyun islands',
    spends: 0,
  },
  {
    name: 'not at all, where the sentence is short',
    sentence: 'Eastmere, a port of nine thousand, will close its harbour in May.',
    text: 'Eastmere, a port of nine thousand, will close its harbour in May',
    spends: 0,
  },
  {
    name: 'behind the dateline',
    sentence: 'PORT ALDER (NLP) — The northern wall of Eastmere broke in the night.',
    text: 'The northern wall of Eastmere broke in the night',
    spends: 0,
  },
  {
    name: 'before a circumstance, and the sentence is not spent',
    sentence:
      'A deckhand from the outer islands was pulled alive from the water off Port Alder on Tuesday night after the crew of a passing ferry had seen his lamp.',
    text: 'A deckhand from the outer islands was pulled alive from the water off Port Alder on Tuesday night',
    spends: null,
  },
  {
    name: 'before an official source, and the sentence is not spent',
    sentence:
      'Three deckhands were pulled alive from the water off Port Alder after their boat had struck the wall, police said on Tuesday.',
    text: 'Three deckhands were pulled alive from the water off Port Alder after their boat had struck the wall',
    spends: null,
  },
  {
    name: 'at no place but a word, and the next sentence is taken',
    sentence:
      'The council that was chosen in the spring to mend the northern wall of the harbour of Eastmere and its two old piers of stone met.',
    text: 'The harbour of Eastmere will close for six weeks in May',
    spends: null,
  },
])('without a title the first sentence is cut $name', ({ sentence, text, spends }) => {
  expect(headlineOf([sentence, ...HARBOUR].join('\n'))).toEqual({ text, spends })
})

test.each([
  {
    name: 'what stands between a subject and its verb',
    sentence:
      'The picture of the harbour, taken by a diver on a clear morning in the dry summer of 1987, may have done more for the wall than any letter.',
    text: 'The picture of the harbour may have done more for the wall than any letter',
  },
  {
    name: 'a role and an age',
    sentence:
      'Orla Finch, the harbour master who led the long fight for a new northern wall, was given the medal of the islands on Tuesday, the council said.',
    text: 'Orla Finch was given the medal of the islands on Tuesday, the council said',
  },
  {
    name: 'what stands between dashes',
    sentence:
      'The northern wall -- the longest of the coast, with a length of two miles -- has kept the harbour of Eastmere alive for a century.',
    text: 'The northern wall has kept the harbour of Eastmere alive for a century',
  },
  {
    name: 'what stands before the subject',
    sentence:
      'After four decades behind the locked doors of the old customs house of Port Alder, a map of the drowned villages will be shown to the public.',
    text: 'A map of the drowned villages will be shown to the public',
  },
  {
    name: 'an addition in somebody’s words',
    sentence:
      'A loaded coal barge struck the northern wall of the harbour on Tuesday morning, killing a diver and hurting four others, the harbour master of Eastmere said.',
    text: 'A loaded coal barge struck the northern wall of the harbour on Tuesday morning',
  },
])('a headline is made from a long sentence without $name, and the sentence is not spent', ({ sentence, text }) => {
  expect(headlineOf([sentence, ...HARBOUR].join('\n'))).toEqual({ text, spends: null })
})

test.each([
  {
    name: 'a subject is not parted from its verb',
    sentence:
      'The braided young keeper of the light, wearing the coat of a soldier and the boots of a fisherman of the outer islands in the storm, as in the film.',
  },
  {
    name: 'what was given is not left off',
    sentence:
      'The old harbour master of the port gave those who came to the last open meeting on the hill in Port Alder some free advice on boats.',
  },
  {
    name: 'a condition is not left off',
    sentence:
      'The council of the port will close the old northern harbour and both of its piers to all of the boats in May, unless the crews of the ferries agree to pay.',
  },
  {
    name: 'a participle before a noun is no verb',
    sentence:
      'Divers searching for a lost wall in the deep green water off the outer islands and the mouth of the river for a museum of the drowned villages of old.',
  },
])('a headline is torn rather than wrong: $name', ({ sentence }) => {
  expect(headlineOf(sentence).text).toMatch(/…$/)
})

test('a sentence that is far from a torn lead, or of something else, makes no headline', () => {
  const lead =
    'The council that was chosen in the spring to mend the northern wall of the harbour of Eastmere and its two old piers of stone met.'
  const { text } = headlineOf([lead, 'A mother lost her hat at the fair and went home.', ...HARBOUR].join('\n'))
  expect(text).toBe('The harbour of Eastmere will close for six weeks in May')
})

test('the first sentence that stands alone makes the headline', () => {
  const lead = 'It was over in a minute. But nobody slept. Is it safe now?'
  expect(headlineOf([lead, 'The northern wall of Eastmere broke in the night.', ...HARBOUR].join(' '))).toEqual({
    text: 'The northern wall of Eastmere broke in the night',
    spends: 3,
  })
})

test('a long title is cut at a word', () => {
  const title = `${'harbour '.repeat(20)}closes`
  const { text } = headlineOf(HARBOUR.join('\n'), title)
  expect(text).toBe(`${'harbour '.repeat(13).trim()}…`)
})

test('any title gives at most 110 characters, and no half of a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const { text } = headlineOf(HARBOUR.join('\n'), title)
      expect(text.length).toBeLessThanOrEqual(110)
      expect(text.isWellFormed()).toBe(title.isWellFormed())
    }),
  )
})
