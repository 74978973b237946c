import { expect, test } from 'vitest'
import type { Digest, Point, Quote } from '../../../src/core/digest/digest.ts'
import { toDigestMessage } from '../../../src/core/message/digest-message.ts'
import type { Block } from '../../../src/core/message/message.ts'
import type { Speaker } from '../../../src/core/quotes/quotation.ts'

const POINT: Point = { text: 'The wall moves inland in March.', start: 0, end: 31, edited: false, link: null }

function quote(text: string, speaker: Speaker | null = null): Quote {
  return { text, start: 40, end: 40 + text.length, speaker, cue: null, continues: false, link: null }
}

const DIGEST: Digest = {
  headline: 'The wall moves',
  language: 'en',
  points: [POINT],
  quotes: [quote('No.')],
  quotations: [quote('No.')],
  words: 600,
  readingMinutes: 3,
  engine: 'extractive',
  article: {
    title: 'The wall moves',
    url: 'https://lune.example/a',
    outlet: 'Lune Gazette',
    authors: [],
    publishedAt: null,
    language: 'en',
  },
}

const kindsOf = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind)
const actionsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.map(({ name }) => name) : []))

test('headline, points, quotes, source, actions, in this order', () => {
  const { blocks, notification } = toDigestMessage(DIGEST, 'st_1')
  expect(kindsOf(blocks)).toEqual(['heading', 'points', 'heading', 'quote', 'source', 'actions'])
  expect(notification).toBe('The wall moves — Lune Gazette: 1 point, 1 quote')
})

test.each([
  {
    name: 'name and role',
    speaker: { name: 'Ines Calloway', role: 'the mayor', mention: 'she' },
    expected: { name: 'Ines Calloway', role: 'the mayor' },
  },
  {
    name: 'a name alone',
    speaker: { name: 'Ines Calloway', role: null, mention: 'Calloway' },
    expected: { name: 'Ines Calloway', role: null },
  },
  {
    name: 'a role alone',
    speaker: { name: null, role: 'a spokesman', mention: 'he' },
    expected: { name: null, role: 'a spokesman' },
  },
  {
    name: 'only how the article calls them',
    speaker: { name: null, role: null, mention: 'a neighbour' },
    expected: { name: null, role: 'a neighbour' },
  },
  { name: 'nobody', speaker: null, expected: null },
])('who spoke: $name', ({ speaker, expected }) => {
  const { blocks } = toDigestMessage({ ...DIGEST, quotes: [quote('No.', speaker)] }, null)
  expect(blocks.find(({ kind }) => kind === 'quote')).toMatchObject({ text: 'No.', attribution: expected })
})

test.each([
  {
    name: 'all',
    digest: { quotations: [quote('No.'), quote('Yes.')] },
    target: 'st_1',
    expected: ['more-quotes', 'ask', 'original', 'mute', 'follow', 'report'],
  },
  {
    name: 'no more quotes than are shown',
    digest: {},
    target: 'st_1',
    expected: ['ask', 'original', 'mute', 'follow', 'report'],
  },
  {
    name: 'no quote to report',
    digest: { quotes: [], quotations: [] },
    target: 'st_1',
    expected: ['ask', 'original', 'mute', 'follow'],
  },
  { name: 'nothing is kept of it', digest: {}, target: null, expected: ['original'] },
  { name: 'no address', digest: { article: { ...DIGEST.article, url: null } }, target: null, expected: [] },
])('actions: $name', ({ digest, target, expected }) => {
  expect(actionsOf(toDigestMessage({ ...DIGEST, ...digest }, target).blocks)).toEqual(expected)
})

test.each([
  {
    name: 'no quotes at all',
    digest: { quotes: [], quotations: [] },
    expected: ['The article quotes nobody in their own words.'],
  },
  {
    name: 'no key quote among two',
    digest: { quotes: [], quotations: [quote('No.'), quote('Yes.')] },
    expected: ['None of its 2 quotes can stand alone.'],
  },
  {
    name: 'shown whole',
    digest: { words: 6, quotes: [], quotations: [] },
    expected: ['The article is short; this is all of it.'],
  },
  { name: 'quotes', digest: {}, expected: [] },
])('what we say of it: $name', ({ digest, expected }) => {
  const { blocks } = toDigestMessage({ ...DIGEST, ...digest }, null)
  expect(blocks.flatMap((block) => (block.kind === 'note' ? block.text : []))).toEqual(expected)
})
