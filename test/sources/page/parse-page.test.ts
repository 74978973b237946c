import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PullquoteError } from '../../../src/errors.ts'
import { parsePage } from '../../../src/sources/page/parse-page.ts'

const SENTENCE = 'The harbour of Eastmere will close for a week in May, the port authority said on Monday.'
const ARTICLE = `<article>${`<p>${SENTENCE} Ships will wait outside the bay, and the ferry will land at the old customs shed.</p>`.repeat(6)}</article>`
const page = (body: string, head = '<title>Harbour to close</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`

/** The code and the sentence of what a page is refused with. */
function refusalOf(html: string): { code: string; message: string } {
  try {
    parsePage(html, 'https://lune.example/harbour')
  } catch (fault) {
    if (fault instanceof PullquoteError) return { code: fault.code, message: fault.message }
    throw fault
  }
  throw new Error('the page was read')
}

const LINKS = Array.from(
  { length: 40 },
  (_, at) => `<li><a href="/${at}">Ferry ${at} sails again from the customs shed</a></li>`,
)

test.each([
  { name: 'nothing', html: '', code: 'ARTICLE_UNREADABLE', says: 'no article' },
  { name: 'a text of one line', html: 'Harbour to close.', code: 'ARTICLE_UNREADABLE', says: 'no article' },
  {
    name: 'an empty shell',
    html: page('<noscript>Enable JavaScript.</noscript><div id="root"></div><script>start()</script>'),
    code: 'ARTICLE_UNREADABLE',
    says: 'no article',
  },
  {
    name: 'a page of links',
    html: page(`<h1>Ferries</h1><ul>${LINKS.join('')}</ul>`),
    code: 'ARTICLE_UNREADABLE',
    says: 'not of a front page or a list',
  },
  {
    name: 'a table of figures',
    html: page(`<table>${'<tr><td>Alder</td><td>7</td><td>3</td></tr>'.repeat(60)}</table>`),
    code: 'ARTICLE_UNREADABLE',
    says: 'no article',
  },
  {
    name: 'a consent wall',
    html: page(
      '<div><h1>Before you continue</h1><p>We and our 412 partners use cookies.</p><button>Accept all</button></div>',
    ),
    code: 'ARTICLE_WALLED',
    says: 'consent page',
  },
  {
    name: 'a login wall',
    html: page('<form><p>Please sign in to continue.</p><input></form>'),
    code: 'ARTICLE_WALLED',
    says: 'login',
  },
  {
    name: 'a teaser before a payment wall',
    html: page(`<article><p>${SENTENCE}</p></article><div><p>Subscribe to continue reading.</p></div>`),
    code: 'ARTICLE_WALLED',
    says: 'subscribers',
  },
  {
    name: 'a teaser that its data call closed',
    html: page(
      `<article><p>${SENTENCE}</p></article>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
    ),
    code: 'ARTICLE_WALLED',
    says: 'subscribers',
  },
  {
    name: 'a robot check',
    html: page('<h1>Just a moment...</h1><p>Verifying you are human.</p>'),
    code: 'ARTICLE_WALLED',
    says: 'robots',
  },
  {
    name: 'more than 8 MB',
    html: page(`<p>${'x'.repeat(8 * 1024 * 1024)}</p>`),
    code: 'SOURCE_TOO_LARGE',
    says: '8 MB',
  },
  {
    name: 'more elements than any article',
    html: page(`${ARTICLE}${'<b>x</b>'.repeat(20_001)}`),
    code: 'SOURCE_TOO_LARGE',
    says: '20,000 elements',
  },
  {
    name: 'divisions nested 50,000 deep',
    html: page(`${'<div>'.repeat(50_000)}${ARTICLE}`),
    code: 'ARTICLE_UNREADABLE',
    says: 'too deep',
  },
  {
    name: 'a megabyte nested 400 deep',
    html: page(`${'<div>'.repeat(400)}${'word '.repeat(200_000)}`),
    code: 'ARTICLE_UNREADABLE',
    says: 'too deep',
  },
])('parsePage refuses $name', ({ html, code, says }) => {
  const refusal = refusalOf(html)
  expect(refusal.code).toBe(code)
  expect(refusal.message).toContain(says)
  expect(refusal.message).toMatch(/(?:Paste|paste|Give)[^.]*\.$/)
})

test.each([
  { name: 'elements nested 300 deep', html: page(`${'<div><span>'.repeat(150)}${ARTICLE}`) },
  { name: 'a comment of 4 MB', html: page(`<!--${'x'.repeat(4_000_000)}-->${ARTICLE}`) },
  { name: 'a script of 4 MB', html: page(`<script>${'if (a < b && c) d("<p>");'.repeat(160_000)}</script>${ARTICLE}`) },
  { name: 'an attribute of 4 MB', html: page(`<p title="${'x'.repeat(4_000_000)}">q</p>${ARTICLE}`) },
  {
    name: 'linked data that do not end',
    html: page(ARTICLE, `<script type="application/ld+json">${'['.repeat(500_000)}</script>`),
  },
  {
    name: 'linked data of the wrong types',
    html: page(
      ARTICLE,
      '<script type="application/ld+json">{"@type":["NewsArticle",7],"headline":{"a":1},"author":[null,[["x"]],7],"datePublished":{},"image":7,"publisher":[]}</script>',
    ),
  },
  { name: 'no head and no body', html: ARTICLE },
  { name: 'a body in a comment', html: `<!-- <body> -->${ARTICLE}` },
])('parsePage reads an article beside $name', ({ html }) => {
  expect(parsePage(html, null).text.split('\n')).toHaveLength(6)
})

test('a page of one line of 4 MB is read', () => {
  expect(parsePage(page(`<p>${`${SENTENCE} `.repeat(45_000)}</p>`), null).text.length).toBeGreaterThan(4_000_000)
})

test('where a page hides its article, the text in its data is read', () => {
  const body = `${SENTENCE}\n\nShips & ferries will wait outside.\n\n${SENTENCE}`
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`
  expect(parsePage(page('<div id="root"></div>', head), null).text).toBe(body.replaceAll('\n\n', '\n'))
})

test('where a page shows its article, the text in its data does not replace it', () => {
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `${SENTENCE} Nothing more.` })}</script>`
  expect(parsePage(page(ARTICLE, head), null).text).not.toContain('Nothing more')
})

test('the language of the text counts, the page’s word for it where the text is in it', () => {
  const languageOf = (lang: string) => parsePage(`<html lang="${lang}"><body>${ARTICLE}</body></html>`, null).language
  expect([languageOf('en-GB'), languageOf('de'), languageOf('')]).toEqual(['en-GB', 'en', 'en'])
})

const markup = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '<p>',
          '</p>',
          '<div class="meta">',
          '</div>',
          '<a href="/x">',
          '</a>',
          '<ul><li>',
          '<table><tr><td>',
          '<svg>',
          '<template>',
          '<noscript>',
          '<select>',
          '<math>',
          '<body>',
          '</body>',
          '<head>',
          '</head>',
          '<html>',
          '<title>',
          '<!--',
          '-->',
          '<![CDATA[',
          '<time>',
          '<h1>',
          '<br>',
          '<iframe>',
          '<plaintext>',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<script type="application/ld+json">{"@type":"Article"}</script>',
          '<meta property="og:title" content="x - y">',
          '<link rel="canonical" href="//">',
          '<base href="http://[">',
        ),
      },
      { weight: 3, arbitrary: fc.constantFrom(SENTENCE, `<p>${SENTENCE}</p>`, '港は五月に閉鎖される。', ARTICLE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))

test('any text from outside gives an article or an error of ours, never another', () => {
  fc.assert(
    fc.property(markup, fc.constantFrom(null, 'https://lune.example/a', 'nonsense'), (html, url) => {
      try {
        const { text, title, url: address } = parsePage(html, url)
        expect(text).toBe(text.trim())
        expect([title, address]).not.toContain('')
      } catch (fault) {
        expect(fault).toBeInstanceOf(PullquoteError)
      }
    }),
    { numRuns: 300 },
  )
})
