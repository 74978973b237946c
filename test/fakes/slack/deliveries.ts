import { createHmac, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Json, World } from './world.ts'

/** How the app took what was sent to it. */
export interface Taken {
  /** Whether it was acknowledged in time. */
  readonly isAcknowledged: boolean
  /** From the first try to the acknowledgement, in ms of the real clock. */
  readonly ms: number
  /** What came with the acknowledgement. */
  readonly payload: Json
  readonly tries: number
}

export interface DeliveryOptions {
  /** Time for an acknowledgement. */
  readonly ackMs: number
  /** Waits before an event is sent again. */
  readonly retryMs: readonly number[]
}

export type EnvelopeKind = 'slash_commands' | 'events_api' | 'interactive'

interface Try {
  readonly isAcknowledged: boolean
  readonly payload: Json
}

/** Brings what people do to the app: through its sockets, or signed to an address of its own. */
export class Deliveries {
  readonly #world: World
  readonly #options: DeliveryOptions
  readonly #sockets = new Set<WebSocket>()
  readonly #waiting = new Map<string, (payload: Json) => void>()
  readonly #tickets = new Set<string>()
  readonly #signingSecret: string
  #address: string | null = null
  #opened = 0
  #losesNext = false
  #last: { readonly kind: EnvelopeKind; readonly payload: Json } | null = null

  constructor(world: World, options: DeliveryOptions, signingSecret: string) {
    this.#world = world
    this.#options = options
    this.#signingSecret = signingSecret
  }

  /** Sends everything there from now on, in place of the sockets. */
  sendTo(address: string | null): void {
    this.#address = address
  }

  /** Connections that are open now. */
  get connections(): number {
    return this.#sockets.size
  }

  /** Connections that were ever opened. */
  get opened(): number {
    return this.#opened
  }

  newTicket(): string {
    const ticket = randomUUID()
    this.#tickets.add(ticket)
    return ticket
  }

  listen(server: Server): WebSocketServer {
    const sockets = new WebSocketServer({ noServer: true })
    server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? ''
      if (!this.#tickets.delete(ticket)) {
        socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
        return
      }
      sockets.handleUpgrade(request, socket, head, (each) => this.#take(each))
    })
    return sockets
  }

  /** Asks the app to connect anew, as Slack does every few hours. */
  recycle(reason: 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }))
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate()
  }

  /** The next acknowledgement does not arrive. */
  loseNextAcknowledgement(): void {
    this.#losesNext = true
  }

  /** Brings the last thing once more, as Slack does where it has seen no acknowledgement. */
  repeatLast(): Promise<Taken> {
    if (!this.#last) throw new Error('Nothing was delivered yet.')
    return this.deliver(this.#last.kind, this.#last.payload)
  }

  /** Events are tried again, as Slack does; commands and buttons are not. */
  async deliver(kind: EnvelopeKind, payload: Json): Promise<Taken> {
    const start = performance.now()
    this.#last = { kind, payload }
    const waits = kind === 'events_api' ? [0, ...this.#options.retryMs] : [0]
    let last: Try = { isAcknowledged: false, payload: {} }
    let tries = 0
    for (const wait of waits) {
      if (tries > 0 && wait > 0) await this.#pause(wait)
      last = await this.#try(kind, payload, tries++)
      if (last.isAcknowledged) break
    }
    this.#world.touch()
    return { ...last, ms: performance.now() - start, tries }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms).unref())
  }

  #try(kind: EnvelopeKind, payload: Json, tries: number): Promise<Try> {
    return this.#address === null
      ? this.#trySocket(kind, payload, tries)
      : this.#tryHttp(this.#address, kind, payload, tries)
  }

  async #trySocket(kind: EnvelopeKind, payload: Json, tries: number): Promise<Try> {
    const open = [...this.#sockets]
    const socket = open[this.#world.next() % Math.max(open.length, 1)]
    if (!socket) return { isAcknowledged: false, payload: {} }
    const id = randomUUID()
    const { promise, resolve } = Promise.withResolvers<Try>()
    const timer = setTimeout(() => resolve({ isAcknowledged: false, payload: {} }), this.#options.ackMs)
    this.#waiting.set(id, (answer) => resolve({ isAcknowledged: true, payload: answer }))
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api' ? { retry_attempt: tries, retry_reason: tries > 0 ? 'timeout' : '' } : {}),
      }),
    )
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(id)
    }
  }

  async #tryHttp(address: string, kind: EnvelopeKind, payload: Json, tries: number): Promise<Try> {
    const { body, type } = toForm(kind, payload)
    const retry = tries === 0 ? {} : { 'x-slack-retry-num': String(tries), 'x-slack-retry-reason': 'http_timeout' }
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': type, ...signed(body, this.#signingSecret, this.#world.now()), ...retry },
        body,
        signal: AbortSignal.timeout(this.#options.ackMs),
      })
      const text = await response.text()
      const answer: unknown = text.startsWith('{') ? JSON.parse(text) : {}
      return {
        isAcknowledged: response.ok,
        payload: typeof answer === 'object' && answer !== null ? { ...answer } : {},
      }
    } catch (fault) {
      // Not reached, or not in time: what Slack calls a failed delivery.
      if (fault instanceof Error) return { isAcknowledged: false, payload: {} }
      throw fault
    }
  }

  #take(socket: WebSocket): void {
    this.#sockets.add(socket)
    this.#opened++
    socket.on('close', () => {
      this.#sockets.delete(socket)
      this.#world.touch()
    })
    socket.on('message', (data) => {
      const { envelope_id: id, payload = {} } = JSON.parse(String(data))
      if (this.#losesNext) {
        this.#losesNext = false
        return
      }
      this.#waiting.get(String(id))?.(payload)
    })
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: this.#sockets.size, connection_info: { app_id: 'A' } }),
    )
    this.#world.touch()
  }
}

/** The body of a request, as Slack sends each kind. */
function toForm(kind: EnvelopeKind, payload: Json): { readonly body: string; readonly type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  const fields: Record<string, string> =
    kind === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' }
}

/** The headers by which an app knows that a request is Slack's (docs.slack.dev/authentication/verifying-requests-from-slack). */
export function signed(body: string, secret: string, now: number): Record<string, string> {
  const time = Math.floor(now / 1_000)
  const hash = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(time), 'x-slack-signature': `v0=${hash}` }
}
