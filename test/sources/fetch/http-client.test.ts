import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HttpClient } from '../../../src/sources/fetch/http-client.ts'
import { type LocalSite, resolverOf, SITE, startSite, testClient } from './local-site.ts'

const MEGABYTE = 1024 * 1024

const redirect = (response: ServerResponse, status: number, location: string) =>
  response.writeHead(status, { location, 'set-cookie': 'visitor=7' }).end('moved')

const packed = (response: ServerResponse, encoding: string, bytes: Uint8Array) =>
  response.writeHead(200, { 'content-encoding': encoding }).end(bytes)

const GZIP_BOMB = gzipSync(Buffer.alloc(200 * MEGABYTE), { level: 1 })
const BR_BOMB = brotliCompressSync(Buffer.alloc(64 * MEGABYTE), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })

/** Sends until nobody listens any more. */
function sendForever(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024, 'a')
  const send = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', send)
  send()
}

const ROUTES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/': (response) => response.end('hello'),
  '/moved': (response) => redirect(response, 301, '/moved-again'),
  '/moved-again': (response) => redirect(response, 308, '/'),
  '/moved-partly': (response) => redirect(response, 301, '/elsewhere'),
  '/elsewhere': (response) => redirect(response, 302, '/'),
  '/see-other': (response) => redirect(response, 303, '/?a=1#part'),
  '/to-umlaut': (response) => redirect(response, 307, Buffer.from('/größe').toString('latin1')),
  '/gr%C3%B6%C3%9Fe': (response) => response.end('umlaut'),
  '/circle': (response) => redirect(response, 302, '/circle-back'),
  '/circle-back': (response) => redirect(response, 302, '/circle'),
  '/itself': (response) => redirect(response, 302, '/itself'),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/no-address': (response) => redirect(response, 302, 'http://:0:0/'),
  '/gzip-bomb': (response) => packed(response, 'gzip', GZIP_BOMB),
  '/br-bomb': (response) => packed(response, 'br', BR_BOMB),
  '/gzip-twice': (response) => packed(response, 'gzip, gzip', gzipSync(gzipSync('hello'))),
  '/endless': sendForever,
  '/slow-body': (response) => response.write('a'),
  '/silent': () => undefined,
  '/cut-off': (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('half', () => response.destroy())
  },
  '/big-header': (response) => response.writeHead(200, { 'x-long': 'a'.repeat(40_000) }).end(),
  '/moved-endlessly': (response) => {
    response.writeHead(302, { location: '/' })
    sendForever(response)
  },
  '/missing-endlessly': (response) => {
    response.writeHead(404)
    sendForever(response)
  },
  '/missing': (response) => response.writeHead(404).end('not here'),
}

let site: LocalSite
let client: HttpClient

