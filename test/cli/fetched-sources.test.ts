import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleSchema, feedSchema } from '../../src/cli/contract.ts'
import type { Env } from '../../src/config/env.ts'
import { type SampleSite, startSampleSite } from '../../src/sources/sample-site.ts'
import { runCli, runLines } from './run-cli.ts'

let site: SampleSite
let env: Env

beforeAll(async () => {
  site = await startSampleSite()
  env = { PULLQUOTE_FETCH_ALLOW: new URL(site.url).host }
})

afterAll(() => site.close())

/** A digest without its last line, the article's address. */
const withoutAddress = (digest: string) => digest.replace(/\S+\n$/, '')

test('the digest of an address is that of its page', async () => {
  const { exitCode, stdout, stderr } = await runCli(['digest', `${site.url}northline/ferry-aground.html`], { env })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const { stdout: fromFile } = await runCli(['digest', 'config/samples/northline/ferry-aground.html'])
  expect(withoutAddress(stdout)).toBe(withoutAddress(fromFile))
})

test('extract --json gives what the page says of its article', async () => {
  const { stdout } = await runCli(['extract', '--json', `${site.url}ledger/water-tower.html`], { env })
  const article = articleSchema.strict().parse(JSON.parse(stdout))
  expect(article).toMatchObject({ title: 'Tower stays up by 31 votes', outlet: 'The Tamarack Bend Ledger' })
})

test('feed prints an item a line, and --json the whole', async () => {
  const url = `${site.url}northline/atom.xml`
  const { stdout: lines } = await runCli(['feed', url], { env })
  const { stdout: json } = await runCli(['feed', url, '--json'], { env })
  const { title, items } = feedSchema.strict().parse(JSON.parse(json))
  expect(lines).toBe(
    [title, ...items.map((item) => [item.publishedAt, item.title, item.url].join('\t'))]
      .map((line) => `${line}\n`)
      .join(''),
  )
  expect(items.length).toBeGreaterThan(3)
})

test('lines with addresses are answered in order, what cannot be fetched with its code', async () => {
  const { exitCode, answers, stderr } = await runLines(
    ['extract'],
    [
      { id: 'page', url: `${site.url}courier/ferry-passengers.html` },
      { id: 'not there', url: `${site.url}no-such-page.html` },
      { id: 'not allowed', url: 'http://127.0.0.1:1/' },
      { id: 'not the web', url: 'file:///etc/hostname' },
      { id: 'no article', url: `${site.url}odd/empty-shell.html` },
      { id: 'wall', url: `${site.url}odd/consent-wall.html` },
      { id: 'last', url: `${site.url}northline/ferry-alarm.html` },
    ],
    env,
  )
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const failed = (id: string, code: string) => ({ id, error: { code, message: expect.any(String) } })
  const read = (id: string, outlet: string) => ({ id, article: expect.objectContaining({ outlet }) })
  expect(answers).toEqual([
    read('page', 'Thornmere Courier'),
    failed('not there', 'SOURCE_UNAVAILABLE'),
    failed('not allowed', 'SOURCE_REFUSED'),
    failed('not the web', 'SOURCE_REFUSED'),
    failed('no article', 'ARTICLE_UNREADABLE'),
    failed('wall', 'ARTICLE_WALLED'),
    read('last', 'Northline'),
  ])
})

test('a page where a feed was asked for is refused, and its feed named', async () => {
  const { answers } = await runLines(
    ['feed'],
    [
      { id: 1, url: `${site.url}bote/` },
      { id: 2, url: `${site.url}bote/feed.xml` },
    ],
    env,
  )
  expect(answers).toEqual([
    { id: 1, error: { code: 'FEED_UNREADABLE', message: expect.stringContaining('feed.xml') } },
    { id: 2, feed: expect.objectContaining({ title: expect.any(String) }) },
  ])
})
