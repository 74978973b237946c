import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenise } from '../../../src/core/command/tokens.ts'

test.each([
  { name: 'nothing', text: '  ', expected: [] },
  { name: 'words', text: ' one  two\n', expected: ['one', 'two'] },
  { name: 'stray punctuation', text: 'one, (two) *three*!', expected: ['one', 'two', 'three'] },
  { name: 'punctuation that belongs to a word', text: 'C++ .NET AT&T U.S', expected: ['C++', '.NET', 'AT&T', 'U.S'] },
  { name: 'signs alone', text: '— one …', expected: ['', 'one', ''] },
  { name: 'straight marks', text: 'one "two three" four', expected: ['one', '“two three”', 'four'] },
  { name: 'curly marks', text: '“two three”', expected: ['“two three”'] },
  {
    name: 'low and pointed marks',
    text: '„two three“ «four five» »six«',
    expected: ['“two three”', '“four five”', '“six”'],
  },
  { name: 'one mark curly and the other straight', text: '“two three" four', expected: ['“two three”', 'four'] },
  { name: 'apostrophes', text: "Finch's ‘plan’", expected: ["Finch's", '‘plan’'] },
  { name: 'an inch', text: 'a 5" pipe', expected: ['a', '5"', 'pipe'] },
  { name: 'escapes', text: String.raw`"a \"b\" \\ c"`, expected: ['“a "b" \\ c”'] },
  { name: 'an open phrase', text: 'one "two three', expected: ['one', '“two three…'] },
  { name: 'a backslash at the end', text: '"two\\', expected: ['“two…'] },
  { name: 'a key', text: 'outlet:lune.example', expected: ['outlet=lune.example'] },
  { name: 'a key in upper case before a phrase', text: 'OUTLET: "Lune Herald"', expected: ['outlet=“Lune Herald”'] },
  { name: 'a key with nothing after', text: 'outlet:', expected: ['outlet='] },
  { name: 'another key', text: 'note:one', expected: ['note:one'] },
  { name: 'a key inside a word', text: 'myoutlet:one', expected: ['myoutlet:one'] },
])('tokenise: $name', ({ text, expected }) => {
  const shown = tokenise(text, ['outlet']).map(({ text: inside, key, isQuoted, isClosed }) => {
    const written = isQuoted ? `“${inside}${isClosed ? '”' : '…'}` : inside
    return key === null ? written : `${key}=${written}`
  })
  expect(shown).toEqual(expected)
})

test('the tokens of any text stand in it in order, with nothing but blanks between', () => {
  const pieces = fc.oneof(
    fc.constantFrom(' ', '\n', '"', '“', '\\', 'outlet:', 'a,', '…'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      let rest = parts.join('')
      for (const { raw } of tokenise(rest, ['outlet'])) {
        rest = rest.trimStart()
        expect(raw).not.toBe('')
        expect(rest.startsWith(raw)).toBe(true)
        rest = rest.slice(raw.length)
      }
      expect(rest.trim()).toBe('')
    }),
  )
})

test('a phrase with its marks escaped is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [token] = tokenise(`"${text.replace(/["“”„‟«»\\]/g, '\\$&')}"`)
      expect(token).toMatchObject({ text: text.trim(), isQuoted: true, isClosed: true })
    }),
  )
})
