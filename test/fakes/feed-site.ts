import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHttpClient, type HttpClient, type HttpClientOptions } from '../../src/sources/fetch/http-client.ts'
import { type LocalSite, startSite } from '../sources/fetch/local-site.ts'

/** How a site answers at one path. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real server that plays any number of sites, told apart by their names; what it answers is set path by path. */
export interface FeedSite {
  /** What was asked, as "host/path", in order. */
  readonly asked: readonly string[]
  /** The headers of each request, in order. */
  readonly headers: readonly IncomingMessage['headers'][]
  /** An address of a site, whose name may be any: `at('courier.test/feed')`. */
  at(place: string): string
  /** Sets what is answered at a place from now on, whatever its query unless one is given; what is set nowhere is 404. */
  answer(place: string, answer: Answer): void
  /** A client that may ask this server, under any name, and no other. */
  client(options?: Partial<HttpClientOptions>): HttpClient
  close(): Promise<void>
}

/** A server on a free loopback port. `robots.txt` is 404 everywhere unless it is set, which allows everything. */
export async function startFeedSite(): Promise<FeedSite> {
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  const headers: IncomingMessage['headers'][] = []
  const site: LocalSite = await startSite((request, response) => {
    const place = `${request.headers.host?.split(':')[0]}${request.url}`
    if (!place.endsWith('/robots.txt')) {
      asked.push(place)
      headers.push(request.headers)
    }
    const answer = answers.get(place) ?? answers.get(place.replace(/\?.*/, '')) ?? status(404)
    answer(request, response)
  })
  return {
    asked,
    headers,
    at: (place) => site.url(place.slice(place.indexOf('/')), place.slice(0, place.indexOf('/'))),
    answer: (place, answer) => answers.set(place, answer),
    client: (options = {}) =>
      createHttpClient({
        contact: null,
        timeoutMs: 10_000,
        maxBytes: 8 * 1024 * 1024,
        maxRedirects: 5,
        allow: [`127.0.0.1:${site.port}`],
        resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
        now: Date.now,
        ...options,
      }),
    close: () => site.close(),
  }
}

/** A text that knows its version by an ETag made from it, and answers 304 to who has it. */
export function text(body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const etag = `"${body.length}-${[...body].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7)}"`
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag, ...headers }).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag, ...headers }).end(body)
  }
}

/** A text of a site that knows nothing of versions. */
export function plain(body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => void response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(body)
}

export function page(html: string): Answer {
  return plain(html, { 'content-type': 'text/html; charset=utf-8' })
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => void response.writeHead(code, headers).end()
}

export function redirect(location: string, code = 301): Answer {
  return status(code, { location })
}

/** Takes the request and never answers. */
export function silent(): Answer {
  return () => undefined
}

/** Breaks the connection off before it has said anything. */
export function broken(): Answer {
  return (request) => void request.socket.destroy()
}

/** Sends the first half of a text, and breaks off: a length that is promised, or a stream of unknown length. */
export function half(body: string, { isLengthKnown }: { readonly isLengthKnown: boolean }): Answer {
  return (request, response) => {
    const length = isLengthKnown ? { 'content-length': Buffer.byteLength(body) } : {}
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...length })
    response.write(body.slice(0, body.length / 2), () => request.socket.destroy())
  }
}

/** Sends as many megabytes as it is let. */
export function huge(megabytes: number): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    response.write('<rss version="2.0"><channel><title>Huge</title>')
    const item = `<item><title>${'huge news '.repeat(100_000)}</title></item>`
    let left = megabytes
    const more = () => {
      while (left > 0 && !response.destroyed) {
        left -= 1
        if (!response.write(item)) return void response.once('drain', more)
      }
      response.end('</channel></rss>')
    }
    more()
  }
}
