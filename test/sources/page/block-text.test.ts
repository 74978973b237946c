import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { blockText } from '../../../src/sources/page/block-text.ts'

const bodyOf = (html: string) => parseHTML(`<html><body>${html}</body></html>`).document.body

test.each([
  { name: 'nothing', html: '', expected: '' },
  { name: 'a paragraph', html: '<p>The quay has moved.</p>', expected: 'The quay has moved.' },
  {
    name: 'blocks do not glue words',
    html: '<p>One</p><p>two</p><div>three</div>four',
    expected: 'One\ntwo\nthree\nfour',
  },
  { name: 'a line break', html: 'One<br>two<br><br>three', expected: 'One\ntwo\nthree' },
  {
    name: 'inline elements glue nothing and part nothing',
    html: '<b>quay</b>side <i>wall</i>',
    expected: 'quayside wall',
  },
  {
    name: 'a line end in the source is a space',
    html: '<p>The\n   quay\t\thas\r\nmoved.</p>',
    expected: 'The quay has moved.',
  },
  { name: 'but in preformatted text', html: '<pre>One\n  two</pre>', expected: 'One\ntwo' },
  { name: 'spaces of all kinds', html: 'a&nbsp;&#8239;b&#12288;c', expected: 'a b c' },
  { name: 'list items', html: '<ul><li>One</li><li>two<ul><li>three</li></ul></li></ul>', expected: 'One\ntwo\nthree' },
  {
    name: 'the cells of a row stand in one line',
    html: '<table><tr><td>Port</td><td>Ships</td></tr><tr><td>Alder</td><td>7</td></tr></table>',
    expected: 'Port Ships\nAlder 7',
  },
  { name: 'headings', html: '<h2>Weather</h2>Fog.', expected: 'Weather\nFog.' },
  {
    name: 'what nobody reads',
    html: 'a<script>b()</script><style>c{}</style><noscript>d</noscript><template>e</template><svg><title>f</title></svg><button>g</button>h',
    expected: 'ah',
  },
  {
    name: 'readings above Japanese signs',
    html: '<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>は',
    expected: '港は',
  },
  { name: 'comments', html: 'a<!-- b -->c', expected: 'ac' },
  { name: 'entities once', html: 'Finch &amp; Orr &amp;amp; sons', expected: 'Finch & Orr &amp; sons' },
])('blockText: $name', ({ html, expected }) => {
  expect(blockText(bodyOf(html))).toBe(expected)
})

test('a page that nests deeper than the stack is read', () => {
  const depth = 20_000
  expect(blockText(bodyOf(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`))).toBe('deep')
})
