import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { blockText } from '../../../src/sources/page/block-text.ts'
import { cleanContent } from '../../../src/sources/page/clean-content.ts'

const P1 = '<p>The harbour of Eastmere will close for a week in May, the port authority said on Monday.</p>'
const P2 = '<p>Ships will wait outside the bay, and the ferry will land at the old customs shed as it did in 2009.</p>'
const BOTH = blockText(parseHTML(`<html><body>${P1}${P2}</body></html>`).document.body)

function cleaned(html: string): string {
  const { document } = parseHTML(`<html><body><div id="root">${html}</div></body></html>`)
  const root = document.getElementById('root')
  if (!root) throw new Error('the document has lost its root')
  cleanContent(root)
  return blockText(root)
}

test.each([
  {
    name: 'a figure with its caption',
    html: '<figure><img src="a"><figcaption>The quay on Monday</figcaption></figure>',
  },
  { name: 'a caption by its class', html: '<div class="wp-caption-text">The quay on Monday</div>' },
  { name: 'an aside', html: '<aside><h3>The harbour in figures</h3><p>Seven cranes</p></aside>' },
  { name: 'related links', html: '<div class="related-links"><p>Why the wall moved</p></div>' },
  { name: 'a newsletter box', html: '<section id="newsletter-box"><p>News from the quay, every Friday.</p></section>' },
  { name: 'a pull quote', html: '<div class="pull-quote">Ships will wait outside the bay</div>' },
  { name: 'a paragraph of links', html: '<p><a href="/a">Why the wall moved by a metre</a></p>' },
  { name: 'a label', html: '<p><strong>Read more</strong>: <a href="/a">Why it moved</a></p>' },
  {
    name: 'a label and its list',
    html: '<h3>More from Eastmere</h3><ul><li>Why <a href="/a">it moved</a> so far</li><li>Where <a href="/b">ships wait</a></li></ul>',
  },
  { name: 'a time that stands alone', html: '<div><time datetime="2026-11-23">Monday</time></div>' },
  { name: 'what only a screen reader reads', html: '<p><span class="sr-only">Opens in a new window</span></p>' },
])('cleanContent takes out $name', ({ html }) => {
  expect(cleaned(`${P1}${html}${P2}`)).toBe(BOTH)
})

test.each([
  {
    name: 'a time in a sentence',
    html: '<p>The gate was shut on <time datetime="2026-11-23">Monday</time>, he said.</p>',
    expected: 'The gate was shut on Monday, he said.',
  },
  {
    name: 'a link in a sentence, whatever its class',
    html: '<p>A ship of <a class="tag topic" href="/n">Northern Quays</a> lies there.</p>',
    expected: 'A ship of Northern Quays lies there.',
  },
  {
    name: 'emphasis that reads like a label',
    html: '<p>He asked them to <em>share this</em> with nobody, and left.</p>',
    expected: 'He asked them to share this with nobody, and left.',
  },
  {
    name: 'a list after a label that leads nowhere',
    html: '<p>Related: the cranes</p><ul><li>One crane is green</li><li>One crane is red</li></ul>',
    expected: 'One crane is green\nOne crane is red',
  },
  {
    name: 'a hidden card beside a name',
    html: '<p>Rep. <span class="rollover-people"><a href="/o">Orla Finch</a><span class="rollover-people-block">Orla Finch: more about her</span></span> spoke.</p>',
    expected: 'Rep. Orla Finch spoke.',
  },
  {
    name: 'a quotation',
    html: '<blockquote><p>We will not sell the cranes, said Finch.</p></blockquote>',
    expected: 'We will not sell the cranes, said Finch.',
  },
])('cleanContent keeps $name', ({ html, expected }) => {
  expect(cleaned(`${P1}${html}${P2}`)).toBe(BOTH.replace('\n', `\n${expected}\n`))
})

test('an element that holds most of the article is the article, whatever its name says', () => {
  expect(cleaned(`<div class="share promo">${P1}${P2}</div>`)).toBe(BOTH)
})
