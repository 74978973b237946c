import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPublicLink } from '../../../src/core/message/public-link.ts'

test.each([
  { name: 'an address stays', address: 'https://lune.example/a?b=c#d', expected: 'https://lune.example/a?b=c#d' },
  { name: 'http too', address: 'http://lune.example/', expected: 'http://lune.example/' },
  {
    name: 'a text fragment stays',
    address: 'https://lune.example/a#:~:text=one%2C%20two',
    expected: 'https://lune.example/a#:~:text=one%2C%20two',
  },
  {
    name: 'signs that end a link are encoded',
    address: 'https://lune.example/a(b)|c d?e=<f>#g\\h',
    expected: 'https://lune.example/a%28b%29%7Cc%20d?e=%3Cf%3E#g%5Ch',
  },
  { name: 'no other scheme', address: 'javascript:alert(1)', expected: null },
  { name: 'no password', address: 'https://lune:secret@lune.example/', expected: null },
  { name: 'no address', address: 'lune.example', expected: null },
  { name: 'null', address: null, expected: null },
  {
    name: 'too long by its fragment',
    address: `https://lune.example/a#${'x'.repeat(80)}`,
    expected: 'https://lune.example/a',
  },
  { name: 'too long by itself', address: `https://lune.example/${'x'.repeat(80)}`, expected: null },
])('toPublicLink: $name', ({ address, expected }) => {
  expect(toPublicLink(address, 80)).toBe(expected)
})

test('an address that may be shown leads where the given one leads', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'xsmall' }), (address) => {
      const link = toPublicLink(address, 10_000)
      expect(link).not.toBeNull()
      expect(decodeURIComponent(link ?? '')).toBe(decodeURIComponent(new URL(address).href))
    }),
  )
})
