import { DiscordAPIError, HTTPError, RateLimitError, type REST, RequestMethod, type RouteLike } from 'discord.js'
import type { Lane, Pace } from './pace.ts'

/** Methods of HTTP as discord.js names them. */
const METHODS = {
  GET: RequestMethod.Get,
  POST: RequestMethod.Post,
  PUT: RequestMethod.Put,
  PATCH: RequestMethod.Patch,
  DELETE: RequestMethod.Delete,
} as const

type Method = keyof typeof METHODS

/** One request; `lane` says who waits for it. */
interface ApiRequest {
  readonly method: Method
  readonly route: RouteLike
  readonly body?: unknown
  readonly query?: URLSearchParams
  readonly lane: Lane
}

/** Discord's REST, in our pace. */
export interface Api {
  /**
   * Makes one request with our token and gives its answer as it came. What may be done twice without harm (all but POST)
   * is tried again after a fault of the network or of theirs; a limit is waited for, except in the lane of editions, which
   * others decide on. Throws as `toDeliveryFault` reads it.
   */
  send(request: ApiRequest): Promise<unknown>
  /** The same with the token of an interaction instead of ours: not counted in our limit, and always for people. */
  answer(method: Method, route: RouteLike, body?: unknown): Promise<unknown>
}

/** How often what may be done twice is tried. */
const MAX_ATTEMPTS = 4
/** Longest wait for a limit on behalf of people; after it they hear of it. */
const MAX_LIMIT_MS = 20_000

/** The API through `rest`, whose own retries and waits are off, with our token; `open` is one without it. */
export function createApi(rest: REST, open: REST, token: string, pace: Pace): Api {
  async function attempt(request: ApiRequest, attempts = 1): Promise<unknown> {
    const { method, route, body, query, lane } = request
    await pace.turn(lane)
    try {
      return await rest.request({ method: METHODS[method], fullRoute: route, body, ...(query ? { query } : {}) })
    } catch (fault) {
      // It forgets a token that was refused once, and would make no request any more.
      if (fault instanceof DiscordAPIError && fault.status === 401) rest.setToken(token)
      if (!(await mayGoOn(fault, request, attempts))) throw fault
      return attempt(request, attempts + 1)
    }
  }

  return {
    send: (request) => attempt(request),
    answer: (method, fullRoute, body) => open.request({ method: METHODS[method], fullRoute, body, auth: false }),
  }
}

/** Whether to try again, after the wait for it. */
async function mayGoOn(fault: unknown, { method, lane }: ApiRequest, attempts: number): Promise<boolean> {
  if (attempts >= MAX_ATTEMPTS) return false
  if (fault instanceof RateLimitError) {
    if ((lane === 'editions' && method === 'POST') || fault.retryAfter > MAX_LIMIT_MS) return false
    await wait(fault.retryAfter)
    return true
  }
  const isTransient = fault instanceof HTTPError || !(fault instanceof DiscordAPIError)
  if (method === 'POST' || !isTransient) return false
  await wait(250 * 2 ** attempts)
  return true
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
