import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { findArticleData, personsIn, textOf } from '../../../src/sources/page/json-ld.ts'

const dataOf = (...scripts: string[]) => {
  const blocks = scripts.map((script) => `<script type="application/ld+json">${script}</script>`)
  return findArticleData(parseHTML(`<html><head>${blocks.join('')}</head><body></body></html>`).document)
}
const article = { '@type': 'NewsArticle', headline: 'Harbour to close' }

test.each([
  { name: 'an object', scripts: [JSON.stringify(article)] },
  { name: 'an array', scripts: [JSON.stringify([{ '@type': 'Organization', name: 'Lune' }, article])] },
  { name: 'a graph', scripts: [JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, article] })] },
  { name: 'a graph in an array', scripts: [JSON.stringify([{ '@graph': [article] }])] },
  { name: 'the main entity of a page', scripts: [JSON.stringify({ '@type': 'WebPage', mainEntity: article })] },
  { name: 'several types', scripts: [JSON.stringify({ ...article, '@type': ['Thing', 'ReportageNewsArticle'] })] },
  { name: 'a type with a prefix', scripts: [JSON.stringify({ ...article, '@type': 'schema:BlogPosting' })] },
  { name: 'the second of two blocks', scripts: ['{"@type":"BreadcrumbList"}', JSON.stringify(article)] },
  {
    name: 'an article before the page that it stands on',
    scripts: [JSON.stringify({ '@type': 'WebPage', headline: 'x' }), JSON.stringify(article)],
  },
  { name: 'a page where there is no article', scripts: ['{"@type":"WebPage","headline":"Harbour to close"}'] },
  {
    name: 'anything dated where there is no page',
    scripts: ['{"@type":"Event2","datePublished":"2026-11-23","headline":"Harbour to close"}'],
  },
  { name: 'a block beside one that is broken', scripts: ['{"@type":"NewsArticle",', JSON.stringify(article)] },
  { name: 'comments around it', scripts: [`<!-- ${JSON.stringify(article)} -->`] },
  { name: 'CDATA around it', scripts: [`/*<![CDATA[*/ ${JSON.stringify(article)} /*]]>*/`] },
  { name: 'CDATA around it, the other way', scripts: [`//<![CDATA[\n${JSON.stringify(article)}\n//]]>`] },
  { name: 'a semicolon behind it', scripts: [`${JSON.stringify(article)};`] },
  { name: 'a comma too many', scripts: ['{"@type":"NewsArticle","headline":"Harbour to close",}'] },
  { name: 'a line end inside a string', scripts: ['{"@type":"NewsArticle","headline":"Harbour to\nclose"}'] },
])('findArticleData: $name', ({ scripts }) => {
  expect(dataOf(...scripts)).toMatchObject({ headline: 'Harbour to close' })
})

test.each([
  { name: 'nothing', scripts: [] },
  { name: 'an empty block', scripts: [''] },
  { name: 'what is no JSON', scripts: ['<p>Harbour</p>'] },
  { name: 'a number', scripts: ['7'] },
  { name: 'null', scripts: ['null'] },
  { name: 'what describes no article', scripts: ['{"@type":"Organization","name":"Lune"}'] },
  {
    name: 'a review of a claim names the one who made it',
    scripts: ['{"@type":"ClaimReview","author":{"name":"Orla Finch"}}'],
  },
  { name: 'more of it than any page has', scripts: [`[${'{},'.repeat(400_000)}${JSON.stringify(article)}]`] },
])('findArticleData finds nothing in $name', ({ scripts }) => {
  expect(dataOf(...scripts)).toEqual({})
})

test('an author and a publisher that are only named by an id are looked up', () => {
  const graph = [
    { ...article, author: [{ '@id': '#orla' }, { '@id': '#nobody' }], publisher: { '@id': '#lune' } },
    { '@type': 'Person', '@id': '#orla', name: 'Orla Finch' },
    { '@type': 'Organization', '@id': '#lune', name: 'The Lune Courier' },
  ]
  const { author, publisher } = dataOf(JSON.stringify({ '@graph': graph }))
  expect(personsIn(author)).toEqual(['Orla Finch'])
  expect(textOf(publisher)).toBe('The Lune Courier')
})

test.each([
  { name: 'a text', value: ' Lune ', expected: 'Lune' },
  { name: 'an empty text', value: ' ', expected: null },
  { name: 'a name', value: { name: 'Lune', url: 'https://lune.example' }, expected: 'Lune' },
  {
    name: 'an address where there is no name',
    value: { name: null, url: 'https://lune.example' },
    expected: 'https://lune.example',
  },
  { name: 'the first of a list that says something', value: [{}, null, { name: 'Lune' }], expected: 'Lune' },
  { name: 'a name of several languages', value: { name: ['Lune', 'Luna'] }, expected: null },
  { name: 'a number', value: 7, expected: null },
  { name: 'nothing', value: undefined, expected: null },
])('textOf: $name', ({ value, expected }) => {
  expect(textOf(value)).toBe(expected)
})

test.each([
  { name: 'a name', value: 'Orla Finch', expected: ['Orla Finch'] },
  {
    name: 'persons',
    value: [{ '@type': 'Person', name: 'Orla Finch' }, { name: 'Ned Orr' }],
    expected: ['Orla Finch', 'Ned Orr'],
  },
  { name: 'an organisation is no person', value: { '@type': 'NewsMediaOrganization', name: 'Lune' }, expected: [] },
  { name: 'a person without a name', value: { '@type': 'Person', url: 'https://lune.example/orla' }, expected: [] },
  { name: 'nothing', value: undefined, expected: [] },
])('personsIn: $name', ({ value, expected }) => {
  expect(personsIn(value)).toEqual(expected)
})
