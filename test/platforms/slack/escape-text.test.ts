import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText } from '../../../src/platforms/slack/escape-text.ts'
import { hostileText } from '../../core/message/arbitrary-message.ts'

test.each([
  { name: 'plain words stay', text: 'The wall moves.', expected: 'The wall moves.' },
  { name: 'a mention of all', text: '<!channel>', expected: '&lt;!channel&gt;' },
  { name: 'a link', text: '<https://evil.example|bank>', expected: '&lt;https://evil.example|bank&gt;' },
  { name: 'an entity shows as it was written', text: '&lt;', expected: '&amp;lt;' },
  { name: 'emphasis has no escape', text: '*bold* & _it_', expected: '*bold* &amp; _it_' },
  { name: 'half a sign, which cannot be sent, is the sign for none', text: 'a\ud83d<b', expected: 'a\ufffd&lt;b' },
])('escapeText: $name', ({ text, expected }) => {
  expect(escapeText(text)).toBe(expected)
})

/** What Slack shows: the three entities read once. */
function read(escaped: string): string {
  const signs = new Map([
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&gt;', '>'],
  ])
  return escaped.replace(/&(?:amp|lt|gt);/g, (entity) => signs.get(entity) ?? entity)
}

test('what Slack shows is what was written, half signs apart, and nothing of it is a command', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const escaped = escapeText(text)
      expect(read(escaped)).toBe(text.toWellFormed())
      expect(escaped).not.toMatch(/[<>]/)
    }),
  )
})
