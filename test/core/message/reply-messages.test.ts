import { expect, test } from 'vitest'
import type { Digest } from '../../../src/core/digest/digest.ts'
import { toAnswerMessage } from '../../../src/core/message/answer-message.ts'
import { toExcerptMessage } from '../../../src/core/message/excerpt-message.ts'
import { toVerbMessage } from '../../../src/core/message/help-message.ts'
import { MAX_NOTIFICATION_CHARS } from '../../../src/core/message/message.ts'
import { toNoteMessage } from '../../../src/core/message/note-message.ts'
import { toPlainText } from '../../../src/core/message/plain-text.ts'
import { toProblemMessage } from '../../../src/core/message/problem-message.ts'
import { toSourceMessage } from '../../../src/core/message/source-message.ts'
import { toWhyMessage } from '../../../src/core/message/why-message.ts'

const SPEAKER = { name: 'Ines Calloway', role: 'the mayor', mention: 'she' }

const DIGEST: Digest = {
  headline: 'The wall moves',
  language: 'en',
  points: [{ text: 'The wall moves.', start: 0, end: 15, edited: false, link: 'https://lune.example/a#:~:text=wall' }],
  quotes: [],
  quotations: [],
  words: 600,
  readingMinutes: 3,
  engine: 'extractive',
  article: {
    title: 'The wall moves',
    url: 'https://lune.example/a',
    outlet: 'Lune Gazette',
    authors: ['Wren Halder'],
    publishedAt: '2026-11-23T06:10:00.000Z',
    language: 'en',
  },
}

const VERB = {
  audience: 'managers',
  summary: 'when editions are posted',
  usage: 'schedule <when>',
  arguments: [
    { name: 'when', isRequired: true, description: 'days and times' },
    { name: 'zone', isRequired: false, description: 'a place' },
  ],
  examples: ['schedule 08:30'],
  details: ['Days are names.'],
} as const

const cases = [
  {
    name: 'notes of ours',
    message: toNoteMessage('error', 'It cannot be done.', 'Do this.'),
    expected: 'Not done: It cannot be done.\n\nDo this.',
  },
  {
    name: 'excerpts under their articles, quotes word for word',
    message: toExcerptMessage('More', [
      { heading: 'One\u202E · Lune', points: [{ text: 'A point.', link: null }], quotes: [] },
      { heading: null, points: [], quotes: [{ text: ' *Never*  again,', speaker: SPEAKER, link: null }] },
    ]),
    expected: 'More\n\nOne · Lune\n\n• A point.\n\n“ *Never*  again,”\n— Ines Calloway, the mayor',
  },
  {
    name: 'where a digest comes from',
    message: toSourceMessage([DIGEST]),
    expected:
      'The wall moves\n\nLune Gazette · by Wren Halder · 2026-11-23 · 600 words, 3 min\nhttps://lune.example/a\n\nSentences shown\n• The wall moves. (https://lune.example/a#:~:text=wall)',
  },
  {
    name: 'where a pasted text comes from',
    message: toSourceMessage([{ ...DIGEST, points: [], article: { ...DIGEST.article, url: null } }]),
    expected:
      'The wall moves\n\nLune Gazette · by Wren Halder · 2026-11-23 · 600 words, 3 min\n\nThe text was pasted; it has no address.',
  },
  {
    name: 'why, with and without reasons',
    message: toWhyMessage([
      { text: 'A point.', link: null, reasons: ['near the beginning', 'has figures'] },
      { text: 'Another.', link: null, reasons: [] },
    ]),
    expected:
      'How this digest was made\n\nEach point and quote is a part of the article, checked word for word before it is posted. Why these were chosen:\n\n• A point. — near the beginning; has figures\n• Another. — the reasons of this choice are not kept',
  },
  {
    name: 'a verb',
    message: toVerbMessage(VERB),
    expected:
      'schedule <when>\n\nWhen editions are posted. For those who manage the channel.\n\nWhat it takes\n• when — days and times\n• zone — a place; may be left out\n\nExamples\n• schedule 08:30\n\nDays are names.',
  },
  {
    name: 'a problem with what was meant',
    message: toProblemMessage({
      kind: 'verb-unknown',
      message: '`digset` is no command.',
      verb: null,
      argument: null,
      suggestion: 'digest a',
    }),
    expected: 'Not done: `digset` is no command.\n\nWhat you may have meant: `digest a`',
  },
  {
    name: 'an answer from several articles, each named once',
    message: toAnswerMessage(
      {
        verdict: 'answered',
        passages: [
          { text: 'One.', start: 0, end: 4, link: null, speaker: null, source: 'A · Lune' },
          { text: 'Two.', start: 5, end: 9, link: null, speaker: null, source: 'A · Lune' },
          { text: 'Three.', start: 0, end: 6, link: null, speaker: null, source: 'B' },
        ],
      },
      null,
    ),
    expected: 'A · Lune\n\nOne.\n\nTwo.\n\nB\n\nThree.',
  },
] as const

test.each(cases)('$name', ({ message, expected }) => {
  expect(toPlainText(message)).toBe(expected)
  expect(message.notification.length).toBeGreaterThan(0)
  expect(message.notification.length).toBeLessThanOrEqual(MAX_NOTIFICATION_CHARS)
})
