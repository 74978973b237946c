import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRobots } from '../../../src/sources/fetch/robots-rules.ts'

const ORIGIN = 'https://lune.example'
const rulesOf = (text: string) => parseRobots(new TextEncoder().encode(text), ORIGIN)
const judge = (text: string, path: string) => rulesOf(text).judge(new URL(`${ORIGIN}${path}`))

const cases = [
  { name: 'nothing at all', text: '', path: '/a', expected: 'allowed' },
  { name: 'a page of HTML', text: '<!doctype html><title>Lune</title>', path: '/a', expected: 'allowed' },
  { name: 'everything for everybody', text: 'User-agent: *\nDisallow: /', path: '/a', expected: 'disallowed' },
  { name: 'nothing forbidden', text: 'User-agent: *\nDisallow:', path: '/a', expected: 'allowed' },
  { name: 'another robot', text: 'User-agent: Otherbot\nDisallow: /', path: '/a', expected: 'allowed' },
  { name: 'us by name', text: 'User-agent: Pullquote\nDisallow: /', path: '/a', expected: 'disallowed' },
  { name: 'us in capitals', text: 'USER-AGENT: PULLQUOTE\nDISALLOW: /', path: '/a', expected: 'disallowed' },
  { name: 'us with a version', text: 'User-agent: Pullquote/2.0\nDisallow: /', path: '/a', expected: 'disallowed' },
  {
    name: 'a name that only begins like ours',
    text: 'User-agent: Pullquotes\nDisallow: /',
    path: '/a',
    expected: 'allowed',
  },
  {
    name: 'us by name before everybody',
    text: 'User-agent: *\nDisallow: /\nUser-agent: Pullquote\nDisallow: /b',
    path: '/a',
    expected: 'allowed',
  },
  {
    name: 'two names of one group',
    text: 'User-agent: Otherbot\nUser-agent: Pullquote\nDisallow: /',
    path: '/a',
    expected: 'disallowed',
  },
  {
    name: 'a group after ours',
    text: 'User-agent: Pullquote\nDisallow: /b\nUser-agent: Otherbot\nDisallow: /',
    path: '/a',
    expected: 'allowed',
  },
  {
    name: 'our groups taken together (RFC 9309, 2.2.1)',
    text: 'User-agent: Pullquote\nDisallow: /a\nUser-agent: Otherbot\nDisallow: /\nUser-agent: Pullquote\nDisallow: /b',
    path: '/a',
    expected: 'disallowed',
  },
  {
    name: 'other records between names and rules (RFC 9309, 2.2.4)',
    text: 'User-agent: *\nSitemap: https://lune.example/map\nCrawl-delay: 9\nDisallow: /',
    path: '/a',
    expected: 'disallowed',
  },
  {
    name: 'the longest rule',
    text: 'User-agent: *\nDisallow: /news\nAllow: /news/open',
    path: '/news/open/1',
    expected: 'allowed',
  },
  { name: 'a wildcard', text: 'User-agent: *\nDisallow: /*.pdf$', path: '/a/b.pdf', expected: 'disallowed' },
  {
    name: 'a wildcard that does not fit',
    text: 'User-agent: *\nDisallow: /*.pdf$',
    path: '/b.pdf?x',
    expected: 'allowed',
  },
  { name: 'a query', text: 'User-agent: *\nDisallow: /*?print=', path: '/a?print=1', expected: 'disallowed' },
  { name: 'letters beyond ASCII', text: 'User-agent: *\nDisallow: /größe', path: '/größe/1', expected: 'disallowed' },
  { name: 'a remark', text: 'User-agent: * # all\nDisallow: /b # not /a', path: '/a', expected: 'allowed' },
  { name: 'a byte-order mark', text: '\ufeffUser-agent: *\nDisallow: /', path: '/a', expected: 'disallowed' },
  { name: 'lines of an old Mac', text: 'User-agent: *\rDisallow: /', path: '/a', expected: 'disallowed' },
  { name: 'rules before any name', text: 'Disallow: /\nUser-agent: *\nDisallow: /b', path: '/a', expected: 'allowed' },
  {
    name: 'what stands after 500 KiB',
    text: `${'#'.repeat(500 * 1024)}\nUser-agent: *\nDisallow: /`,
    path: '/a',
    expected: 'allowed',
  },
] as const

test.each(cases)('robots.txt: $name', ({ text, path, expected }) => {
  expect(judge(text, path)).toBe(expected)
})

test('rules that would hold everything up are not looked at', () => {
  const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(250)}\n`.repeat(1_000)}`
  expect(judge(text, `/${'a'.repeat(2_000)}`)).toBe('too-long')
})

test('many names above many rules do not fill the memory', () => {
  const names = Array.from({ length: 15_000 }, (_, index) => `User-agent: b${index.toString(36)}\n`).join('')
  const text = `${names}User-agent: *\n${'Disallow: /b\n'.repeat(15_000)}`
  expect(judge(text, '/b')).toBe('disallowed')
})

test('no text is a fault, and every address is judged', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'User-agent:',
      'Disallow:',
      'Allow:',
      '*',
      '/',
      '$',
      '\n',
      '\r\n',
      '#',
      '%',
      '__proto__',
      'Pullquote',
    ),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 5 }),
  )
  const letter = fc.constantFrom('/', 'a', 'b', '.', '*', '$', '?', '%2F', '%', 'ß')
  const joined = (parts: readonly string[]) => parts.join('')
  fc.assert(
    fc.property(fc.array(piece).map(joined), fc.array(letter).map(joined), (text, path) => {
      expect(['allowed', 'disallowed']).toContain(judge(text, `/${path}`))
    }),
  )
})
