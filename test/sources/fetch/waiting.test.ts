import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HttpClient } from '../../../src/sources/fetch/http-client.ts'
import { type LocalSite, resolverOf, SITE, startSite, testClient } from './local-site.ts'

const START = Date.parse('2026-11-24T08:00:00Z')

let now: number
let site: LocalSite
let client: HttpClient
let answer: { status: number; retryAfter: string | null }

beforeEach(async () => {
  now = START
  answer = { status: 200, retryAfter: null }
  site = await startSite((_, response) => {
    if (answer.retryAfter !== null) response.setHeader('retry-after', answer.retryAfter)
    response.writeHead(answer.status).end()
  })
  client = testClient(site, {
    now: () => now,
    allow: [`${SITE}:${site.port}`, `other.test:${site.port}`],
    resolve: resolverOf({ [SITE]: ['127.0.0.1'], 'other.test': ['127.0.0.1'] }),
  })
})

afterEach(async () => {
  await client.close()
  await site.close()
})

const get = (hostname?: string) => client.get(site.url('/', hostname), { accept: '*/*' })

test.each([
  { name: '429 with seconds', status: 429, retryAfter: '90' },
  { name: '503 with a date', status: 503, retryAfter: 'Tue, 24 Nov 2026 08:01:30 GMT' },
])('a site that answers $name is not asked again until then', async ({ status, retryAfter }) => {
  answer = { status, retryAfter }
  expect(await get()).toMatchObject({ status, retryAfterMs: 90_000 })
  now += 60_000
  await expect(get()).rejects.toMatchObject({
    code: 'SOURCE_UNAVAILABLE',
    retryAfterMs: 30_000,
    message: `${SITE} has asked us to wait. Try again in 1 min.`,
  })
  expect(site.requests).toHaveLength(1)
  answer = { status: 200, retryAfter: null }
  await get('other.test')
  now += 30_000
  expect(await get()).toMatchObject({ status: 200 })
})

test.each([
  { name: '429 that does not say how long', status: 429, retryAfter: null },
  { name: '503 with a word', status: 503, retryAfter: 'soon' },
  { name: '404 that asks for a wait', status: 404, retryAfter: '90' },
])('a site that answers $name may be asked again', async ({ status, retryAfter }) => {
  answer = { status, retryAfter }
  expect(await get()).toMatchObject({ status, retryAfterMs: null })
  await get()
  expect(site.requests).toHaveLength(2)
})
