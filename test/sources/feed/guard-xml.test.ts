import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PullquoteError } from '../../../src/errors.ts'
import { guardXml } from '../../../src/sources/feed/guard-xml.ts'

const FEED = '<rss version="2.0"><channel><title>T</title></channel></rss>'

test.each([
  { name: 'a plain one', doctype: '<!DOCTYPE rss>' },
  { name: 'two', doctype: '<!DOCTYPE rss><!DOCTYPE rss [<!ENTITY a "b">]>' },
  { name: 'in small letters', doctype: '<!doctype rss>' },
  { name: 'a public one', doctype: '<!DOCTYPE rss PUBLIC "-//A//DTD >//EN" "http://dtd.example/a>b">' },
  { name: 'entities', doctype: '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "<d>&a;</d>">]>' },
  { name: 'an external entity', doctype: '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hosts">]>' },
  { name: 'comments with signs in them', doctype: '<!DOCTYPE rss [<!-- it’s ]> " --><!ENTITY a "]>">]\n >' },
])('guardXml takes out a document type: $name', ({ doctype }) => {
  expect(guardXml(`<?xml version="1.0"?>${doctype}${FEED}`)).toBe(`<?xml version="1.0"?>${FEED}`)
})

test.each([
  { name: 'no document type', xml: FEED },
  {
    name: 'one that stands in the content',
    xml: '<rss><item><![CDATA[<!DOCTYPE html [<!ENTITY a "b">]><p>x]]></item></rss>',
  },
  {
    name: 'elements that nobody closes',
    xml: `<rss><channel>${'<item><description><p>a<br>b<p>c</description></item>'.repeat(400)}</channel></rss>`,
  },
  {
    name: 'markup in CDATA and comments',
    xml: `<rss><![CDATA[${'<b>'.repeat(600)}]]><!--${'<b>'.repeat(600)}--></rss>`,
  },
  { name: 'empty elements', xml: `<rss>${'<a/>'.repeat(600)}</rss>` },
  { name: 'a long attribute', xml: `<rss><a b="${'c=d '.repeat(200)}"/></rss>` },
  { name: 'an empty text', xml: '' },
])('guardXml lets through $name', ({ xml }) => {
  expect(guardXml(xml)).toBe(xml)
})

test('U+0000, which UTF-16 read as bytes is full of, is taken out', () => {
  expect(guardXml('<\0r\0s\0s\0/\0>\0')).toBe('<rss/>')
})

test.each([
  { name: 'nesting 50,000 deep', xml: `<rss>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</rss>`, says: '500 deep' },
  {
    name: 'an element with 2,000 attributes',
    xml: `<rss><a ${Array.from({ length: 2_000 }, (_, at) => `b${at}="1"`).join(' ')}/></rss>`,
    says: '1,000 attributes',
  },
])('guardXml refuses $name', ({ xml, says }) => {
  expect(() => guardXml(xml)).toThrow(
    expect.objectContaining({ code: 'FEED_UNREADABLE', message: expect.stringContaining(says) }),
  )
})

test('a document type that does not end takes all with it', () => {
  expect(guardXml(`<!DOCTYPE rss [ "${FEED}`)).toBe('')
})

test('any text is let through without a document type, or refused', () => {
  const pieces = fc.constantFrom(
    '<!DOCTYPE',
    '[',
    ']',
    '>',
    '"',
    "'",
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<a',
    '<a>',
    '</a>',
    '/>',
    ' ',
    '\0',
    '=',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (signs) => {
      try {
        expect(guardXml(signs.join(''))).not.toMatch(/^[^<]*<!DOCTYPE/)
      } catch (fault) {
        expect(fault).toBeInstanceOf(PullquoteError)
      }
    }),
  )
})
