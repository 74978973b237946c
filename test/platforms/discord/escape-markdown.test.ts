import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeLine, escapeMarkdown } from '../../../src/platforms/discord/escape-markdown.ts'
import { hostileText } from '../../core/message/arbitrary-message.ts'
import { readMarkdown } from './read-markdown.ts'

test.each([
  { text: '**a**', kinds: ['bold'] },
  { text: '__a__ *b* _c_ ~~d~~ ||e||', kinds: ['underline', 'italic', 'italic', 'strike', 'spoiler'] },
  { text: '`a` ```b```', kinds: ['code', 'code'] },
  { text: '[a](https://b.example)', kinds: ['link'] },
  { text: 'https://b.example <https://c.example> discord.gg/abc', kinds: ['address', 'address', 'invitation'] },
  { text: '@everyone @here <@1> <@!2> <@&3> <#4> </ask:5> <id:home>', kinds: Array(8).fill('mention') },
  { text: '<t:1> <t:1:R>', kinds: ['time', 'time'] },
  { text: ':tada: <:a:1> <a:b:2>', kinds: ['emoji', 'emoji', 'emoji'] },
  { text: '# a\n-# b\n> c\n- d\n1. e', kinds: ['heading', 'subtext', 'quote', 'list', 'list'] },
  { text: '> # a', kinds: ['quote', 'heading'] },
  { text: '\\*a\\* \\@everyone 3 * 4 * 5', kinds: [] },
])('the reader of these tests sees the markup of $text', ({ text, kinds }) => {
  expect(readMarkdown(text).active.map(({ kind }) => kind)).toEqual(kinds)
})

test.each([
  {
    name: 'plain words stay',
    text: 'The wall moves, said the mayor (again).',
    expected: 'The wall moves, said the mayor (again).',
  },
  { name: 'a colon before a space stays', text: 'Council: yes', expected: 'Council: yes' },
  { name: 'emphasis', text: '*a* _b_ ~c~', expected: '\\*a\\* \\_b\\_ \\~c\\~' },
  { name: 'a backslash', text: 'a\\*b', expected: 'a\\\\\\*b' },
  { name: 'mentions', text: '@everyone and <@12>', expected: '\\@everyone and \\<@12>' },
  { name: 'a mail address stays', text: 'a@b.example', expected: 'a@b.example' },
  { name: 'an address', text: 'https://a.example', expected: 'https\\://a.example' },
  { name: 'an invitation', text: 'discord.gg/abc', expected: 'discord\\.gg/abc' },
  { name: 'a masked link', text: '[a](https://b.example)', expected: '\\[a\\](https\\://b.example)' },
  { name: 'signs at the start of each line', text: '# a\n> b\n  - c\n1. d', expected: '\\# a\n\\> b\n  \\- c\n1\\. d' },
  { name: 'the same signs within a line stay', text: 'a # b > c - d 1. e', expected: 'a # b > c - d 1. e' },
])('escapeMarkdown: $name', ({ text, expected }) => {
  expect(escapeMarkdown(text)).toBe(expected)
})

test('what Discord shows is what was written, and no markup is at work in it', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(readMarkdown(escapeMarkdown(text))).toEqual({ text, active: [] })
    }),
    { numRuns: 1_000 },
  )
})

test('the same after a prefix of ours and before words of ours', () => {
  fc.assert(
    fc.property(fc.constantFrom('> ', '- ', '-# '), hostileText, (prefix, text) => {
      const { active } = readMarkdown(`${prefix}${escapeLine(text)} [source](https://a.example)`)
      expect(active.slice(1)).toEqual([{ kind: 'link', text: 'https://a.example' }])
    }),
    { numRuns: 1_000 },
  )
})

test('on one line nothing is changed but line ends', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = readMarkdown(escapeLine(text)).text
      expect(line).not.toMatch(/[\n\r\u2028\u2029]/)
      expect(line.split(/\s+/).join(' ')).toBe(text.split(/\s+/).join(' '))
    }),
  )
})
