import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discoverFeeds } from '../../../src/sources/feed/discover-feeds.ts'

const FROM = 'https://lune.example/news/'

test.each([
  {
    name: 'RSS',
    html: '<link rel="alternate" type="application/rss+xml" title="Lune" href="/feed.xml">',
    expected: [{ url: 'https://lune.example/feed.xml', title: 'Lune' }],
  },
  {
    name: 'Atom, without a title',
    html: '<link rel="alternate" type="application/atom+xml" href="atom.xml">',
    expected: [{ url: 'https://lune.example/news/atom.xml', title: null }],
  },
  {
    name: 'JSON Feed',
    html: '<link rel="ALTERNATE home" type="application/feed+json" href="/feed.json">',
    expected: [{ url: 'https://lune.example/feed.json', title: null }],
  },
  {
    name: 'a link in the text',
    html: '<a href="/rss/">Our  <b>feed</b></a>',
    expected: [{ url: 'https://lune.example/rss/', title: 'Our feed' }],
  },
  {
    name: 'announced ones first, each once',
    html: '<a href="/feed">a</a><link rel="alternate" type="application/rss+xml" href="/main.xml"><link rel="alternate" type="application/rss+xml" href="/feed">',
    expected: ['/main.xml', '/feed'].map((path) => ({ url: `https://lune.example${path}`, title: null })),
  },
  {
    name: 'a base',
    html: '<base href="https://feeds.example/x/"><link rel="alternate" type="application/rss+xml" href="y.xml">',
    expected: [{ url: 'https://feeds.example/x/y.xml', title: null }],
  },
  {
    name: 'another language of the page is no feed',
    html: '<link rel="alternate" hreflang="de" href="/de/">',
    expected: [],
  },
  {
    name: 'a script is no address',
    html: '<link rel="alternate" type="application/rss+xml" href="javascript:feed()">',
    expected: [],
  },
  {
    name: 'a page about feeding',
    html: '<a href="/feeding-gulls">Feeding gulls</a><a href="/news/feedback">Feedback</a>',
    expected: [],
  },
  { name: 'nothing', html: '', expected: [] },
])('discoverFeeds: $name', ({ html, expected }) => {
  expect(discoverFeeds(html, FROM)).toEqual(expected)
})

test('at most twenty feeds are given', () => {
  expect(
    discoverFeeds(Array.from({ length: 50 }, (_, at) => `<a href="/feed?${at}">x</a>`).join(''), FROM),
  ).toHaveLength(20)
})

test('relative addresses of a page without one lead nowhere', () => {
  expect(discoverFeeds('<link rel="alternate" type="application/rss+xml" href="/feed.xml">', null)).toEqual([])
})

test.each([
  { name: 'very many elements', html: '<b>x</b>'.repeat(30_000) },
  { name: 'very deep ones', html: '<div>'.repeat(5_000) },
])('a page of $name is not looked through', ({ html }) => {
  expect(discoverFeeds(`${html}<link rel="alternate" type="application/rss+xml" href="/feed.xml">`, FROM)).toEqual([])
})

test('whatever a page holds, feeds have addresses of the web', () => {
  const pieces = fc.constantFrom(
    '<link rel="alternate" type="application/rss+xml" href="',
    '<a href="',
    '<base href="',
    '">',
    '/feed',
    'https://',
    '//',
    '[',
    'javascript:',
    '<',
  )
  fc.assert(
    fc.property(fc.array(pieces), fc.constantFrom(null, FROM, 'nonsense'), (html, url) => {
      for (const feed of discoverFeeds(html.join(''), url)) expect(feed.url).toMatch(/^https?:\/\/./)
    }),
  )
})
