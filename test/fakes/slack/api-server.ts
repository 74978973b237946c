import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ApiParts } from './method-args.ts'
import type { Mishaps } from './mishaps.ts'
import type { ResponseUrls } from './response-urls.ts'
import { METHODS } from './web-api.ts'
import type { Json } from './world.ts'

export interface ServerParts extends ApiParts {
  readonly mishaps: Mishaps
  readonly responseUrls: ResponseUrls
  readonly tokens: { readonly bot: string; readonly app: string }
  readonly requests: ApiRequest[]
}

/** A request as it came in. */
export interface ApiRequest {
  readonly method: string
  readonly args: Json
  /** Epoch milliseconds of the real clock. */
  readonly at: number
}

/** Answers one request to the Web API or to a response address. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const args = readArgs(await text(request), request.headers['content-type'] ?? '')
  const [, folder, name = ''] = /^\/(api|response)\/([\w.-]+)$/.exec(path) ?? []
  if (folder === undefined) return send(response, 404, 'no such page')
  if (folder === 'response') {
    const { status, body } = parts.responseUrls.use(name, args)
    parts.world.touch()
    return send(response, status, body)
  }
  parts.requests.push({ method: name, args, at: Date.now() })
  await answerMethod(name, args, request, response, parts)
}

async function answerMethod(
  name: string,
  args: Json,
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
): Promise<void> {
  const { world, tokens } = parts
  const mishap = parts.mishaps.take(name, args['channel'])
  if (mishap?.kind === 'limited') {
    response.setHeader('retry-after', String(mishap.retryAfterS))
    return send(response, 429, { ok: false, error: 'ratelimited' })
  }
  if (mishap?.kind === 'broken') return send(response, 500, 'oh no')
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? String(args['token'] ?? '')
  const refused = mishap?.kind === 'error' ? { error: mishap.code } : refuseCall(name, given, parts)
  const answer = refused ?? METHODS[name]?.run(args, parts) ?? { error: 'unknown_method' }
  world.touch()
  if (mishap?.kind === 'lost') {
    request.socket.destroy()
    return
  }
  if (mishap?.kind === 'held') await mishap.until
  if (given === tokens.bot) response.setHeader('x-oauth-scopes', [...world.scopes].join(','))
  send(response, 200, toBody(answer))
}

function toBody(answer: Json): Json {
  if (!('error' in answer)) return { ok: true, ...answer }
  const { messages, ...rest } = answer
  return { ok: false, ...rest, ...(messages ? { response_metadata: { messages } } : {}) }
}

function refuseCall(name: string, token: string, { world, tokens }: ServerParts): { readonly error: string } | null {
  const method = METHODS[name]
  if (!method) return { error: 'unknown_method' }
  const isAppCall = name === 'apps.connections.open'
  if (token === '') return { error: 'not_authed' }
  if (token !== tokens.bot && token !== tokens.app) return { error: 'invalid_auth' }
  if ((token === tokens.app) !== isAppCall) return { error: 'not_allowed_token_type' }
  if (token === tokens.bot && !world.isInstalled) return { error: 'account_inactive' }
  const { scopes } = method
  const isAllowed = scopes.length === 0 || scopes.some((scope) => world.scopes.has(scope))
  return isAllowed ? null : { error: 'missing_scope', ...{ needed: scopes[0], provided: [...world.scopes].join(',') } }
}

function readArgs(body: string, contentType: string): Json {
  if (contentType.startsWith('application/json')) {
    const parsed: unknown = body === '' ? {} : JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  }
  return Object.fromEntries(new URLSearchParams(body))
}

function send(response: ServerResponse, status: number, body: string | Json): void {
  const isText = typeof body === 'string'
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json; charset=utf-8' })
  response.end(isText ? body : JSON.stringify(body))
}
