import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../../src/sources/fetch/http-client.ts'
import type { Resolve } from '../../../src/sources/fetch/transport.ts'

/** A real server on a free loopback port that remembers what it was asked. */
export interface LocalSite {
  readonly port: number
  readonly requests: readonly IncomingMessage[]
  /** Every connection ever made, also the closed ones. */
  readonly sockets: readonly Socket[]
  /** An address of this site under a name that the test's resolver knows. */
  url(path: string, hostname?: string): string
  close(): Promise<void>
}

/** The name that `testClient` resolves to 127.0.0.1 and allows on the site's port. */
export const SITE = 'site.test'

export async function startSite(listener: RequestListener): Promise<LocalSite> {
  const requests: IncomingMessage[] = []
  const sockets: Socket[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    listener(request, response)
  })
  server.on('connection', (socket) => sockets.push(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.')
  const { port } = address
  return {
    port,
    requests,
    sockets,
    url: (path, hostname = SITE) => `http://${hostname}:${port}${path}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** A resolver that knows only these names; rejects for others as getaddrinfo does. */
export function resolverOf(names: Readonly<Record<string, readonly string[]>>): Resolve {
  return (hostname) => {
    const addresses = names[hostname.replace(/\.$/, '')]
    if (!addresses) return Promise.reject(Object.assign(new Error(`getaddrinfo ${hostname}`), { code: 'ENOTFOUND' }))
    return Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
  }
}

/** A client that may ask `site` by its name; options of the test before those of this file. */
export function testClient({ port }: Pick<LocalSite, 'port'>, options: Partial<HttpClientOptions> = {}): HttpClient {
  return createHttpClient({
    contact: null,
    timeoutMs: 10_000,
    maxBytes: 1024 * 1024,
    maxRedirects: 5,
    allow: [`${SITE}:${port}`],
    resolve: resolverOf({ [SITE]: ['127.0.0.1'] }),
    now: Date.now,
    ...options,
  })
}
