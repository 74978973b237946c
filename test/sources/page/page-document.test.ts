import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDocument } from '../../../src/sources/page/page-document.ts'

test.each([
  { name: 'a whole page', html: '<!doctype html><html><head><title>A</title></head><body><p>b</p></body></html>' },
  { name: 'no tags of head and body', html: '<!doctype html><title>A</title><p>b</p>' },
  { name: 'no tag of the body', html: '<html><head><title>A</title></head><p>b</p></html>' },
  { name: 'a head that does not end', html: '<html><head><title>A</title><p>b</p></html>' },
  { name: 'no root', html: '<head><title>A</title></head><body><p>b</p></body>' },
  { name: 'a stray end of a head', html: '<title>A</title></head><p>b</p>' },
])('toDocument puts title and text where they belong: $name', ({ html }) => {
  const { title, body } = toDocument(html)
  expect([title, body.textContent?.trim()]).toEqual(['A', 'b'])
})

test('names of attributes in capitals are read', () => {
  const link = toDocument('<BODY><A HREF="/a" CLASS="X">A = B</A></BODY>').querySelector('a[href]')
  expect([link?.getAttribute('href'), link?.className, link?.textContent]).toEqual(['/a', 'X', 'A = B'])
})

test('markup beyond the limits of the parser is refused in words', () => {
  const html = `<p class="${'a '.repeat(1_500_000)}">b</p>`
  expect(() => toDocument(html)).toThrow(
    expect.objectContaining({ code: 'ARTICLE_UNREADABLE', message: expect.stringContaining('Paste the text') }),
  )
})

test('any text becomes a document with one head and one body', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(
            '<html>',
            '<head>',
            '</head>',
            '<body>',
            '</body>',
            '<svg>',
            '<template>',
            '<title>',
            '<td>',
            '<!--',
            'text',
          ),
          fc.string(),
        ),
      ),
      (pieces) => {
        const { documentElement, head, body } = toDocument(pieces.join(''))
        expect([documentElement.nodeName, head.nodeName, body.nodeName]).toEqual(['HTML', 'HEAD', 'BODY'])
        expect([...documentElement.children]).toEqual([head, body])
      },
    ),
  )
})
