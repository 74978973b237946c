import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser, parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { FEEDS, goldFiles, SAMPLES, stories, withPlainSpaces } from './sample-stories.ts'

/** Names of formats, not places to go. */
const VOCABULARIES = ['www.w3.org', 'schema.org', 'purl.org', 'jsonfeed.org']

const MARK = /[“”„‟"«»‘’‚']/

const bodyOf = (html: string) => withPlainSpaces(parseHTML(html).document.querySelector('body')?.textContent ?? '')

test('there are stories, each with its gold, and no gold without a story', () => {
  expect(stories.length).toBeGreaterThanOrEqual(12)
  expect(goldFiles).toHaveLength(stories.length)
})

test.each(stories)('$name: every quotation and term stands in the page between marks, in order', ({ html, gold }) => {
  const body = bodyOf(html)
  let from = 0
  for (const { text } of gold.quotations) {
    const at = body.indexOf(withPlainSpaces(text), from)
    expect(at, text).toBeGreaterThan(0)
    expect(body.slice(at - 2, at), text).toMatch(MARK)
    from = at + text.length
  }
  for (const term of gold.terms) {
    const plain = withPlainSpaces(term)
    const places = body.split(plain).slice(0, -1)
    expect(
      places.some((before) => MARK.test(before.trimEnd().slice(-1))),
      term,
    ).toBe(true)
  }
})

test.each(stories)('$name: title, speakers and roles are in the article’s words', ({ html, gold }) => {
  const { document } = parseHTML(html)
  const body = bodyOf(html)
  expect(withPlainSpaces(document.querySelector('h1, h2')?.textContent ?? '')).toContain(withPlainSpaces(gold.title))
  for (const { speaker, role } of gold.quotations) {
    if (speaker !== null) expect(body).toContain(speaker)
    if (role !== null) expect(body.toLowerCase()).toContain(role.toLowerCase())
  }
})

test.each(stories)('$name: as long as a news story', ({ html }) => {
  const paragraphs = [...parseHTML(html).document.querySelectorAll('p')].map(({ textContent }) => textContent)
  const words = paragraphs.join(' ').trim().split(/\s+/).length
  expect(words).toBeGreaterThan(240)
  expect(words).toBeLessThan(850)
})

test('the set covers many ways of quoting', () => {
  const quotations = stories.flatMap(({ gold }) => gold.quotations)
  expect(quotations.length).toBeGreaterThan(150)
  expect(quotations.filter(({ speaker }) => speaker === null).length).toBeGreaterThan(10)
  expect(stories.flatMap(({ gold }) => gold.terms).length).toBeGreaterThan(15)
})

const jsonFeed = z.object({ items: z.array(z.object({ url: z.string() })) })

/** Where the items of a feed lead, as written in it. */
function linksOf(feed: string): string[] {
  if (feed.startsWith('{')) return jsonFeed.parse(JSON.parse(feed)).items.map(({ url }) => url)
  const document = new DOMParser().parseFromString(feed, 'text/xml')
  const atom = [...document.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? '')
  const rss = [...document.querySelectorAll('item > link')].map((link) => link.textContent ?? '')
  return [...atom, ...rss]
}

test.each(Object.entries(FEEDS))('the feed of %s lists exactly its stories', (outlet, file) => {
  const links = linksOf(readFileSync(join(SAMPLES, outlet, file), 'utf8'))
  const pages = stories.filter(({ name }) => name.startsWith(`${outlet}/`)).map(({ name }) => name.split('/')[1])
  expect(links.toSorted()).toEqual(pages.toSorted())
})

const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file))

test.each(files)('%s names no real host or mailbox', (file) => {
  const text = readFileSync(join(SAMPLES, file), 'utf8')
  const hosts = [...text.matchAll(/(?:https?:\/\/|[\w.-]@)([\w-]+(?:\.[\w-]+)+)/g)].flatMap((match) => match[1] ?? [])
  const real = hosts.filter((host) => !host.endsWith('.example') && !VOCABULARIES.includes(host))
  expect(real).toEqual([])
})

test.each(stories.filter(({ html }) => html.includes('datetime=')))(
  '$name: dates lie in the days before 24 November 2026',
  ({ html }) => {
    const dates = [...html.matchAll(/datetime="(\d{4}-\d\d-\d\dT[\d:]+Z)"/g)].flatMap((match) => match[1] ?? [])
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.filter((date) => date < '2026-11-19' || date >= '2026-11-24')).toEqual([])
  },
)
