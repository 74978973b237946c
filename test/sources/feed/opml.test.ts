import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOutlines, writeOutlines } from '../../../src/sources/feed/opml.ts'

const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`

test.each([
  {
    name: 'feeds in folders come in the order of the file',
    body: '<outline text="Papers"><outline text="Ledger" xmlUrl="https://ledger.example/feed"/></outline><outline title="Courier" text="x" xmlUrl="https://courier.example/feed"/>',
    feeds: [
      { title: 'Ledger', url: 'https://ledger.example/feed' },
      { title: 'Courier', url: 'https://courier.example/feed' },
    ],
    refused: 0,
  },
  {
    name: 'the same address twice is one feed',
    body: '<outline text="A" xmlUrl="https://a.example/feed"/><outline text="B" xmlUrl="https://a.example/feed"/>',
    feeds: [{ title: 'A', url: 'https://a.example/feed' }],
    refused: 0,
  },
  {
    name: 'what has no address of the web is counted and left out',
    body: '<outline text="A" xmlUrl="https://a.example/feed"/><outline text="B" xmlUrl="file:///etc/passwd"/><outline text="C" xmlUrl="nonsense"/>',
    feeds: [{ title: 'A', url: 'https://a.example/feed' }],
    refused: 2,
  },
  {
    name: 'the feed: addresses of old readers are of the web',
    body: '<outline xmlUrl="feed:https://a.example/feed"/><outline xmlUrl="feed://b.example/feed"/>',
    feeds: [
      { title: null, url: 'https://a.example/feed' },
      { title: null, url: 'https://b.example/feed' },
    ],
    refused: 0,
  },
  {
    name: 'names in other cases are read (readers write xmlurl too)',
    body: '<outline text="A" xmlurl="https://a.example/feed"/>',
    feeds: [{ title: 'A', url: 'https://a.example/feed' }],
    refused: 0,
  },
])('OPML: $name', ({ body, feeds, refused }) => {
  expect(readOutlines(opml(body))).toEqual({ feeds, refused })
})

test.each([
  { name: 'a page', text: '<!doctype html><html><body>opml</body></html>', says: 'is no OPML' },
  { name: 'nothing', text: '', says: 'is no OPML' },
  { name: 'an OPML file without feeds', text: opml('<outline text="only words"/>'), says: 'names no feeds' },
  {
    name: 'a file nested over 500 deep',
    text: opml('<outline text="x">'.repeat(600)),
    says: 'nests its elements',
  },
])('OPML: $name is refused in one sentence', ({ text, says }) => {
  expect(() => readOutlines(text)).toThrow(
    expect.objectContaining({ code: 'FEED_UNREADABLE', message: expect.stringContaining(says) }),
  )
})

test('what is exported is imported as it was, whatever stands in the titles', () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim())
    .filter((text) => text !== '')
  const feeds = fc
    .uniqueArray(fc.tuple(fc.webUrl({ withQueryParameters: true }), title), {
      minLength: 1,
      selector: ([url]) => new URL(url).href,
    })
    .map((pairs) => pairs.map(([url, name]) => ({ url: new URL(url).href, title: name })))
  fc.assert(
    fc.property(feeds, (each) => {
      expect(readOutlines(writeOutlines('Feeds', each)).feeds).toEqual(each)
    }),
  )
})
