import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeSpans } from '../../../src/core/message/code-spans.ts'

const shown = (text: string) => codeSpans(text).map(({ words, isCode }) => (isCode ? `<${words}>` : words))

test.each([
  { name: 'a command in a sentence', text: 'Write `help` here.', expected: ['Write ', '<help>', ' here.'] },
  { name: 'two, at the ends', text: '`pause` or `resume`', expected: ['<pause>', ' or ', '<resume>'] },
  { name: 'one mark alone', text: 'a ` b', expected: ['a ` b'] },
  { name: 'marks with nothing between', text: 'a `` b', expected: ['a `` b'] },
  { name: 'marks on two lines', text: 'a ` b\nc ` d', expected: ['a ` b\nc ` d'] },
  { name: 'a link between marks', text: '`[a](b)`', expected: ['`[a](b)`'] },
  { name: 'a backslash between marks', text: '`\\`', expected: ['`\\`'] },
  { name: 'no text', text: '', expected: [] },
])('$name', ({ text, expected }) => {
  expect(shown(text)).toEqual(expected)
})

test('nothing of the text is lost but the marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '`', ' ', '\n', '<') }), (text) => {
      const whole = codeSpans(text).map(({ words, isCode }) => (isCode ? `\`${words}\`` : words))
      expect(whole.join('')).toBe(text)
    }),
  )
})
