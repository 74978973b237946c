import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePage } from '../../../src/sources/page/decode-page.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, isBigEndian: boolean) =>
  Uint8Array.from(
    Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((unit) =>
      isBigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8],
    ),
  )

/** "Хаген" in windows-1251, "港" in Shift JIS and in GBK. */
const HAGEN_1251 = [0xd5, 0xe0, 0xe3, 0xe5, 0xed]
const HARBOUR_SHIFT_JIS = [0x8d, 0x60]
const HARBOUR_GBK = [0xb8, 0xdb]

test.each([
  { name: 'nothing', bytes: latin(''), contentType: null, expected: '' },
  { name: 'UTF-8 without a word about it', bytes: utf8('<p>Hafengrüße'), contentType: null, expected: '<p>Hafengrüße' },
  {
    name: 'HTTP names the charset',
    bytes: Uint8Array.from(HAGEN_1251),
    contentType: 'text/html; charset=windows-1251',
    expected: 'Хаген',
  },
  {
    name: 'HTTP, in quotes',
    bytes: Uint8Array.from(HARBOUR_SHIFT_JIS),
    contentType: 'text/html; charset="Shift_JIS"',
    expected: '港',
  },
  {
    name: 'the page names it',
    bytes: Uint8Array.from([...latin('<meta charset=gbk><p>'), ...HARBOUR_GBK]),
    contentType: 'text/html',
    expected: '<meta charset=gbk><p>港',
  },
  {
    name: 'the page names it the old way',
    bytes: latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">\xe9t\xe9'),
    contentType: null,
    expected: '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">été',
  },
  {
    name: 'HTTP comes before the page',
    bytes: Uint8Array.from([...latin('<meta charset=iso-8859-1>'), ...HAGEN_1251]),
    contentType: 'text/html; charset=windows-1251',
    expected: '<meta charset=iso-8859-1>Хаген',
  },
  {
    name: 'nobody names it, and it is no UTF-8',
    bytes: latin('caf\xe9 \x96 bar'),
    contentType: null,
    expected: 'café – bar',
  },
  {
    name: 'a label that the bytes contradict',
    bytes: utf8('Hafengrüße'),
    contentType: 'text/html; charset=iso-8859-1',
    expected: 'Hafengrüße',
  },
  {
    name: 'a wrong label, and the page names the right one',
    bytes: Uint8Array.from([...latin('<meta charset=windows-1251>'), ...HAGEN_1251]),
    contentType: 'text/html; charset=utf-8',
    expected: '<meta charset=windows-1251>Хаген',
  },
  {
    name: 'a label that nobody knows',
    bytes: latin('caf\xe9'),
    contentType: 'text/html; charset=nonsense',
    expected: 'café',
  },
  {
    name: 'UTF-16 that single bytes deny',
    bytes: utf8('<p>plain'),
    contentType: 'text/html; charset=utf-16',
    expected: '<p>plain',
  },
  {
    name: 'a byte-order mark',
    bytes: Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('ü')]),
    contentType: 'text/html; charset=iso-8859-1',
    expected: 'ü',
  },
  {
    name: 'UTF-16 with its mark',
    bytes: Uint8Array.from([0xff, 0xfe, ...utf16('<p>ü', false)]),
    contentType: null,
    expected: '<p>ü',
  },
  {
    name: 'UTF-16, big end first, with its mark',
    bytes: Uint8Array.from([0xfe, 0xff, ...utf16('<p>ü', true)]),
    contentType: null,
    expected: '<p>ü',
  },
  { name: 'UTF-16 without a mark', bytes: utf16('<p>ü', false), contentType: null, expected: '<p>ü' },
  { name: 'UTF-16, big end first, without a mark', bytes: utf16('<p>ü', true), contentType: null, expected: '<p>ü' },
])('decodePage: $name', ({ bytes, contentType, expected }) => {
  expect(decodePage(bytes, contentType)).toBe(expected)
})

test('one bad byte does not spoil a page of UTF-8', () => {
  const page = Uint8Array.from([...utf8('Hafengrüße aus Übermünde an der Schlüsselbrücke'), 0xff])
  expect(decodePage(page, 'text/html; charset=utf-8')).toBe('Hafengrüße aus Übermünde an der Schlüsselbrücke\ufffd')
})

test('a page that was cut inside a letter is read up to it', () => {
  const page = utf8('Hafengrüße aus Übermünde an der Schlüsselbrücke: schön')
  expect(decodePage(page.subarray(0, page.length - 2), null)).toContain('Schlüsselbrücke: sch')
})

test('any text in UTF-8 comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodePage(utf8(`<p>${text}`), 'text/html; charset=utf-8')).toBe(`<p>${text}`)
    }),
  )
})

test('any bytes give a text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.option(fc.string()), (bytes, contentType) => {
      expect(typeof decodePage(bytes, contentType)).toBe('string')
    }),
  )
})