beforeAll(async () => {
  site = await startSite((request, response) => {
    const path = (request.url ?? '').replace(/[?#].*/s, '')
    const hop = /^\/hop\/(\d+)$/.exec(path)?.[1]
    if (hop !== undefined) return redirect(response, 302, hop === '1' ? '/' : `/hop/${Number(hop) - 1}`)
    return ROUTES[path]?.(response)
  })
  client = testClient(site)
})

afterAll(async () => {
  await client.close()
  await site.close()
})

const get = (path: string, from: HttpClient = client) => from.get(site.url(path), { accept: 'text/html' })

test('what is sent: the honest name, what we can unpack, and nothing that tells one visitor from another', async () => {
  await get('/')
  expect(site.requests.at(-1)?.headers).toEqual({
    host: `${SITE}:${site.port}`,
    connection: 'keep-alive',
    accept: 'text/html',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': expect.stringMatching(/^Pullquote\/\d+\.\d+\.\d+$/),
  })
})

test('the contact stands in the User-Agent, as a header may hold it', async () => {
  const reachable = testClient(site, { contact: 'https://lune.example/über-uns' })
  await get('/', reachable)
  expect(site.requests.at(-1)?.headers['user-agent']).toMatch(/ \(\+https:\/\/lune\.example\/%C3%BCber-uns\)$/)
  await reachable.close()
})

test('a fragment is not sent', async () => {
  const { url } = await client.get(site.url('/?q=1#part'), { accept: '*/*' })
  expect([site.requests.at(-1)?.url, url.href]).toEqual(['/?q=1', site.url('/?q=1')])
})

test.each([
  { name: 'no redirect', path: '/', ends: '/', movedPermanently: false },
  { name: 'permanent ones alone', path: '/moved', ends: '/', movedPermanently: true },
  { name: 'a permanent and a temporary one', path: '/moved-partly', ends: '/', movedPermanently: false },
  { name: 'a temporary one', path: '/elsewhere', ends: '/', movedPermanently: false },
  { name: '303, with a query and a fragment', path: '/see-other', ends: '/?a=1', movedPermanently: false },
  { name: 'letters beyond ASCII', path: '/to-umlaut', ends: '/gr%C3%B6%C3%9Fe', movedPermanently: false },
  { name: 'as many as are allowed', path: '/hop/5', ends: '/', movedPermanently: false },
])('redirects: $name', async ({ path, ends, movedPermanently }) => {
  const answer = await get(path)
  expect([answer.url.href, answer.status, answer.movedPermanently]).toEqual([site.url(ends), 200, movedPermanently])
})

test('a cookie that a redirect sets is not sent back', async () => {
  const before = site.requests.length
  await get('/moved')
  expect(site.requests.slice(before).map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined])
})

test.each([
  { name: 'one redirect more than are allowed', path: '/hop/6', code: 'SOURCE_REFUSED', says: 'more than 5 times' },
  { name: 'a circle', path: '/circle', code: 'SOURCE_REFUSED', says: 'in a circle' },
  { name: 'a redirect to itself', path: '/itself', code: 'SOURCE_REFUSED', says: 'in a circle' },
  { name: 'a redirect without an address', path: '/nowhere', code: 'SOURCE_UNAVAILABLE', says: 'where to' },
  { name: 'a redirect to what is no address', path: '/no-address', code: 'SOURCE_UNAVAILABLE', says: 'where to' },
  { name: '200 MB of zeros in gzip', path: '/gzip-bomb', code: 'SOURCE_TOO_LARGE', says: 'over 1 MB' },
  { name: '64 MB of zeros in brotli', path: '/br-bomb', code: 'SOURCE_TOO_LARGE', says: 'over 1 MB' },
  { name: 'a body packed twice', path: '/gzip-twice', code: 'SOURCE_UNSUPPORTED', says: 'gzip, gzip' },
  { name: 'a body that breaks off', path: '/cut-off', code: 'SOURCE_UNAVAILABLE', says: 'broke the connection off' },
  { name: 'headers without measure', path: '/big-header', code: 'SOURCE_UNAVAILABLE', says: 'damaged' },
])('$name is $code', async ({ path, code, says }) => {
  await expect(get(path)).rejects.toMatchObject({ code, message: expect.stringContaining(says) })
})

test('an endless body is let go, and its connection with it', async () => {
  await expect(get('/endless')).rejects.toMatchObject({ code: 'SOURCE_TOO_LARGE' })
  const socket = site.requests.at(-1)?.socket
  // Ends only if the client lets go; the server sees that as an error or as an end.
  await new Promise((gone) => (socket?.destroyed ? gone(null) : socket?.once('close', gone)))
})

test.each([
  { name: 'a redirect', path: '/moved-endlessly', status: 200 },
  { name: 'a missing page', path: '/missing-endlessly', status: 404 },
])('the body of $name is not waited for, and its connection is let go', async ({ path, status }) => {
  // The deadline would let it go too, but not before this test has failed.
  const patient = testClient(site, { timeoutMs: 3_600_000 })
  expect((await get(path, patient)).status).toBe(status)
  const socket = site.requests.find(({ url }) => url === path)?.socket
  await new Promise((gone) => (socket?.destroyed ? gone(null) : socket?.once('close', gone)))
  await patient.close()
})

test.each([
  { name: 'a body that does not end', path: '/slow-body' },
  { name: 'a server that says nothing', path: '/silent' },
])('$name is SOURCE_TIMEOUT', async ({ path }) => {
  const impatient = testClient(site, { timeoutMs: 100 })
  await expect(get(path, impatient)).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' })
  await impatient.close()
})

test('a name that is never looked up to the end is SOURCE_TIMEOUT', async () => {
  const impatient = testClient(site, { timeoutMs: 100, resolve: () => new Promise(() => undefined) })
  await expect(get('/', impatient)).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' })
  await impatient.close()
})

test.each([
  { name: 'a name that does not exist', url: 'http://unknown.test/', says: 'no site of this name' },
  { name: 'a port where nobody listens', url: `http://closed.test:1/`, says: 'connection refused' },
  { name: 'TLS with a server that has none', url: `https://${SITE}:PORT/`, says: 'TLS' },
])('$name is SOURCE_UNAVAILABLE', async ({ url, says }) => {
  const strange = testClient(site, {
    allow: [`${SITE}:${site.port}`, 'closed.test:1'],
    resolve: resolverOf({ [SITE]: ['127.0.0.1'], 'closed.test': ['127.0.0.1'] }),
  })
  const asked = strange.get(`${url.replace('PORT', String(site.port))}?token=tulip`, { accept: '*/*' })
  await expect(asked).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', message: expect.stringContaining(says) })
  await expect(asked).rejects.toMatchObject({ message: expect.not.stringContaining('tulip') })
  await strange.close()
})

test('a server that does not speak HTTP is SOURCE_UNAVAILABLE', async () => {
  const server = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n\r\n')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.')
  const strange = testClient(address)
  await expect(strange.get(`http://${SITE}:${address.port}/`, { accept: '*/*' })).rejects.toMatchObject({
    code: 'SOURCE_UNAVAILABLE',
    message: expect.stringContaining('damaged'),
  })
  await strange.close()
  server.close()
})

