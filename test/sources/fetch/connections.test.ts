import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LocalSite, startSite, testClient } from './local-site.ts'

let site: LocalSite

beforeEach(async () => {
  site = await startSite((request, response) => {
    if (request.url === '/moved') response.writeHead(301, { location: '/' })
    if (request.url === '/same') response.writeHead(304)
    if (request.url === '/missing') response.writeHead(404)
    response.end('hello')
  })
})

afterEach(() => site.close())

/** Resolves when the other side has let go of every connection; never where one leaks. */
const allClosed = () =>
  Promise.all(site.sockets.map((socket) => (socket.destroyed ? null : once(socket, 'close').then(() => null))))

test('two hundred pages in a row use their connections again, and none is left after close', async () => {
  const client = testClient(site)
  for (let page = 0; page < 200; page += 1) await client.get(site.url(`/${page}`), { accept: '*/*' })
  expect(site.requests).toHaveLength(200)
  // One may be still on its way back to the pool when the next page is asked for.
  expect(site.sockets.length).toBeLessThanOrEqual(2)
  await client.close()
  await allClosed()
})

test('no connection is left of redirects, refusals, unchanged feeds and missing pages', async () => {
  const client = testClient(site)
  const paths = Array.from({ length: 50 }, () => ['/moved', '/same', '/missing', '/']).flat()
  await Promise.all(paths.map((path) => client.get(site.url(path), { accept: '*/*' })))
  await client.close()
  await allClosed()
})

test('after close, and in the middle of a request, the fault says that we are stopping', async () => {
  const silent = await startSite(() => undefined)
  const client = testClient(silent)
  const asked = client.get(silent.url('/'), { accept: '*/*' })
  const told = expect(asked).rejects.toMatchObject({
    code: 'SOURCE_UNAVAILABLE',
    message: expect.stringContaining('is stopping'),
  })
  while (silent.requests.length === 0) await new Promise(setImmediate)
  await client.close()
  await told
  await expect(client.get(silent.url('/'), { accept: '*/*' })).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
  await silent.close()
})
