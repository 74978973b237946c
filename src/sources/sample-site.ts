import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { PullquoteError } from '../errors.ts'
import { discoverFeeds, type FoundFeed } from './feed/discover-feeds.ts'

const FOLDER = resolve(import.meta.dirname, '../../config/samples')

/** By file name first, then by ending: a feed is served as the kind of feed it is. A file with none of these is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  'feed.xml': 'application/rss+xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** Idle connections are let go soon, so that closing never waits long for a client that keeps one open. */
const KEEP_ALIVE_MS = 1_000

/** A running sample site. */
export interface SampleSite {
  /** Where it listens, with a final slash: `http://127.0.0.1:49152/`. */
  readonly url: string
  /** The outlets' feeds, in the order of the front page. */
  readonly feeds: readonly FoundFeed[]
  /** Takes no more requests and resolves when those under way are answered. May be called again. */
  close(): Promise<void>
}

/** What one address of the site leads to. */
type Resource =
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string }
  | { readonly kind: 'folder'; readonly location: string }

/**
 * Serves the sample news of `config/samples` on 127.0.0.1, on `port` or, by default, a free one.
 *
 * Only the files found at the start have an address, so no request can name anything else. Answers GET and HEAD,
 * with ETag and Last-Modified, and 304 to a client that has the current version (RFC 9110, 13.1 and 13.2.2).
 * Throws SOURCE_UNAVAILABLE when the port is taken.
 */
export async function startSampleSite({ port = 0 }: { readonly port?: number } = {}): Promise<SampleSite> {
  const resources = await findResources()
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(resources, request, response).catch(() => {
      // The file went away or cannot be read any more; this request fails, the site stays up.
      if (response.headersSent) response.destroy()
      else sendText(response, 500, 'This sample could not be read.')
    })
  })
  const frontPage = await readFile(join(FOLDER, 'index.html'), 'utf8')
  const url = await listen(server, port)
  let closed: Promise<void> | null = null
  return {
    url,
    feeds: discoverFeeds(frontPage, url),
    close: () => {
      closed ??= new Promise((done) => server.close(() => done()))
      return closed
    },
  }
}

async function findResources(): Promise<ReadonlyMap<string, Resource>> {
  const names = await readdir(FOLDER, { recursive: true })
  return new Map(names.flatMap((name) => toEntries(name.split(sep).join('/'))))
}

/** The addresses of one file; a folder's `index.html` is served at the folder's own address. */
function toEntries(name: string): [string, Resource][] {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const contentType = CONTENT_TYPES[base] ?? CONTENT_TYPES[extname(base)]
  if (contentType === undefined) return []
  const file: Resource = { kind: 'file', path: join(FOLDER, name), contentType }
  if (base !== 'index.html') return [[`/${name}`, file]]
  const folder = `/${name.slice(0, -base.length)}`
  if (folder === '/') return [['/', file]]
  return [
    [folder, file],
    [folder.slice(0, -1), { kind: 'folder', location: folder }],
  ]
}

async function answer(
  resources: ReadonlyMap<string, Resource>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return sendText(response, 405, 'Only GET and HEAD are answered here.')
  }
  const path = (request.url ?? '/').replace(/[?#].*$/s, '')
  const resource = resources.get(path)
  if (!resource) return sendText(response, 404, 'There is no such sample. See / for what there is.')
  if (resource.kind === 'folder') {
    response.setHeader('location', resource.location)
    return sendText(response, 301, `See ${resource.location}`)
  }
  await sendFile(response, request.headers, resource)
}

async function sendFile(
  response: ServerResponse,
  headers: IncomingHttpHeaders,
  { path, contentType }: Extract<Resource, { kind: 'file' }>,
): Promise<void> {
  const [body, { mtime }] = await Promise.all([readFile(path), stat(path)])
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  response.setHeader('etag', etag)
  response.setHeader('last-modified', mtime.toUTCString())
  response.setHeader('cache-control', 'no-cache')
  if (hasCurrent(headers, etag, mtime)) {
    response.writeHead(304).end()
    return
  }
  // Node leaves the body out of an answer to HEAD by itself.
  response.writeHead(200, { 'content-type': contentType, 'content-length': body.length }).end(body)
}

/** Whether the client has this version already. If-None-Match, where sent, decides alone (RFC 9110, 13.2.2). */
function hasCurrent(headers: IncomingHttpHeaders, etag: string, mtime: Date): boolean {
  const known = headers['if-none-match']
  if (known !== undefined) {
    const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    return tags.includes('*') || tags.includes(etag)
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // The header counts whole seconds. An unreadable date is NaN, which is never later.
  return Math.floor(mtime.getTime() / 1_000) * 1_000 <= since
}

function sendText(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`)
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': body.length }).end(body)
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((done, fail) => {
    server.once('error', (cause) => {
      const message = `The sample site could not listen on port ${port}. Choose another port, or 0 for a free one.`
      fail(new PullquoteError('SOURCE_UNAVAILABLE', message, { cause }))
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.')
      done(`http://127.0.0.1:${address.port}/`)
    })
  })
}
