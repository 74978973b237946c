import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Action, Block, Message } from '../../../src/core/message/message.ts'
import { renderDiscord, renderDiscordBlock } from '../../../src/platforms/discord/render.ts'
import { renderDiscordParts } from '../../../src/platforms/discord/render-parts.ts'
import { arbitraryMessage } from '../../core/message/arbitrary-message.ts'
import { discordPart, textOf } from './discord-schema.ts'
import { readMarkdown } from './read-markdown.ts'

const render = (...blocks: Block[]) => renderDiscord({ notification: 'News', blocks }).full.components[0].components
const quote = (text: string): Block => ({ kind: 'quote', text, attribution: null, link: null })

test('a quotation of several lines is quoted line by line, as it stands', () => {
  expect(render(quote('one\n\n# *two*'))).toEqual([{ type: 10, content: '> “one\n> \n> \\# \\*two\\*”' }])
})

test('a speaker stands below, outside the quotation', () => {
  const block: Block = {
    kind: 'quote',
    text: 'No.',
    attribution: { name: 'Ines_Calloway', role: 'the mayor' },
    link: 'https://lune.example/a_(b)#:~:text=No.',
  }
  expect(render(block)).toEqual([
    {
      type: 10,
      content: '> “No.”\n— **Ines\\_Calloway**, the mayor · [source](https://lune.example/a_%28b%29#:~:text=No.)',
    },
  ])
})

test('a point that begins like a list is none', () => {
  const points = [{ text: '- one\ntwo', link: null }]
  expect(render({ kind: 'points', points })).toEqual([{ type: 10, content: '- \\- one two' }])
})

const story = {
  kind: 'story',
  number: 1,
  headline: 'The wall moves',
  point: null,
  quote: null,
  outlet: 'Lune Gazette',
  moreOutlets: 2,
  minutes: 3,
  flags: ['update'],
} as const

test.each([
  { name: 'has its link as a button', link: 'https://lune.example/a', expected: [9] },
  { name: 'without an address is a text', link: null, expected: [10] },
  { name: 'with an address that may not be shown is a text', link: 'javascript:alert(1)', expected: [10] },
])('a story $name', ({ link, expected }) => {
  expect(render({ ...story, link }).map(({ type }) => type)).toEqual(expected)
})

const press = (name: 'ask' | 'mute' | 'follow' | 'report' | 'more-quotes' | 'search-others'): Action => ({
  name,
  target: 'st_1',
})
const original: Action = { name: 'original', link: 'https://lune.example/a' }

test.each([
  {
    name: 'five are one row',
    actions: [press('more-quotes'), press('ask'), original, press('mute'), press('follow')],
    rows: [5],
  },
  {
    name: 'six are two rows of three',
    actions: [press('more-quotes'), press('ask'), original, press('mute'), press('follow'), press('search-others')],
    rows: [3, 3],
  },
  {
    name: 'what can be reported can be judged as well: with both, eight are two rows of four',
    actions: [press('more-quotes'), press('ask'), original, press('mute'), press('follow'), press('report')],
    rows: [4, 4],
  },
  {
    name: 'a menu has its own row',
    actions: [{ name: 'open-story', choices: [{ label: '1. a', target: 'st_1' }] }, press('ask')],
    rows: [1, 1],
  },
  { name: 'a menu without choices is left out', actions: [{ name: 'open-story', choices: [] }], rows: [] },
] satisfies { name: string; actions: Action[]; rows: number[] }[])('actions: $name', ({ actions, rows }) => {
  const rendered = render({ kind: 'actions', actions })
  expect(rendered.map((row) => (row.type === 1 ? row.components.length : null))).toEqual(rows)
})

test('whatever the message, each part is one that Discord takes', () => {
  fc.assert(
    fc.property(arbitraryMessage, (message) => {
      for (const part of renderDiscordParts(message)) expect(discordPart.parse(part)).toEqual(part)
    }),
  )
})

const OURS = new Set(['heading', 'subtext', 'quote', 'list', 'bold', 'link', 'time'])

/** Each text by itself: markup does not reach from one text display into the next. */
function textsOf({ blocks }: Message): string[] {
  return blocks.map((block) => textOf(render(block)))
}

test('whatever the message, no markup is at work in it but ours', () => {
  fc.assert(
    fc.property(arbitraryMessage, (message) => {
      const kindsIn = (shown: Message) => textsOf(shown).flatMap((text) => readMarkdown(text).active)
      // Words of ours may have commands among them, shown as code.
      const foreign = message.blocks.filter(({ kind }) => kind !== 'note' && kind !== 'list')
      expect(kindsIn({ ...message, blocks: foreign }).filter(({ kind }) => !OURS.has(kind))).toEqual([])
      expect(kindsIn(message).filter(({ kind }) => !OURS.has(kind) && kind !== 'code')).toEqual([])
      const labels = textsOf(message).flatMap((text) =>
        [...text.matchAll(/(?<!\\)\[([^\]]*)\]\(/g)].map(([, label]) => label),
      )
      expect(labels.filter((label) => !['source', 'read', 'original', 'open'].includes(label ?? ''))).toEqual([])
    }),
  )
})

test('whatever the message, its quotations are read word for word', () => {
  fc.assert(
    fc.property(arbitraryMessage, (message) => {
      for (const block of message.blocks) {
        if (block.kind !== 'quote') continue
        const shown = readMarkdown(textOf(render(block))).text
        expect(shown.startsWith(`“${block.text}”`)).toBe(true)
      }
    }),
  )
})

test('the notification line is plain words that notify nobody', () => {
  const { line } = renderDiscord({ notification: '@everyone **now** https://a.example', blocks: [] })
  expect(line).toEqual({
    content: '\\@everyone \\*\\*now\\*\\* https\\://a.example',
    flags: 4,
    allowed_mentions: { parse: [] },
  })
})

test('commands in words of ours are shown as code, and nothing is escaped in them', () => {
  const note = { kind: 'note', tone: 'info', text: 'Write `search "a_b"` here_.', link: null } as const
  expect(renderDiscordBlock(note)).toMatchObject([{ content: 'Write `search "a_b"` here\\_.' }])
})
