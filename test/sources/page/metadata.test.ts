import { expect, test } from 'vitest'
import { readMetadata } from '../../../src/sources/page/metadata.ts'
import { toDocument } from '../../../src/sources/page/page-document.ts'

const FROM = 'https://www.lunecourier.example/2026/11/23/harbour/'
const read = (head: string, body = '<p>The quay has moved.</p>', from: string | null = FROM) =>
  readMetadata(toDocument(`<html><head>${head}</head><body>${body}</body></html>`), from)
const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`

test.each([
  {
    name: 'linked data first',
    head: `${linked({ headline: 'Harbour to close' })}<meta property="og:title" content="Other"><title>Another</title>`,
    expected: 'Harbour to close',
  },
  {
    name: 'then OpenGraph',
    head: '<meta property="og:title" content="Harbour to close"><title>Another</title>',
    expected: 'Harbour to close',
  },
  {
    name: 'then the document’s title, without the outlet',
    head: '<title>Harbour to close | Lune Courier</title>',
    expected: 'Harbour to close',
  },
  {
    name: 'then a heading',
    head: '',
    body: '<h1>Harbour to close</h1><p>The quay has moved.</p>',
    expected: 'Harbour to close',
  },
  {
    name: 'entities escaped twice',
    head: '<meta property="og:title" content="Finch &amp;amp; Orr&amp;#8217;s plan">',
    expected: 'Finch & Orr’s plan',
  },
  { name: 'markup', head: linked({ headline: 'The <em>Grey Petrel</em> sails' }), expected: 'The Grey Petrel sails' },
  { name: 'a label', head: '<title>Live updates: Harbour to close</title>', expected: 'Harbour to close' },
  { name: 'nothing', head: '<title> </title>', expected: null },
])('title: $name', ({ head, body, expected }) => {
  expect(read(head, body).title).toBe(expected)
})

test.each([
  {
    name: 'the site’s name',
    head: `<meta property="og:site_name" content="Lune Courier">${linked({ publisher: { name: 'Lune Media Holding' } })}`,
    expected: 'Lune Courier',
  },
  {
    name: 'the publisher where the site’s name is an address',
    head: `<meta property="og:site_name" content="lunecourier.example">${linked({ publisher: { name: 'The Lune Courier' } })}`,
    expected: 'The Lune Courier',
  },
  { name: 'the title, by the host', head: '<title>Harbour to close – Lune Courier</title>', expected: 'Lune Courier' },
  { name: 'nothing', head: '<title>Harbour to close</title>', expected: null },
])('outlet: $name', ({ head, expected }) => {
  expect(read(head).outlet).toBe(expected)
})

test.each([
  {
    name: 'linked data',
    head: `${linked({ author: { name: 'Orla Finch' } })}<meta name="author" content="Ned Orr">`,
    expected: ['Orla Finch'],
  },
  {
    name: 'a tag where linked data name the outlet',
    head: `<meta property="og:site_name" content="Lune">${linked({ author: 'Lune' })}<meta name="author" content="Ned Orr">`,
    expected: ['Ned Orr'],
  },
  {
    name: 'the next tag where one holds an address',
    head: '<meta property="article:author" content="https://social.example/orla"><meta name="byl" content="By ORLA FINCH">',
    expected: ['Orla Finch'],
  },
  { name: 'the byline', head: '', body: '<p class="byline">By Orla Finch</p>', expected: ['Orla Finch'] },
  { name: 'nobody', head: '', expected: [] },
])('authors: $name', ({ head, body, expected }) => {
  expect(read(head, body).authors).toEqual(expected)
})

test.each([
  {
    name: 'linked data',
    head: linked({ datePublished: '2026-11-23T08:30:00+01:00' }),
    expected: '2026-11-23T07:30:00.000Z',
  },
  {
    name: 'a tag where linked data know none',
    head: `${linked({ datePublished: '0001-01-01T00:00:00Z' })}<meta property="article:published_time" content="2026-11-23T07:30:00Z">`,
    expected: '2026-11-23T07:30:00.000Z',
  },
  {
    name: 'the time of a day that linked data give alone',
    head: `${linked({ datePublished: '2026-11-23' })}<meta property="article:published_time" content="2026-11-23T07:30:00Z">`,
    expected: '2026-11-23T07:30:00.000Z',
  },
  {
    name: 'a time of the article',
    head: '',
    body: '<time datetime="2026-01-01">x</time><article><time datetime="2026-11-23T07:30:00Z">x</time></article>',
    expected: '2026-11-23T07:30:00.000Z',
  },
  {
    name: 'an item property in words',
    head: '',
    body: '<span itemprop="datePublished">Nov. 23, 2026</span>',
    expected: '2026-11-23T00:00:00.000Z',
  },
  { name: 'the day in the address', head: '', expected: '2026-11-23T00:00:00.000Z' },
  {
    name: 'the day in the address, in words',
    head: '',
    from: 'https://lune.example/stories/2026/nov/23/harbour/',
    expected: '2026-11-23T00:00:00.000Z',
  },
  { name: 'none', head: '', from: 'https://lune.example/harbour', expected: null },
])('publishedAt: $name', ({ head, body, from = FROM, expected }) => {
  expect(read(head, body, from).publishedAt).toBe(expected)
})

test.each([
  {
    name: 'a list of pictures',
    head: linked({ image: [{ url: '/a.jpg' }, { url: '/b.jpg' }] }),
    expected: 'https://www.lunecourier.example/a.jpg',
  },
  {
    name: 'OpenGraph',
    head: '<meta property="og:image" content="//img.example/a.jpg">',
    expected: 'https://img.example/a.jpg',
  },
  {
    name: 'a picture in the page itself',
    head: '<meta property="og:image" content="data:image/png;base64,AA">',
    expected: null,
  },
  { name: 'none', head: '', expected: null },
])('image: $name', ({ head, expected }) => {
  expect(read(head).image).toBe(expected)
})

test.each([
  { name: 'no word', value: undefined, expected: null },
  { name: 'a boolean', value: false, expected: false },
  { name: 'a word', value: 'False', expected: false },
  { name: 'an address', value: 'https://schema.org/True', expected: true },
  { name: 'nonsense', value: 'sometimes', expected: null },
])('isFree: $name', ({ value, expected }) => {
  expect(read(linked({ isAccessibleForFree: value })).isFree).toBe(expected)
})

test('names of tags are read in any case, and of several spellings the first counts', () => {
  const { title, language } = read(
    '<META PROPERTY="OG:TITLE" CONTENT="Harbour to close"><meta name="TITLE" content="x"><meta name="language" content="fr">',
  )
  expect({ title, language }).toEqual({ title: 'Harbour to close', language: 'fr' })
})
