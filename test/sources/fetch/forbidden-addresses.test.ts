import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HttpClient } from '../../../src/sources/fetch/http-client.ts'
import { type LocalSite, resolverOf, SITE, startSite, testClient } from './local-site.ts'

/** Stands where nobody may come; only its name `site.test` is allowed. */
let site: LocalSite
let client: HttpClient

beforeAll(async () => {
  site = await startSite((request, response) => {
    const target = new URL(request.url ?? '/', 'http://any.test').searchParams.get('to')
    if (target !== null) response.writeHead(302, { location: Buffer.from(target).toString('latin1') })
    response.end('reached')
  })
  client = testClient(site, {
    resolve: resolverOf({
      [SITE]: ['127.0.0.1'],
      localhost: ['127.0.0.1', '::1'],
      'loopback.test': ['127.0.0.1'],
      'loopback6.test': ['::1'],
      'mapped.test': ['::ffff:127.0.0.1'],
      'metadata.test': ['169.254.169.254'],
      'nat.test': ['100.64.0.1'],
      'mixed.test': ['93.184.216.34', '127.0.0.1'],
      'mixed-first.test': ['127.0.0.1', '93.184.216.34'],
    }),
  })
})

afterAll(async () => {
  await client.close()
  await site.close()
})

const get = (url: string) => client.get(url.replace('PORT', String(site.port)), { accept: '*/*' })

test('the control: the allowed name is reached', async () => {
  const { status, bytes } = await get(`http://${SITE}:PORT/`)
  expect([status, Buffer.from(bytes).toString()]).toEqual([200, 'reached'])
})

test.each([
  { name: 'loopback', host: '127.0.0.1' },
  { name: 'loopback with a final dot', host: '127.0.0.1.' },
  { name: 'loopback in IPv6', host: '[::1]' },
  { name: 'metadata of a cloud', host: '169.254.169.254' },
  { name: 'private, class A', host: '10.0.0.1' },
  { name: 'private, class B', host: '172.16.0.1' },
  { name: 'private, class C', host: '192.168.0.1' },
  { name: 'loopback as one decimal number', host: '2130706433' },
  { name: 'loopback in hexadecimal', host: '0x7f000001' },
  { name: 'loopback in octal', host: '0177.0.0.1' },
  { name: 'loopback, shortened', host: '127.1' },
  { name: 'loopback in full-width digits', host: '１２７.０.０.１' },
  { name: 'loopback, percent-encoded', host: '%31%32%37.0.0.1' },
  { name: 'loopback with circled digits', host: '①②⑦.⓪.⓪.①' },
  { name: 'this machine', host: '0.0.0.0' },
  { name: 'unspecified in IPv6', host: '[::]' },
  { name: 'mapped loopback', host: '[::ffff:127.0.0.1]' },
  { name: 'mapped loopback in hexadecimal', host: '[::ffff:7f00:1]' },
  { name: 'IPv4-compatible loopback', host: '[::127.0.0.1]' },
  { name: 'NAT64', host: '[64:ff9b::7f00:1]' },
  { name: '6to4', host: '[2002:7f00:1::]' },
  { name: 'unique local', host: '[fd00::1]' },
  { name: 'link-local in IPv6', host: '[fe80::1]' },
  { name: 'carrier-grade NAT', host: '100.64.0.1' },
  { name: 'multicast', host: '224.0.0.1' },
  { name: 'broadcast', host: '255.255.255.255' },
  { name: 'localhost', host: 'localhost' },
  { name: 'a name of loopback', host: 'loopback.test' },
  { name: 'a name of loopback with a final dot', host: 'loopback.test.' },
  { name: 'a name of loopback in IPv6', host: 'loopback6.test' },
  { name: 'a name of mapped loopback', host: 'mapped.test' },
  { name: 'a name of metadata', host: 'metadata.test' },
  { name: 'a name of carrier-grade NAT', host: 'nat.test' },
  { name: 'a name with one private address', host: 'mixed.test' },
  { name: 'a name with one private address first', host: 'mixed-first.test' },
  { name: 'loopback behind a user name that looks like the allowed host', host: `${SITE}@127.0.0.1` },
])('$name is refused, asked for and redirected to', async ({ host }) => {
  const before = site.requests.length
  await expect(get(`http://${host}:PORT/`)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
  const redirect = `http://${SITE}:PORT/?to=${encodeURIComponent(`http://${host}:${site.port}/`)}`
  await expect(get(redirect)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
  expect(site.requests.slice(before).map(({ headers }) => headers.host)).toEqual([`${SITE}:${site.port}`])
})

test.each([
  { name: 'a file', to: 'file:///etc/passwd' },
  { name: 'a data address', to: 'data:text/plain,x' },
  { name: 'another address of loopback', to: 'http://127.0.0.2:PORT/' },
  { name: 'a port that is not of the web', to: `http://${SITE}:22/` },
  { name: 'another protocol on the same host', to: `ftp://${SITE}:PORT/` },
  { name: 'a user name', to: `http://ada:secret@${SITE}:PORT/` },
  { name: 'loopback without a scheme', to: '//127.0.0.1:PORT/' },
])('a redirect to $name is refused', async ({ to }) => {
  await expect(
    get(`http://${SITE}:PORT/?to=${encodeURIComponent(to.replace('PORT', String(site.port)))}`),
  ).rejects.toMatchObject({
    code: 'SOURCE_REFUSED',
  })
})

test('a name that changes its address between two connections is checked at each', async () => {
  const answers = [['127.0.0.1'], ['127.0.0.2']]
  const looked: string[] = []
  const rebound = testClient(site, {
    // Only the first address is allowed; the second is what the name turns to.
    allow: [`127.0.0.1:${site.port}`],
    resolve: (hostname) => {
      looked.push(hostname)
      return resolverOf({ [hostname]: answers[looked.length - 1] ?? [] })(hostname)
    },
  })
  const [first, second] = [`http://rebind.test:${site.port}/`, `http://rebind.test:${site.port}/again`]
  await rebound.get(first, { accept: '*/*', headers: { connection: 'close' } })
  await expect(rebound.get(second, { accept: '*/*' })).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
  expect(looked).toEqual(['rebind.test', 'rebind.test'])
  await rebound.close()
})

test('the address that was checked is the one that is asked: one look-up a connection', async () => {
  const looked: string[] = []
  const resolve = resolverOf({ [SITE]: ['127.0.0.1'] })
  const counted = testClient(site, {
    resolve: (hostname) => {
      looked.push(hostname)
      return resolve(hostname)
    },
  })
  await counted.get(site.url('/'), { accept: '*/*' })
  expect(looked).toEqual([SITE])
  await counted.close()
})
