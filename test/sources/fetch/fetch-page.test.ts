import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchPage } from '../../../src/sources/fetch/fetch-page.ts'
import type { HttpClient } from '../../../src/sources/fetch/http-client.ts'
import { createRobots, type Robots } from '../../../src/sources/fetch/robots.ts'
import { type LocalSite, resolverOf, SITE, startSite, testClient } from './local-site.ts'

const STORY =
  'The night ferry between Port Alder and Sundholm will stop on the first of May, the harbour board said on Monday. The line carried forty-one passengers a night last year, down from a hundred and eighty a decade ago.'
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry to stop in May</title></head><body><article><h1>Ferry to stop in May</h1><p>${STORY}</p><p>The day boats stay, with two sailings more at weekends.</p></article></body></html>`
const RUSSIAN =
  '<!doctype html><html><head><meta charset="windows-1251"><title>Паром</title></head><body><article><h1>Паром</h1><p>Ночной паром между портом и островом остановится первого мая, сообщили в понедельник в управлении порта. В прошлом году им пользовался сорок один пассажир за ночь, а десять лет назад их было сто восемьдесят, и поэтому решение никого не удивило.</p></article></body></html>'

/** Letters of windows-1251: Cyrillic А to я stand from 0xc0 on. */
const windows1251 = (text: string) =>
  Buffer.from(
    [...text].map((letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))),
  )

interface Served {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

const html = { 'content-type': 'text/html; charset=utf-8' }

const SERVED: Readonly<Record<string, Served>> = {
  '/robots.txt': { body: 'User-agent: *\nDisallow: /closed\n\nUser-agent: Pullquote\nDisallow: /closed-to-us' },
  '/ferry?utm_source=feed': { headers: html, body: PAGE },
  '/moved': { status: 301, headers: { location: '/news/ferry' } },
  '/news/ferry': {
    headers: html,
    body: PAGE.replace('</head>', '<meta property="og:image" content="../ferry.jpg"></head>'),
  },
  '/canonical': {
    headers: html,
    body: PAGE.replace('</head>', '<link rel="canonical" href="/ferry/?utm_source=page"></head>'),
  },
  '/no-type': { body: PAGE },
  '/text-that-is-a-page': { headers: { 'content-type': 'text/plain' }, body: PAGE },
  '/xhtml': { headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0"?>\n${PAGE}` },
  '/text': { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${STORY}\r\n\r\nThe day boats stay.` },
  '/latin-text': {
    headers: { 'content-type': 'text/plain; charset=iso-8859-1' },
    body: Buffer.from('Fähre', 'latin1'),
  },
  '/wrong-charset': { headers: html, body: windows1251(RUSSIAN) },
  '/no-charset': { headers: { 'content-type': 'text/html' }, body: windows1251(RUSSIAN) },
  '/pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' },
  '/pdf-as-page': { headers: html, body: '%PDF-1.7' },
  '/picture': { headers: { 'content-type': 'image/png' }, body: 'x' },
  '/video': { headers: { 'content-type': 'video/mp4' }, body: 'x' },
  '/zip-no-type': { body: 'PK\u0003\u0004' },
  '/bytes': { headers: { 'content-type': 'application/octet-stream' }, body: Buffer.from([1, 2, 0, 3]) },
  '/feed': { headers: { 'content-type': 'text/xml' }, body: '<?xml version="1.0"?><rss version="2.0"></rss>' },
  '/feed-as-page': { headers: html, body: '<?xml version="1.0"?><rss version="2.0"></rss>' },
  '/xml': { headers: { 'content-type': 'text/xml' }, body: '<?xml version="1.0"?><stock><ferry/></stock>' },
  '/json': { headers: { 'content-type': 'application/json' }, body: '{}' },
  '/front': { headers: html, body: '<!doctype html><html><body><a href="/ferry">Ferry</a></body></html>' },
  '/consent': {
    headers: html,
    body: '<!doctype html><html><body><h1>Before you continue</h1><p>We and our partners use cookies.</p></body></html>',
  },
  '/closed-to-us': { headers: html, body: PAGE },
  '/closed': { headers: html, body: PAGE },
  '/to-closed': { status: 302, headers: { location: '/closed-to-us' } },
  '/to-other': { status: 302, headers: { location: 'http://other.test:PORT/ferry?utm_source=feed' } },
  '/gone': { status: 410, body: 'gone' },
  '/blocked': { status: 403, headers: html, body: PAGE },
  '/busy': { status: 503, body: 'busy' },
}

let site: LocalSite
let client: HttpClient
let robots: Robots

beforeAll(async () => {
  site = await startSite((request, response) => {
    const { status = 200, headers = {}, body = '' } = SERVED[request.url ?? ''] ?? { status: 404 }
    const filled = Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(site.port))])
    response.writeHead(status, Object.fromEntries(filled)).end(body)
  })
  client = testClient(site, {
    allow: [`127.0.0.1:${site.port}`],
    resolve: resolverOf({ [SITE]: ['127.0.0.1'], 'other.test': ['127.0.0.1'] }),
  })
  robots = createRobots(client, Date.now)
})

afterAll(async () => {
  await client.close()
  await site.close()
})

const fetch = (path: string) => fetchPage(site.url(path), client, robots)

test('a page becomes an article whose address is where it came from, without what tracks its reader', async () => {
  const article = await fetch('/ferry?utm_source=feed')
  expect(article).toMatchObject({ title: 'Ferry to stop in May', url: site.url('/ferry'), language: 'en' })
  expect(article.text).toContain(STORY)
})

test('relative addresses count from where the redirects end', async () => {
  expect(await fetch('/moved')).toMatchObject({ url: site.url('/news/ferry'), image: site.url('/ferry.jpg') })
})

test('the page’s own word for its address holds, canonical', async () => {
  expect((await fetch('/canonical')).url).toBe(site.url('/ferry'))
})

test.each(['/no-type', '/text-that-is-a-page', '/xhtml'])('%s is read as a page by its beginning', async (path) => {
  expect(await fetch(path)).toMatchObject({ title: 'Ferry to stop in May' })
})

test('a text becomes an article as it is, with its address', async () => {
  expect(await fetch('/text')).toMatchObject({
    title: null,
    url: site.url('/text'),
    text: `${STORY}\n\nThe day boats stay.`,
  })
})

test('a text is decoded by the charset that its type names', async () => {
  expect((await fetch('/latin-text')).text).toBe('Fähre')
})

test.each(['/wrong-charset', '/no-charset'])('%s is decoded by the charset that the page names', async (path) => {
  expect((await fetch(path)).text).toContain('Ночной паром между портом и островом')
})

test.each([
  ['/pdf', 'a PDF'],
  ['/pdf-as-page', 'a PDF'],
  ['/picture', 'a picture'],
  ['/video', 'a video'],
  ['/zip-no-type', 'a ZIP archive'],
  ['/bytes', 'a binary file'],
  ['/feed', 'a feed'],
  ['/feed-as-page', 'a feed'],
  ['/xml', 'data (XML)'],
  ['/json', 'data (JSON)'],
])('%s is SOURCE_UNSUPPORTED: %s', async (path, what) => {
  await expect(fetch(path)).rejects.toMatchObject({
    code: 'SOURCE_UNSUPPORTED',
    message: `${site.url(path)} is ${what}. Give the address of a web page or a text instead.`,
  })
})

test.each([
  { path: '/gone', code: 'SOURCE_UNAVAILABLE' },
  { path: '/blocked', code: 'SOURCE_UNAVAILABLE' },
  { path: '/busy', code: 'SOURCE_UNAVAILABLE' },
  { path: '/nothing', code: 'SOURCE_UNAVAILABLE' },
  { path: '/front', code: 'ARTICLE_UNREADABLE' },
  { path: '/consent', code: 'ARTICLE_WALLED' },
])('$path is $code', async ({ path, code }) => {
  await expect(fetch(path)).rejects.toMatchObject({ code })
})

test.each(['/closed-to-us', '/to-closed'])('%s is refused by robots.txt and not asked for', async (path) => {
  const before = site.requests.length
  await expect(fetch(path)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message: expect.stringContaining('robots.txt'),
  })
  expect(site.requests.slice(before).map(({ url }) => url)).not.toContain('/closed-to-us')
})

test('what is closed to everybody but open to us by name may be read', async () => {
  expect(await fetch('/closed')).toMatchObject({ title: 'Ferry to stop in May' })
})

test('each site on the way is asked for its own robots.txt', async () => {
  const fresh = createRobots(client, Date.now)
  const before = site.requests.length
  await fetchPage(site.url('/to-other'), client, fresh)
  expect(site.requests.slice(before).map(({ url, headers }) => `${headers.host?.split(':')[0]}${url}`)).toEqual([
    'site.test/robots.txt',
    'site.test/to-other',
    'other.test/robots.txt',
    'other.test/ferry?utm_source=feed',
  ])
})
