import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { ApiFault, FAULTS } from './fault.ts'
import type { RateLimits, Verdict } from './rate-limits.ts'
import type { Request, Rest } from './rest-access.ts'
import { ROUTES } from './rest-routes.ts'

/** What goes wrong with one request. */
export type Mishap =
  /** The request is done, its answer never comes. */
  | 'answer-lost'
  /** It is answered with 500 and not done. */
  | 'server-error'
  /** It is refused with 429, as if others had used the limit up. */
  | 'limited'
  /** It is refused with this answer. */
  | ApiFault

/** 401, 403 and 429 within ten minutes, after which an address is banned (topics/rate-limits, "Invalid Request Limit"). */
const MAX_INVALID = 10_000
const INVALID_MS = 10 * 60_000

interface RestServerOptions {
  readonly token: string
  readonly limits: RateLimits
  readonly rest: () => Rest
  readonly now: () => number
  /** Takes the mishap that waits for this request; null for none. */
  mishap(method: string, path: string): Mishap | null
  changed(): void
}

export interface RestServer {
  readonly server: Server
  /** Every request: method, path, status. */
  readonly requests: readonly {
    readonly method: string
    readonly path: string
    readonly status: number
    readonly at: number
  }[]
  readonly invalid: () => number
}

/** An answer; status 0 where it never comes. */
interface Outcome {
  readonly status: number
  readonly value: unknown
  readonly headers: Readonly<Record<string, string>>
}

const PREFIX = '/api/v10'

/** Discord's REST over HTTP, with its limits and its faults. */
export function createRestServer({ token, limits, rest, now, mishap, changed }: RestServerOptions): RestServer {
  const requests: { method: string; path: string; status: number; at: number }[] = []
  const invalid: number[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined))
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readRequest(request)
    const { method, path } = asked
    const verdict = limits.take(method, path, !isOpen(path), now())
    const refusal = blocked() ?? limited(verdict)
    const outcome = refusal ?? perform(asked, request.headers.authorization)
    requests.push({ method, path, status: outcome.status, at: now() })
    if ([401, 403, 429].includes(outcome.status)) invalid.push(now())
    if (outcome.status === 0) response.destroy()
    else send(response, { ...outcome, headers: { ...verdict.headers, ...outcome.headers } })
    changed()
  }

  function blocked(): Outcome | null {
    while (invalid[0] !== undefined && invalid[0] < now() - INVALID_MS) invalid.shift()
    if (invalid.length < MAX_INVALID) return null
    return { status: 429, value: { message: 'You are being blocked' }, headers: { 'Retry-After': '600' } }
  }

  function perform(asked: Request, authorisation: string | undefined): Outcome {
    try {
      return attempt(asked, authorisation)
    } catch (fault) {
      if (!(fault instanceof ApiFault)) throw fault
      return { status: fault.status, value: { message: fault.message, code: fault.code }, headers: {} }
    }
  }

  function attempt(asked: Request, authorisation: string | undefined): Outcome {
    const { method, path } = asked
    if (!isOpen(path) && authorisation !== `Bot ${token}`) throw FAULTS.unauthorised()
    const wrong = mishap(method, path)
    if (wrong instanceof ApiFault) throw wrong
    if (wrong === 'server-error')
      return { status: 500, value: { message: 'Internal Server Error', code: 0 }, headers: {} }
    if (wrong === 'limited')
      return limited({ retryAfter: 2, isGlobal: false }) ?? { status: 429, value: null, headers: {} }
    const value = route(asked)
    if (wrong === 'answer-lost') return { status: 0, value, headers: {} }
    return { status: value === null ? 204 : 200, value, headers: {} }
  }

  function route(request: Parameters<(typeof ROUTES)[number][2]>[2]): unknown {
    for (const [method, pattern, give] of ROUTES) {
      const ids = method === request.method ? pattern.exec(request.path)?.slice(1) : null
      if (ids) return give(rest(), ids, request)
    }
    throw FAULTS.noRoute()
  }

  return { server, requests, invalid: () => invalid.length }
}

/** Those with the token of an interaction in their address need no other, and do not count in the limit of ours. */
const isOpen = (path: string) => /^\/(?:interactions|webhooks)\//.test(path)

async function readRequest(request: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers, url: address = '/' } = request
  const url = new URL(address, `http://${headers.host}`)
  const path = url.pathname.startsWith(PREFIX) ? decodeURIComponent(url.pathname.slice(PREFIX.length)) : ''
  const body: unknown = headers['content-type']?.includes('json') ? await json(request) : null
  return { method, path, query: url.searchParams, body, host: headers.host ?? '' }
}

function limited({ retryAfter, isGlobal }: Pick<Verdict, 'retryAfter' | 'isGlobal'>): Outcome | null {
  if (retryAfter === null) return null
  const headers = {
    'Retry-After': String(retryAfter),
    'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
    ...(isGlobal ? { 'X-RateLimit-Global': 'true' } : {}),
  }
  return {
    status: 429,
    value: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
    headers,
  }
}

/** 204 has no type: with one, clients look for a body. */
function send(response: ServerResponse, { status, value, headers }: Outcome): void {
  if (status === 204) response.writeHead(204, headers).end()
  else response.writeHead(status, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}
