import { expect, test } from 'vitest'
import { PullquoteError } from '../../../src/errors.ts'
import type { HttpAnswer, HttpClient } from '../../../src/sources/fetch/http-client.ts'
import { createRobots } from '../../../src/sources/fetch/robots.ts'

const PAGE = new URL('https://lune.example/harbour?token=tulip')
const DAY_MS = 24 * 60 * 60 * 1_000

/** A client that answers every request with the same, and remembers what it was asked for. */
function answering(answer: { status: number; text?: string } | Error) {
  const asked: string[] = []
  const client: Pick<HttpClient, 'get'> = {
    get(address) {
      asked.push(address)
      if (answer instanceof Error) return Promise.reject(answer)
      return Promise.resolve(toAnswer(address, answer.status, answer.text ?? ''))
    },
  }
  return { asked, client }
}

function toAnswer(address: string, status: number, text: string): HttpAnswer {
  return {
    url: new URL(address),
    status,
    contentType: null,
    contentEncoding: null,
    contentLength: null,
    etag: null,
    lastModified: null,
    location: null,
    sentAt: null,
    freshMs: null,
    retryAfterMs: null,
    bytes: new TextEncoder().encode(text),
    movedPermanently: false,
  }
}

test.each([
  { name: 'rules that allow', answer: { status: 200, text: 'User-agent: *\nDisallow: /b' } },
  { name: 'no rules (404)', answer: { status: 404 } },
  { name: 'a login before the rules (401)', answer: { status: 401 } },
  { name: 'rules forbidden (403)', answer: { status: 403 } },
  { name: 'a redirect in a circle', answer: new PullquoteError('SOURCE_REFUSED', 'A circle.') },
  { name: 'rules too large', answer: new PullquoteError('SOURCE_TOO_LARGE', 'Over 8 MB.') },
  { name: 'rules packed twice', answer: new PullquoteError('SOURCE_UNSUPPORTED', 'gzip, gzip') },
])('a page may be read with $name (RFC 9309, 2.3.1.3)', async ({ answer }) => {
  const { client } = answering(answer)
  await expect(createRobots(client, Date.now).check(PAGE)).resolves.toBeUndefined()
})

test('a page that the rules forbid is SOURCE_REFUSED', async () => {
  const { asked, client } = answering({ status: 200, text: 'User-agent: *\nDisallow: /harbour' })
  await expect(createRobots(client, Date.now).check(PAGE)).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
    message:
      'https://lune.example/harbour…: the site asks programs not to read this page (robots.txt). Open it in a browser, and paste the text here.',
  })
  expect(asked).toEqual(['https://lune.example/robots.txt'])
})

test.each([
  { name: 'a fault of the site', answer: { status: 503 }, code: 'SOURCE_UNAVAILABLE' },
  { name: 'no connection', answer: new PullquoteError('SOURCE_UNAVAILABLE', 'Nobody.'), code: 'SOURCE_UNAVAILABLE' },
  { name: 'an answer that is late', answer: new PullquoteError('SOURCE_TIMEOUT', 'Late.'), code: 'SOURCE_TIMEOUT' },
])(
  'a page is not read after $name (RFC 9309, 2.3.1.4), and the rules are asked for again',
  async ({ answer, code }) => {
    const { asked, client } = answering(answer)
    const robots = createRobots(client, Date.now)
    await expect(robots.check(PAGE)).rejects.toMatchObject({ code })
    await expect(robots.check(PAGE)).rejects.toMatchObject({ code })
    expect(asked).toHaveLength(2)
  },
)

test('a mistake in the program is not taken for missing rules', async () => {
  const fault = new TypeError('undefined is not a function')
  await expect(createRobots(answering(fault).client, Date.now).check(PAGE)).rejects.toBe(fault)
})

test('a site is asked once a day, also by many at once; each origin is a site', async () => {
  let now = 0
  const { asked, client } = answering({ status: 404 })
  const robots = createRobots(client, () => now)
  const pages = [
    'https://lune.example/1',
    'https://lune.example/2',
    'http://lune.example/',
    'https://lune.example:8443/',
  ]
  await Promise.all(pages.map((page) => robots.check(new URL(page))))
  expect(asked).toEqual([
    'https://lune.example/robots.txt',
    'http://lune.example/robots.txt',
    'https://lune.example:8443/robots.txt',
  ])
  now = DAY_MS - 1
  await robots.check(PAGE)
  expect(asked).toHaveLength(3)
  now = DAY_MS
  await robots.check(PAGE)
  expect(asked).toHaveLength(4)
})

test('a thousand sites are remembered, then the first is forgotten', async () => {
  const { asked, client } = answering({ status: 404 })
  const robots = createRobots(client, Date.now)
  for (let site = 0; site <= 1_000; site += 1) await robots.check(new URL(`https://site-${site}.example/`))
  await robots.check(new URL('https://site-1000.example/'))
  expect(asked).toHaveLength(1_001)
  await robots.check(new URL('https://site-0.example/'))
  expect(asked).toHaveLength(1_002)
})
