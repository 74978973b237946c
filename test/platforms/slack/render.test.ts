import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Action, Block, Message } from '../../../src/core/message/message.ts'
import { renderSlack, renderSlackBlock } from '../../../src/platforms/slack/render.ts'
import type { SlackBlock } from '../../../src/platforms/slack/render-elements.ts'
import { renderSlackParts } from '../../../src/platforms/slack/render-parts.ts'
import { arbitraryMessage } from '../../core/message/arbitrary-message.ts'
import { slackMessage } from './slack-schema.ts'

const blocksOf = (...blocks: Block[]) => renderSlack({ notification: 'News', blocks }).blocks
const quote = (text: string): Block => ({ kind: 'quote', text, attribution: null, link: null })

test.each([
  { name: 'a title is a header', rank: 'title', text: 'The wall moves', expected: ['header'] },
  {
    name: 'a title too long for a header is never cut',
    rank: 'title',
    text: 'wall '.repeat(31),
    expected: ['rich_text'],
  },
  { name: 'a section begins with a line', rank: 'section', text: 'Key quotes', expected: ['divider', 'rich_text'] },
] as const)('renderSlack: $name', ({ rank, text, expected }) => {
  const blocks = blocksOf({ kind: 'heading', rank, text })
  expect(blocks.map(({ type }) => type)).toEqual(expected)
  expect(JSON.stringify(blocks)).toContain(text)
})

test('a quotation is one literal text between marks of ours', () => {
  const words = '*no* <!channel> &amp; :tada:\n> and\u200B more'
  expect(blocksOf(quote(words))).toEqual([
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: `“${words}”` }] }],
    },
  ])
})

const press = (name: 'ask' | 'mute' | 'follow' | 'report' | 'more-quotes'): Action => ({ name, target: 'st_1' })
const original: Action = { name: 'original', link: 'https://lune.example/a' }

test.each([
  {
    name: 'three are buttons',
    actions: [press('ask'), original, press('mute')],
    expected: ['ask', 'original', 'mute'],
  },
  {
    name: 'a single fourth is a button too, for a menu of one is none',
    actions: [press('ask'), original, press('mute'), press('report')],
    expected: ['ask', 'original', 'mute', 'report'],
  },
  {
    name: 'further ones are in the menu',
    actions: [press('more-quotes'), press('ask'), original, press('mute'), press('report')],
    expected: ['more-quotes', 'ask', 'original', 'more'],
  },
  {
    name: 'an address that may not be shown has no button',
    actions: [{ name: 'original', link: 'file:///etc' }],
    expected: [],
  },
] satisfies { name: string; actions: Action[]; expected: string[] }[])('actions: $name', ({ actions, expected }) => {
  const rendered = blocksOf({ kind: 'actions', actions })
  const ids = rendered.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((each) => each.action_id) : [],
  )
  expect(ids).toEqual(expected.map((name) => `pq1:${name}`))
})

test('a message that fits is one message, the same as rendered at once', () => {
  const message: Message = { notification: 'News', blocks: [quote('one'), quote('two')] }
  expect(renderSlackParts(message)).toEqual([renderSlack(message)])
})

test('forty long quotations are several messages, each quotation whole in one of them', () => {
  const quotes = Array.from({ length: 40 }, (_, index) => `${index}: ${'the sea '.repeat(35)}.`)
  const parts = renderSlackParts({ notification: 'News', blocks: quotes.map(quote) })
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.flatMap(({ blocks }) => blocks.flatMap(quotesIn))).toEqual(quotes.map((words) => `“${words}”`))
})

function quotesIn(block: SlackBlock): string[] {
  if (block.type !== 'rich_text') return []
  return block.elements
    .filter((part) => part.type === 'rich_text_quote')
    .flatMap(({ elements }) => elements.flatMap((element) => (element.type === 'text' ? element.text : [])))
}

test('whatever the message, each part is one that Slack takes', () => {
  fc.assert(
    fc.property(arbitraryMessage, (message) => {
      for (const part of renderSlackParts(message)) expect(slackMessage.parse(part)).toEqual(part)
    }),
  )
})

test('commands in words of ours are shown as code, without their marks', () => {
  const [block] = renderSlackBlock({ kind: 'note', tone: 'info', text: 'Write `help` here.', link: null })
  expect(block).toMatchObject({
    elements: [{ elements: [{ text: 'Write ' }, { text: 'help', style: { code: true } }, { text: ' here.' }] }],
  })
})