test.each([
  { name: 'words', address: 'the ferry' },
  { name: 'nothing', address: '' },
  { name: 'a host without a scheme', address: 'lune.example/a' },
  { name: 'a port that is none', address: 'http://ada:tulip@lune.example:99999/' },
  { name: 'an address without end', address: `http://lune.example/${'a'.repeat(8_000)}` },
])('$name is INPUT_INVALID', async ({ address }) => {
  await expect(client.get(address, { accept: '*/*' })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.not.stringContaining('tulip'),
  })
})

test('a status that is no success is given back, without its body', async () => {
  const { status, bytes } = await get('/missing')
  expect([status, bytes.length]).toEqual([404, 0])
})

test('what looks at the head can refuse before the body is read', async () => {
  const admit = () => {
    throw new Error('No, thank you.')
  }
  await expect(client.get(site.url('/endless'), { accept: '*/*', admit })).rejects.toThrow('No, thank you.')
})

test('each hop is shown before it is asked', async () => {
  const hops: string[] = []
  const before = site.requests.length
  await client.get(site.url('/moved'), {
    accept: '*/*',
    beforeHop: async ({ pathname }) => {
      hops.push(`${pathname} after ${site.requests.length - before}`)
    },
  })
  expect(hops).toEqual(['/moved after 0', '/moved-again after 1', '/ after 2'])
})

test('what looks at a hop for ever is ended by the deadline too', async () => {
  const impatient = testClient(site, { timeoutMs: 100 })
  const asked = impatient.get(site.url('/'), { accept: '*/*', beforeHop: () => new Promise(() => undefined) })
  await expect(asked).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' })
  await impatient.close()
})

test('no more than two requests are at a host at once', async () => {
  const held: ServerResponse[] = []
  const busy = await startSite((_, response) => {
    held.push(response)
    if (held.length > 2) response.end('late')
  })
  const asking = testClient(busy)
  const answers = ['/1', '/2', '/3'].map((path) => asking.get(busy.url(path), { accept: '*/*' }))
  while (busy.requests.length < 2) await new Promise(setImmediate)
  // A third would come now, were it let through: the client has had the whole of two round trips for it.
  await testClient(site).get(site.url('/'), { accept: '*/*' })
  expect(busy.requests).toHaveLength(2)
  held[0]?.end('first')
  await Promise.all([answers[0], answers[2]])
  expect(busy.requests.map(({ url }) => url)).toEqual(['/1', '/2', '/3'])
  held[1]?.end('second')
  await Promise.all(answers)
  await asking.close()
  await busy.close()
})
