import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureMarkup } from '../../../src/sources/page/measure-markup.ts'

test.each([
  { name: 'nothing', html: '', elements: 0, depth: 0 },
  { name: 'text', html: 'The quay has moved.', elements: 0, depth: 0 },
  { name: 'closing tags make nothing', html: '<p>One</p><p>two</p>', elements: 2, depth: 0 },
  {
    name: 'elements inside one another',
    html: '<div><section><b>x</b></section></div><div></div>',
    elements: 4,
    depth: 3,
  },
  {
    name: 'what closes by itself does not nest',
    html: '<ul><li>a<li>b<li>c</ul><p>d<p>e<table><tr><td>f<td>g</table>',
    elements: 10,
    depth: 1,
  },
  { name: 'what stays open nests', html: '<b>a<b>b<b>c', elements: 3, depth: 3 },
  { name: 'more closing than opening tags', html: '</div></div></div><div></div>', elements: 1, depth: 1 },
  { name: 'comments', html: '<!-- <div><div> --><p>', elements: 2, depth: 0 },
  {
    name: 'scripts hold no markup',
    html: '<script>if (a < b && c > d) e("<div><div>")</script><p>',
    elements: 2,
    depth: 0,
  },
  { name: 'a script that does not end takes all', html: '<script>var a<div><div>', elements: 1, depth: 0 },
  { name: 'loose signs are pieces of text', html: '< < <', elements: 3, depth: 0 },
  { name: 'five entities weigh as an element', html: '&amp;&amp;&amp;&amp;&amp;', elements: 1, depth: 0 },
  { name: 'the attributes of a long tag count', html: `<p ${'a=1 '.repeat(1_000)}>`, elements: 1_002, depth: 0 },
])('measureMarkup: $name', ({ html, elements, depth }) => {
  expect(measureMarkup(html)).toMatchObject({ elements, depth })
})

test('characters count for each element around them', () => {
  expect(measureMarkup('<div><div>1234</div></div>').nestedChars).toBeGreaterThanOrEqual(8)
  expect(measureMarkup('<p>1234</p>').nestedChars).toBe(0)
})

test('any text has measures', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '-', 'div', 'script', ' ', '=', '&', '"') }),
      (html) => {
        const { elements, depth, nestedChars } = measureMarkup(html)
        expect(depth).toBeLessThanOrEqual(elements)
        expect(nestedChars).toBeLessThanOrEqual(html.length * depth)
      },
    ),
  )
})
