import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFeed } from '../../../src/sources/feed/decode-feed.ts'

const latin = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string) => [...new TextEncoder().encode(text)]
const utf16 = (text: string, isBigEndian: boolean) =>
  latin(text).flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8]))
const declared = (charset: string) => `<?xml version="1.0" encoding="${charset}"?>`

/** "Хаген" in windows-1251, "港" in Shift JIS and in EUC-KR's neighbour GBK, "éß" in ISO 8859-1. */
const HAGEN_1251 = [0xd5, 0xe0, 0xe3, 0xe5, 0xed]
const HARBOUR_SHIFT_JIS = [0x8d, 0x60]
const HARBOUR_GBK = [0xb8, 0xdb]

test.each([
  { name: 'nothing', bytes: [], contentType: null, expected: '' },
  { name: 'UTF-8 by default', bytes: utf8('<rss>Hafengrüße'), contentType: null, expected: '<rss>Hafengrüße' },
  {
    name: 'windows-1251 by its declaration',
    bytes: [...latin(declared('windows-1251')), ...HAGEN_1251],
    contentType: 'text/xml',
    expected: `${declared('windows-1251')}Хаген`,
  },
  {
    name: 'Shift JIS by its declaration',
    bytes: [...latin(declared('Shift_JIS')), ...HARBOUR_SHIFT_JIS],
    contentType: null,
    expected: `${declared('Shift_JIS')}港`,
  },
  {
    name: 'GBK by its declaration, in single quotes',
    bytes: [...latin("<?xml version='1.0' encoding='gb2312'?>"), ...HARBOUR_GBK],
    contentType: null,
    expected: "<?xml version='1.0' encoding='gb2312'?>港",
  },
  {
    name: 'HTTP comes before the declaration',
    bytes: [...latin(declared('iso-8859-1')), ...HAGEN_1251],
    contentType: 'application/rss+xml; charset=windows-1251',
    expected: `${declared('iso-8859-1')}Хаген`,
  },
  {
    name: 'Latin 1 that nobody declares',
    bytes: latin('<rss>caf\xe9 \x93x\x94'),
    contentType: null,
    expected: '<rss>café “x”',
  },
  {
    name: 'Latin 1 that calls itself UTF-8',
    bytes: latin(`${declared('utf-8')}caf\xe9`),
    contentType: null,
    expected: `${declared('utf-8')}café`,
  },
  {
    name: 'UTF-8 that calls itself Latin 1',
    bytes: utf8(`${declared('iso-8859-1')}café`),
    contentType: null,
    expected: `${declared('iso-8859-1')}café`,
  },
  {
    name: 'UTF-8 that calls itself UTF-16',
    bytes: utf8(`${declared('utf-16')}<rss/>`),
    contentType: null,
    expected: `${declared('utf-16')}<rss/>`,
  },
  {
    name: 'a charset that nobody knows',
    bytes: utf8(`${declared('x-martian')}<rss/>`),
    contentType: null,
    expected: `${declared('x-martian')}<rss/>`,
  },
  {
    name: 'UTF-16 with its mark',
    bytes: [0xff, 0xfe, ...utf16('<rss>ü', false)],
    contentType: null,
    expected: '<rss>ü',
  },
  {
    name: 'UTF-16, big end first, with its mark',
    bytes: [0xfe, 0xff, ...utf16('<rss>ü', true)],
    contentType: null,
    expected: '<rss>ü',
  },
  {
    name: 'UTF-16 without a mark',
    bytes: utf16(`${declared('utf-16')}ü`, false),
    contentType: null,
    expected: `${declared('utf-16')}ü`,
  },
  {
    name: 'UTF-16, big end first, without a mark',
    bytes: utf16(`${declared('utf-16')}ü`, true),
    contentType: null,
    expected: `${declared('utf-16')}ü`,
  },
  {
    name: 'UTF-8 with a mark',
    bytes: [0xef, 0xbb, 0xbf, ...utf8('<rss>ü')],
    contentType: 'text/xml; charset=us-ascii',
    expected: '<rss>ü',
  },
])('decodeFeed: $name', ({ bytes, contentType, expected }) => {
  expect(decodeFeed(Uint8Array.from(bytes), contentType)).toBe(expected)
})

test('any bytes give a text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.option(fc.string()), (bytes, contentType) => {
      expect(typeof decodeFeed(bytes, contentType)).toBe('string')
    }),
  )
})

test('a feed that takes its items from several places: what is UTF-8 stays, the other bytes are windows-1252', () => {
  const bytes = [...utf8('<title>Fähre 海峡 😀</title><title>CAFE €'), ...latin('\xe9 \x80 \x93 \xfc \xe9 \xe9')]
  expect(decodeFeed(Uint8Array.from(bytes), 'text/xml; charset=utf-8')).toBe(
    '<title>Fähre 海峡 😀</title><title>CAFE €é € “ ü é é',
  )
})
