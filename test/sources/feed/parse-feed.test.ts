import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PullquoteError } from '../../../src/errors.ts'
import type { FeedItem } from '../../../src/sources/feed/feed.ts'
import { parseFeed, parseFeedBytes } from '../../../src/sources/feed/parse-feed.ts'

const FROM = 'https://lune.example/feed.xml'
const rss = (items: string) => `<rss version="2.0"><channel><title>Lune</title>${items}</channel></rss>`
const atom = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lune</title>${entries}</feed>`

async function onlyItem(feed: string): Promise<FeedItem> {
  const { items } = await parseFeed(feed, FROM)
  expect(items).toHaveLength(1)
  const [item] = items
  if (!item) throw new Error('the feed has no item')
  return item
}

test.each([
  {
    name: 'only a link',
    feed: rss('<item><link>/a</link></item>'),
    expected: { url: 'https://lune.example/a', id: 'https://lune.example/a' },
  },
  {
    name: 'only an enclosure',
    feed: rss('<item><enclosure url="/a.mp3"/></item>'),
    expected: { url: 'https://lune.example/a.mp3' },
  },
  {
    name: 'only a link to what it is about',
    feed: atom('<entry><link rel="via" href="/a"/></entry>'),
    expected: { url: 'https://lune.example/a' },
  },
  { name: 'only a title that is a sign', feed: rss('<item><title>&amp;amp;</title></item>'), expected: { title: '&' } },
  {
    name: 'only a picture',
    feed: rss('<item><description>&lt;img src="a.png" onload="x()"&gt;</description></item>'),
    expected: { title: null, summary: null },
  },
  {
    name: 'only content',
    feed: atom('<entry><content type="html">&lt;p&gt;The quay has moved.&lt;/p&gt;</content></entry>'),
    expected: { summary: 'The quay has moved.', content: '<p>The quay has moved.</p>' },
  },
  {
    name: 'only a date',
    feed: rss('<item><pubDate>2026-11-23</pubDate></item>'),
    expected: { publishedAt: '2026-11-23T00:00:00.000Z' },
  },
  { name: 'only an author', feed: rss('<item><author>Orla Finch</author></item>'), expected: { author: 'Orla Finch' } },
  {
    name: 'an id that is an address, and no link',
    feed: rss('<item><guid>https://lune.example/a</guid></item>'),
    expected: { url: 'https://lune.example/a' },
  },
  {
    name: 'an id that only looks like one',
    feed: rss('<item><guid isPermaLink="false">https://lune.example/a</guid></item>'),
    expected: { url: null, id: 'https://lune.example/a' },
  },
  {
    name: 'a link that is none',
    feed: rss('<item><title>A</title><link>mailto:orla@lune.example</link></item>'),
    expected: { url: null },
  },
  {
    name: 'words for the date',
    feed: rss('<item><title>A</title><pubDate>soon</pubDate></item>'),
    expected: { publishedAt: null },
  },
  {
    name: 'an author with an address',
    feed: rss('<item><title>A</title><author>orla@lune.example (Orla Finch)</author></item>'),
    expected: { author: 'Orla Finch' },
  },
  {
    name: 'only the address of an author',
    feed: rss('<item><title>A</title><author>orla@lune.example</author></item>'),
    expected: { author: null },
  },
  {
    name: 'HTML in the title',
    feed: rss('<item><title><![CDATA[<b>Quay</b> &amp; <i>wall</i>]]></title></item>'),
    expected: { title: 'Quay & wall' },
  },
  {
    name: 'a script in the summary',
    feed: rss('<item><description><![CDATA[safe<script>x()</script> text]]></description></item>'),
    expected: { summary: 'safe text' },
  },
])('an item with $name is read', async ({ feed, expected }) => {
  const item = await onlyItem(feed)
  expect(item).toMatchObject(expected)
  expect(item.id).not.toBe('')
})

test('an item that says nothing is left out, one that says only a sign is known again', async () => {
  const { items } = await parseFeed(
    rss('<item></item><item><title>&amp;</title></item><item><title>?</title></item>'),
    FROM,
  )
  const again = await parseFeed(rss('<item><title>&amp;</title></item>'), FROM)
  expect(items.map(({ title }) => title)).toEqual(['&', '?'])
  expect(new Set(items.map(({ id }) => id)).size).toBe(2)
  expect(again.items[0]?.id).toBe(items[0]?.id)
})

test('an item without an id is the same whatever its typography', async () => {
  const ids = await Promise.all(
    [`“It’s leaning”`, `"It's leaning"`].map(
      async (title) => (await onlyItem(rss(`<item><title>${title}</title></item>`))).id,
    ),
  )
  expect(ids[0]).toBe(ids[1])
})

test('a cut or broken feed keeps the items that are whole, in UTC on any machine', async () => {
  const { items } = await parseFeed(
    '<rss><channel><item><title>A & B</title><pubDate>23 Nov 2026 08:30</pubDate></item><item><title>C',
    FROM,
  )
  expect(items.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([['A & B', '2026-11-23T08:30:00.000Z']])
})

test('a feed without items is a feed', async () => {
  const feed = await parseFeed(rss(''), FROM)
  expect([feed.title, feed.items]).toEqual(['Lune', []])
})

test('white space and a byte-order mark before a feed are passed by', async () => {
  expect(
    (await parseFeed(`\ufeff\n\n<!-- made by hand -->\n${rss('<item><title>A</title></item>')}`, FROM)).items,
  ).toHaveLength(1)
  expect(
    (await parseFeed('\ufeff{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1"}]}', FROM))
      .items,
  ).toHaveLength(1)
})

test('markup in a JSON feed counts for nothing', async () => {
  const items = Array.from({ length: 40 }, (_, at) => ({ id: String(at), content_html: '<p>one<br>two'.repeat(40) }))
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items })
  expect((await parseFeed(feed, FROM)).items).toHaveLength(40)
})

const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

test.each([
  { name: 'a billion laughs', doctype: `<!DOCTYPE rss [<!ENTITY l0 "lol">${LAUGHS}]>`, title: '&l9;' },
  {
    name: 'a quadratic one',
    doctype: `<!DOCTYPE rss [<!ENTITY l "${'x'.repeat(50_000)}">]>`,
    title: '&l;'.repeat(50_000),
  },
  { name: 'an external entity', doctype: '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', title: '&x;' },
  {
    name: 'an entity of an external type',
    doctype: '<!DOCTYPE rss SYSTEM "http://dtd.example/evil.dtd">',
    title: '&x;',
  },
])('entities of a feed’s own are never resolved: $name', async ({ doctype, title }) => {
  const { items } = await parseFeed(`${doctype}${rss(`<item><title>${title}</title><link>/a</link></item>`)}`, FROM)
  expect(items[0]?.url).toBe('https://lune.example/a')
  expect(items[0]?.title?.length ?? 0).toBeLessThanOrEqual(501)
  expect(items[0]?.title ?? '').not.toMatch(/lol|root:|xxx/)
})

test('names of JavaScript’s own are elements like others', async () => {
  const feed = rss(
    '<__proto__><polluted>1</polluted></__proto__><constructor>x</constructor><item><title>A</title><__proto__>b</__proto__><toString>c</toString></item>',
  )
  const { items } = await parseFeed(feed, FROM)
  expect(items.map(({ title }) => title)).toEqual(['A'])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test.each([
  { name: 'nothing', feed: '', code: 'FEED_UNREADABLE', says: 'empty' },
  { name: 'white space', feed: ' \n ', code: 'FEED_UNREADABLE', says: 'empty' },
  { name: 'a text', feed: 'The quay has moved.', code: 'FEED_UNREADABLE', says: 'no feed' },
  {
    name: 'XML of another kind',
    feed: '<?xml version="1.0"?><opml><body/></opml>',
    code: 'FEED_UNREADABLE',
    says: 'no feed',
  },
  { name: 'JSON of another kind', feed: '{"items": 7}', code: 'FEED_UNREADABLE', says: 'no JSON Feed' },
  {
    name: 'broken JSON',
    feed: '{"version": "https://jsonfeed.org/version/1", "items": [',
    code: 'FEED_UNREADABLE',
    says: 'no JSON Feed',
  },
  { name: 'deep JSON', feed: '['.repeat(200_000), code: 'FEED_UNREADABLE', says: 'no JSON Feed' },
  {
    name: 'a page that names its feed',
    feed: '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body><p>x<br>y</body></html>',
    code: 'FEED_UNREADABLE',
    says: 'Its feed is at https://lune.example/rss.',
  },
  {
    name: 'a page that names none',
    feed: '<html><body><p>x</body></html>',
    code: 'FEED_UNREADABLE',
    says: 'names none',
  },
  {
    name: 'a page that nests deep',
    feed: `<!DOCTYPE html><body>${'<div>'.repeat(50_000)}`,
    code: 'FEED_UNREADABLE',
    says: 'web page',
  },
  {
    name: 'nesting 50,000 deep',
    feed: rss(`<item>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</item>`),
    code: 'FEED_UNREADABLE',
    says: '500 deep',
  },
  {
    name: '50,000 items',
    feed: rss('<item><title>a</title></item>'.repeat(50_000)),
    code: 'SOURCE_TOO_LARGE',
    says: '5,000 items',
  },
  {
    name: '50,000 items in JSON',
    feed: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: Array.from({ length: 50_000 }, (_, id) => ({ id })),
    }),
    code: 'SOURCE_TOO_LARGE',
    says: '5,000 items',
  },
  {
    name: 'more than 8 MB',
    feed: rss(`<item><title>${'x'.repeat(8 * 1024 * 1024)}</title></item>`),
    code: 'SOURCE_TOO_LARGE',
    says: '8 MB',
  },
])('parseFeed refuses $name', async ({ feed, code, says }) => {
  await expect(parseFeed(feed, FROM)).rejects.toMatchObject({ code, message: expect.stringContaining(says) })
})

test.each([
  { name: 'brackets in a name', feed: rss(`<item><title>A</title><author>${'('.repeat(1_000_000)}</author></item>`) },
  {
    name: 'signs of an address in a name',
    feed: rss(`<item><title>A</title><author>${'&lt;@'.repeat(300_000)}</author></item>`),
  },
  { name: 'CDATA that does not end', feed: `${rss('<item><title>A</title></item>')}${'<![CDATA['.repeat(100_000)}` },
  { name: 'a megabyte of spaces', feed: rss(`<item><title>A${' '.repeat(1_000_000)}</title></item>`) },
])('a feed with $name is read in time that grows with its length', async ({ feed }) => {
  expect((await parseFeed(feed, FROM)).items[0]?.title).toBe('A')
})

test('bytes are decoded by what they say of themselves', async () => {
  const bytes = Uint8Array.from(
    `<?xml version="1.0" encoding="windows-1251"?>${rss('<item><title>\xd5\xe0\xe3\xe5\xed</title></item>')}`,
    (letter) => letter.charCodeAt(0),
  )
  expect((await parseFeedBytes(bytes, 'text/xml', FROM)).items[0]?.title).toBe('Хаген')
})

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '</link>',
      '<guid>',
      '</guid>',
      '<description>',
      '</description>',
      '<author>',
      '</author>',
      '<pubDate>',
      '</pubDate>',
      '<content:encoded>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&amp;',
      '&',
      '<',
      '<entry>',
      '</entry>',
      '<link href="/x"/>',
      '<id>',
      '</id>',
      '<__proto__>',
      '</rss>',
      '<enclosure url="/y"/>',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  { maxLength: 25 },
)
const feeds = fc.oneof(
  pieces.map((signs) => rss(signs.join(''))),
  pieces.map((signs) => atom(signs.join(''))),
  pieces.map(
    (signs) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">${signs.join('')}</rdf:RDF>`,
  ),
  fc.json().map((items) => `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${items}]}`),
  fc.string({ unit: 'binary' }),
)

test('any text from outside gives items with ids or an error of ours, never another', async () => {
  await fc.assert(
    fc.asyncProperty(feeds, fc.constantFrom(null, FROM, 'nonsense'), async (text, url) => {
      try {
        const { items } = await parseFeed(text, url)
        for (const { id, ...item } of items) {
          expect(id).not.toBe('')
          expect(Object.values(item)).not.toContain('')
          expect(item.url ?? 'https://').toMatch(/^https?:\/\//)
        }
      } catch (fault) {
        expect(fault).toBeInstanceOf(PullquoteError)
      }
    }),
    { numRuns: 400 },
  )
})

test('any bytes from outside give a feed or an error of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      await expect(parseFeedBytes(bytes, null, null)).rejects.toBeInstanceOf(PullquoteError)
    }),
  )
})
