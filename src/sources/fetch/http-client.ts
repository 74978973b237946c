import { PullquoteError } from '../../errors.ts'
import { createAddressGuard } from './address-guard.ts'
import { parseAllowList } from './allow-list.ts'
import { type AnswerHead, isSuccess, toAnswerHead } from './answer-head.ts'
import { createDeadline } from './deadline.ts'
import { followRedirects, isRedirect } from './follow-redirects.ts'
import { createHostPauses } from './host-pauses.ts'
import { createHostQueue } from './host-queue.ts'
import { ACCEPTED_ENCODINGS, readBody } from './read-body.ts'
import { pausedError, toSourceError } from './source-error.ts'
import type { Resolve, Transport } from './transport.ts'
import { createTurns } from './turns.ts'
import { userAgent } from './user-agent.ts'

export interface HttpClientOptions {
  /** Part of the User-Agent; null for none. */
  readonly contact: string | null
  /** For a request with its redirects and its body; waiting for our own turn does not count. */
  readonly timeoutMs: number
  /** Of a body, unpacked. */
  readonly maxBytes: number
  readonly maxRedirects: number
  /** Entries of `parseAllowList`. */
  readonly allow: readonly string[]
  readonly resolve: Resolve
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** What to ask for, and what to look at on the way. */
interface GetRequest {
  /** The Accept header. */
  readonly accept: string
  /** More headers, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  /** Called with each address before it is asked; what it throws ends the request. */
  readonly beforeHop?: (url: URL) => Promise<void>
  /** Called with the last answer before its body is read; what it throws ends the request. */
  readonly admit?: (head: AnswerHead) => void
}

/** An answer with its body, unpacked; empty where the status is no success. */
interface Answer extends AnswerHead {
  readonly bytes: Uint8Array
}

export interface HttpAnswer extends Answer {
  /** True where there were redirects and all of them were permanent. */
  readonly movedPermanently: boolean
}

export interface HttpClient {
  /** The answer at the end of all redirects, whatever its status. Throws SOURCE_ codes, and INPUT_INVALID for what is no address. */
  get(address: string, request: GetRequest): Promise<HttpAnswer>
  /** Ends every connection, also those in use; nothing can be asked after it. */
  close(): Promise<void>
}

/** Few enough that no site notices us; what waits is asked as soon as another is answered. */
const MAX_AT_ONCE_PER_HOST = 2
/** Servers need not read more (RFC 9110, 4.1). */
const MAX_ADDRESS_CHARS = 8_000
const NOTHING = new Uint8Array()

/** A client that asks only where it may, and politely. Throws CONFIG_INVALID for an entry of `allow` that is none. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { timeoutMs, maxBytes, maxRedirects, now } = options
  const guard = createAddressGuard(parseAllowList(options.allow))
  let transport: Promise<Transport> | null = null
  let isClosed = false
  const inTurn = createHostQueue(MAX_AT_ONCE_PER_HOST)
  const pauses = createHostPauses(now)
  const nextTurn = createTurns()
  const ourHeaders = { 'user-agent': userAgent(options.contact), 'accept-encoding': ACCEPTED_ENCODINGS }

  /** Loaded with the first request: its library is large, and a program that asks for nothing needs none of it. */
  function loadTransport(): Promise<Transport> {
    transport ??= import('./transport.ts').then(async ({ createTransport }) => {
      const made = createTransport(guard, options.resolve, timeoutMs)
      if (isClosed) await made.close()
      return made
    })
    return transport
  }

  async function visit(url: URL, request: GetRequest, signal: AbortSignal): Promise<Answer> {
    const waitMs = pauses.remainingMs(url.hostname)
    if (waitMs > 0) throw pausedError(url.hostname, waitMs)
    const headers = { ...ourHeaders, accept: request.accept, ...request.headers }
    const { get } = await loadTransport()
    const response = await get(url, headers, signal)
    try {
      const head = toAnswerHead(url, response.statusCode, response.headers, now())
      if (head.retryAfterMs !== null) pauses.pause(url.hostname, head.retryAfterMs)
      if (isRedirect(head.status)) return { ...head, bytes: NOTHING }
      request.admit?.(head)
      return { ...head, bytes: isSuccess(head.status) ? await readBody(head, response.body, maxBytes) : NOTHING }
    } finally {
      response.body.destroy()
    }
  }

  return {
    async get(address, request) {
      const withinTime = createDeadline(timeoutMs, now)
      const { answer, movedPermanently } = await followRedirects(parseAddress(address), maxRedirects, async (url) => {
        guard.checkUrl(url)
        try {
          await withinTime(async () => request.beforeHop?.(url))
          return await inTurn(url.hostname, () => withinTime((signal) => visit(url, request, signal)))
        } catch (cause) {
          throw toSourceError(cause, url)
        }
      })
      // What is done with an answer, parsing above all, is done before the next one is given out.
      await nextTurn()
      return { ...answer, movedPermanently }
    },
    async close() {
      isClosed = true
      await (await transport)?.close()
    },
  }
}

/** The address is not shown in the error: what cannot be parsed cannot be rid of its secrets. */
function parseAddress(address: string): URL {
  if (address.length > MAX_ADDRESS_CHARS) {
    throw new PullquoteError(
      'INPUT_INVALID',
      `The address is over ${MAX_ADDRESS_CHARS} characters. Give a shorter one.`,
    )
  }
  const url = URL.parse(address)
  if (!url) {
    throw new PullquoteError('INPUT_INVALID', 'That is no web address. Give one that begins with http:// or https://.')
  }
  url.hash = ''
  return url
}
