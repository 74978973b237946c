import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalAddress } from '../../../src/core/article/canonical-address.ts'

test.each([
  {
    name: 'host and scheme in lower case, the path as it is',
    url: 'HTTPS://Lune.Example/News/A',
    expected: 'https://lune.example/News/A',
  },
  { name: 'the default port', url: 'http://lune.example:80/a', expected: 'http://lune.example/a' },
  { name: 'another port stays', url: 'https://lune.example:8443/a', expected: 'https://lune.example:8443/a' },
  { name: 'the fragment', url: 'https://lune.example/a#part-2', expected: 'https://lune.example/a' },
  { name: 'a text fragment', url: 'https://lune.example/a#:~:text=one', expected: 'https://lune.example/a' },
  { name: 'a slash at the end', url: 'https://lune.example/a/', expected: 'https://lune.example/a' },
  { name: 'the slash of a bare host stays', url: 'https://lune.example', expected: 'https://lune.example/' },
  {
    name: 'campaign parameters',
    url: 'https://lune.example/a?utm_source=mail&utm_medium=x&fbclid=1&id=7',
    expected: 'https://lune.example/a?id=7',
  },
  {
    name: 'a parameter only like a campaign’s',
    url: 'https://lune.example/a?utmost=1',
    expected: 'https://lune.example/a?utmost=1',
  },
  {
    name: 'the order of parameters',
    url: 'https://lune.example/a?b=2&a=1',
    expected: 'https://lune.example/a?a=1&b=2',
  },
  {
    name: 'the order of values of one parameter stays',
    url: 'https://lune.example/a?t=2&t=1',
    expected: 'https://lune.example/a?t=2&t=1',
  },
  {
    name: 'letters beyond ASCII',
    url: 'https://lune.example/hafen-schließt',
    expected: 'https://lune.example/hafen-schlie%C3%9Ft',
  },
  { name: 'a host beyond ASCII', url: 'https://Häfen.example/a', expected: 'https://xn--hfen-loa.example/a' },
])('canonicalAddress: $name', ({ url, expected }) => {
  expect(canonicalAddress(url)).toBe(expected)
})

test('two addresses of one page are one', () => {
  const first = canonicalAddress('https://lune.example/a/?utm_campaign=morning&page=2#comments')
  expect(canonicalAddress('HTTPS://LUNE.example:443/a?page=2&gclid=xyz')).toBe(first)
})

test.each(['', 'a page', '/news/a', 'http://'])('canonicalAddress refuses %j', (url) => {
  expect(() => canonicalAddress(url)).toThrow(TypeError)
})

test('doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = canonicalAddress(url)
      expect(canonicalAddress(once)).toBe(once)
    }),
  )
})
