import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BlockSize, fitMessage, type MessageLimits } from '../../../src/core/message/fit-message.ts'
import type { Block, Message } from '../../../src/core/message/message.ts'
import { arbitraryMessage } from './arbitrary-message.ts'

const TOO_LONG = 'One part is too long to be shown here.'

const sizeOf = (block: Block): BlockSize => {
  const chars = JSON.stringify(block).length
  return { blocks: 1, chars, longestText: chars }
}

const WIDE: MessageLimits = { maxBlocks: 50, maxChars: 4_000, maxTextChars: 4_000 }

const heading: Block = { kind: 'heading', rank: 'section', text: 'Key quotes' }
const quote = (chars: number, link: string | null = null): Block => {
  return { kind: 'quote', text: 'x'.repeat(chars), attribution: null, link }
}
const list = (items: number): Block => {
  const each = Array.from({ length: items }, (_, index) => ({ title: `Feed ${index}`, note: null, link: null }))
  return { kind: 'list', title: 'Feeds', items: each }
}
const fitted = (blocks: Block[], limits: Partial<MessageLimits> = {}) =>
  fitMessage({ notification: 'News', blocks }, { ...WIDE, ...limits }, sizeOf)
const kindsOf = (parts: readonly Message[]) => parts.map(({ blocks }) => blocks.map(({ kind }) => kind))

test.each([
  { name: 'what fits is one part', blocks: [heading, quote(100)], limits: {}, expected: [['heading', 'quote']] },
  { name: 'no blocks are one part', blocks: [], limits: {}, expected: [[]] },
  {
    name: 'too many blocks',
    blocks: [quote(1), quote(1), quote(1)],
    limits: { maxBlocks: 2 },
    expected: [['quote', 'quote'], ['quote']],
  },
  {
    name: 'too many characters',
    blocks: [quote(900), quote(900), quote(900)],
    limits: { maxChars: 2_000 },
    expected: [['quote', 'quote'], ['quote']],
  },
  {
    name: 'a heading goes with what it stands above',
    blocks: [quote(900), heading, quote(900)],
    limits: { maxChars: 1_200 },
    expected: [['quote'], ['heading', 'quote']],
  },
  {
    name: 'unless they do not fit together',
    blocks: [quote(900), heading, quote(900)],
    limits: { maxChars: 1_000 },
    expected: [['quote'], ['heading'], ['quote']],
  },
  {
    name: 'a quotation over the limit is a note',
    blocks: [heading, quote(5_000)],
    limits: {},
    expected: [['heading', 'note']],
  },
  { name: 'a text over the limit too', blocks: [quote(900)], limits: { maxTextChars: 800 }, expected: [['note']] },
  {
    name: 'a list is parted between its items',
    blocks: [list(100)],
    limits: { maxChars: 3_000 },
    expected: [['list'], ['list']],
  },
])('fitMessage: $name', ({ blocks, limits, expected }) => {
  expect(kindsOf(fitted(blocks, limits))).toEqual(expected)
})

test('the note in place of a quotation has its link', () => {
  const [part] = fitted([quote(5_000, 'https://lune.example/a')])
  expect(part?.blocks).toEqual([{ kind: 'note', tone: 'warn', text: TOO_LONG, link: 'https://lune.example/a' }])
})

test('only the first part of a list has its title', () => {
  const titles = fitted([list(100)], { maxChars: 3_000 }).flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === 'list' ? block.title : '')),
  )
  expect(titles).toEqual(['Feeds', null])
})

test('later parts say which they are', () => {
  const parts = fitted([quote(900), quote(900), quote(900)], { maxChars: 1_000 })
  expect(parts.map(({ notification }) => notification)).toEqual(['News', 'News (2/3)', 'News (3/3)'])
})

/** A message as the row of what must stay whole: blocks, and the items and titles of lists. */
function atomsOf(blocks: readonly Block[]): unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind !== 'list') return [block]
    return [...(block.title === null ? [] : [block.title]), ...block.items]
  })
}

const arbitraryLimits = fc.record({
  maxBlocks: fc.integer({ min: 1, max: 20 }),
  maxChars: fc.integer({ min: 15_000, max: 20_000 }),
  maxTextChars: fc.integer({ min: 15_000, max: 20_000 }),
})

test('each part keeps the limits', () => {
  fc.assert(
    fc.property(arbitraryMessage, arbitraryLimits, (message, limits) => {
      for (const { blocks, notification } of fitMessage(message, limits, sizeOf)) {
        const sizes = blocks.map(sizeOf)
        expect(blocks.length).toBeLessThanOrEqual(limits.maxBlocks)
        expect(sizes.reduce((sum, { chars }) => sum + chars, 0)).toBeLessThanOrEqual(limits.maxChars)
        expect(Math.max(0, ...sizes.map(({ longestText }) => longestText))).toBeLessThanOrEqual(limits.maxTextChars)
        expect(notification.length).toBeLessThanOrEqual(200)
      }
    }),
  )
})

test('nothing is lost, nothing comes twice, the order is kept', () => {
  fc.assert(
    fc.property(arbitraryMessage, arbitraryLimits, (message, limits) => {
      const shown = atomsOf(fitMessage(message, limits, sizeOf).flatMap(({ blocks }) => blocks))
      const whole = atomsOf(message.blocks)
      const tooLong = new Set(
        message.blocks.filter((block) => sizeOf(block).longestText > 15_000 && block.kind !== 'list'),
      )
      expect(shown).toHaveLength(whole.length)
      for (const [index, atom] of shown.entries()) {
        const isNote = typeof atom === 'object' && atom !== null && 'text' in atom && atom.text === TOO_LONG
        if (isNote) expect([...tooLong]).toContain(whole[index])
        else expect(atom).toBe(whole[index])
      }
    }),
  )
})
