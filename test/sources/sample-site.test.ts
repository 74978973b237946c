import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PullquoteError } from '../../src/errors.ts'
import { type SampleSite, startSampleSite } from '../../src/sources/sample-site.ts'
import { FEEDS, SAMPLES } from '../samples/sample-stories.ts'

let site: SampleSite

beforeAll(async () => {
  site = await startSampleSite()
})

afterAll(() => site.close())

const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, site.url), { redirect: 'manual', ...init })

/** Asks for a path exactly as written; `fetch` would tidy it first. */
function statusOf(path: string): Promise<number> {
  const { hostname, port } = new URL(site.url)
  return new Promise((done, fail) => {
    request({ hostname, port, path }, (response) => {
      response.resume()
      response.on('end', () => done(response.statusCode ?? 0))
    })
      .on('error', fail)
      .end()
  })
}

const answers = [
  { name: 'the list of outlets', path: '/', status: 200, type: 'text/html; charset=utf-8' },
  { name: 'a front page', path: '/courier/', status: 200, type: 'text/html; charset=utf-8' },
  { name: 'a story', path: '/ledger/water-tower.html', status: 200, type: 'text/html; charset=utf-8' },
  {
    name: 'a story asked for with a query',
    path: '/bote/stadtbahn-linie-7.html?x=1',
    status: 200,
    type: 'text/html; charset=utf-8',
  },
  { name: 'an Atom feed', path: '/northline/atom.xml', status: 200, type: 'application/atom+xml; charset=utf-8' },
  { name: 'an RSS feed', path: '/ledger/feed.xml', status: 200, type: 'application/rss+xml; charset=utf-8' },
  { name: 'a JSON feed', path: '/courier/feed.json', status: 200, type: 'application/feed+json; charset=utf-8' },
  { name: 'a picture', path: '/images/ferry.svg', status: 200, type: 'image/svg+xml; charset=utf-8' },
  { name: 'robots.txt', path: '/robots.txt', status: 200, type: 'text/plain; charset=utf-8' },
  { name: 'a page that is not there', path: '/courier/nothing.html', status: 404, type: 'text/plain; charset=utf-8' },
  { name: 'the read-me, which is no news', path: '/README.md', status: 404, type: 'text/plain; charset=utf-8' },
]

test.each(answers)('serves $name', async ({ path, status, type }) => {
  const response = await get(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe(type)
  expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(await response.text()))
})

test('a folder without its slash leads to the one with', async () => {
  const response = await get('/echo')
  expect([response.status, response.headers.get('location')]).toEqual([301, '/echo/'])
})

test('HEAD answers with the headers alone', async () => {
  const response = await get('/northline/atom.xml', { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe(String(readFileSync(join(SAMPLES, 'northline/atom.xml')).length))
  expect(await response.text()).toBe('')
})

test('other methods are refused', async () => {
  const response = await get('/', { method: 'POST', body: 'x' })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

const conditions = [
  { name: 'the same ETag', headers: (etag: string) => ({ 'if-none-match': etag }), status: 304 },
  {
    name: 'a weak form of the ETag among others',
    headers: (etag: string) => ({ 'if-none-match': `"old", W/${etag}` }),
    status: 304,
  },
  { name: 'any ETag', headers: () => ({ 'if-none-match': '*' }), status: 304 },
  { name: 'another ETag', headers: () => ({ 'if-none-match': '"old"' }), status: 200 },
  { name: 'the same date', headers: (_: string, modified: string) => ({ 'if-modified-since': modified }), status: 304 },
  { name: 'an older date', headers: () => ({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }), status: 200 },
  { name: 'a date that is none', headers: () => ({ 'if-modified-since': 'yesterday' }), status: 200 },
  {
    name: 'another ETag with the same date',
    headers: (_: string, modified: string) => ({ 'if-none-match': '"old"', 'if-modified-since': modified }),
    status: 200,
  },
]

test.each(conditions)('a client with $name gets $status', async ({ headers, status }) => {
  const first = await get('/courier/feed.json')
  const known = headers(first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? '')
  const second = await get('/courier/feed.json', { headers: known })
  expect(second.status).toBe(status)
  expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
  expect(await second.text()).toBe(status === 304 ? '' : await first.text())
})

const pages = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))

test.each(pages)('every link of %s that stays on the site leads somewhere', async (page) => {
  const address = new URL(page.replace(/(^|\/)index\.html$/, '$1'), site.url)
  const { document } = parseHTML(await (await fetch(address)).text())
  const linked = [...document.querySelectorAll('[href], [src], form[action]')]
  const targets = linked
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action'))
    .map((target) => new URL(target ?? '', address))
    .filter(({ href }) => href.startsWith(site.url))
    .map(({ pathname }) => pathname)
  const statuses = await Promise.all(
    [...new Set(targets)].map(async (path) => [path, (await get(path)).status] as const),
  )
  expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
})

test('the front page announces every feed', async () => {
  const { document } = parseHTML(await (await get('/')).text())
  const announced = [...document.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))
  expect(announced).toEqual(Object.entries(FEEDS).map(([outlet, file]) => `${outlet}/${file}`))
})

test('no way of climbing out of the folder leads anywhere', async () => {
  const up = fc.constantFrom(
    '..',
    '%2e%2e',
    '%2E.',
    '.%2e',
    '..%2f..',
    '..%5c',
    '..\\..',
    '%252e%252e',
    '..;',
    '%c0%ae%c0%ae',
  )
  const step = fc.constantFrom('.', '', 'northline', 'courier', 'odd', 'config', 'samples', 'src', 'etc')
  const end = fc.constantFrom('package.json', 'passwd', 'pullquote.yaml', 'README.md', 'index.html', 'robots.txt', '')
  const path = fc
    .tuple(
      fc.array(step, { maxLength: 3 }),
      fc.array(up, { minLength: 1, maxLength: 6 }),
      fc.array(step, { maxLength: 2 }),
      end,
    )
    .map((parts) => `/${parts.flat().join('/')}`)
  await fc.assert(
    fc.asyncProperty(path, async (each) => {
      expect(await statusOf(each)).toBe(404)
    }),
    { numRuns: 200 },
  )
})

test.each(['//etc/passwd', '/%00', '/%', '/northline/atom.xml%00.html', '/constructor', '/__proto__', '*'])(
  'an odd address is not found: %s',
  async (path) => {
    expect(await statusOf(path)).toBe(404)
  },
)

test('a taken port is said so', async () => {
  const port = Number(new URL(site.url).port)
  const failure = await startSampleSite({ port }).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(PullquoteError)
  expect(failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE', message: expect.stringContaining(String(port)) })
})

test('closing twice is closing once, and nobody answers afterwards', async () => {
  const other = await startSampleSite()
  expect((await fetch(other.url)).status).toBe(200)
  await Promise.all([other.close(), other.close()])
  await expect(fetch(other.url)).rejects.toThrow()
})
