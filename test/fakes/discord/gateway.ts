import type { IncomingMessage, Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { guildJson, userJson } from './to-json.ts'
import { snowflake, type World } from './world.ts'

/** Numbers of intents (topics/gateway, "List of Intents"). */
export const INTENT = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const
const PRIVILEGED = (1 << 1) | (1 << 8) | INTENT.messageContent

/** Codes with which the gateway closes (topics/opcodes-and-status-codes). */
const CLOSE = { notAuthenticated: 4_003, authenticationFailed: 4_004, disallowedIntents: 4_014 } as const

/** Beats of the heart are asked for this often. */
const HEARTBEAT_MS = 41_250
/** One identify in this time, as `max_concurrency` is 1. */
const IDENTIFY_MS = 5_000
/** Sends of one connection within a minute. */
const MAX_SENDS = 120

const frame = z.object({ op: z.int(), d: z.unknown() })
const identify = z.object({ token: z.string(), intents: z.int() })
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() })

interface Session {
  readonly id: string
  readonly intents: number
  readonly sent: { seq: number; text: string }[]
  seq: number
  socket: WebSocket | null
}

export interface Gateway {
  /** Sends an event to whoever has the intent; `toJson` gets the intents, for what they leave out. */
  dispatch(event: string, intent: number, toJson: (intents: number) => unknown): void
  /** Ends all connections, as at a restart; what happens meanwhile is kept for those that resume, unless sessions are forgotten. */
  drop(options?: { readonly forgetSessions?: boolean }): void
  /** Asks each client to connect anew (op 7). */
  askToReconnect(): void
  /** What came: identifies and resumes, in order. */
  readonly log: readonly { readonly what: 'identify' | 'resume'; readonly intents: number }[]
  /** Identifies that came too soon after another. */
  readonly tooSoon: () => number
  /** Whether anybody listens. */
  isConnected(): boolean
  close(): void
}

interface GatewayOptions {
  readonly token: string
  /** Whether the intent for the content of messages is switched on for the application. */
  readonly allowsContent: () => boolean
  readonly now: () => number
  readonly changed: () => void
}

/** The gateway (topics/gateway) on a server's upgrade requests. */
export function startGateway(
  server: Server,
  world: World,
  { token, allowsContent, now, changed }: GatewayOptions,
): Gateway {
  const sockets = new WebSocketServer({ server })
  const sessions = new Map<string, Session>()
  const log: { what: 'identify' | 'resume'; intents: number }[] = []
  let lastIdentify = Number.NEGATIVE_INFINITY
  let tooSoon = 0

  sockets.on('connection', (socket: WebSocket, { headers }: IncomingMessage) => {
    let session: Session | null = null
    let sends = 0
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: HEARTBEAT_MS }, s: null, t: null }))
    socket.on('message', (data) => {
      if (++sends > MAX_SENDS) socket.close(4_008, 'You are being rate limited.')
      else session = takeFrame(socket, frame.parse(JSON.parse(String(data))), session, headers.host ?? '')
      changed()
    })
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null
      changed()
    })
  })

  function takeFrame(
    socket: WebSocket,
    { op, d }: z.infer<typeof frame>,
    session: Session | null,
    host: string,
  ): Session | null {
    if (op === 2) return takeIdentify(socket, identify.parse(d), host)
    if (op === 6) return takeResume(socket, resume.parse(d))
    if (op === 1) socket.send(JSON.stringify({ op: 11, d: null, s: null, t: null }))
    else if (session === null) socket.close(CLOSE.notAuthenticated, 'Not authenticated.')
    return session
  }

  function takeIdentify(socket: WebSocket, d: z.infer<typeof identify>, host: string): Session | null {
    log.push({ what: 'identify', intents: d.intents })
    const isTooSoon = now() - lastIdentify < IDENTIFY_MS
    lastIdentify = now()
    if (d.token !== token) return refuse(socket, CLOSE.authenticationFailed, 'Authentication failed.')
    if (d.intents & PRIVILEGED & ~(allowsContent() ? INTENT.messageContent : 0)) {
      lastIdentify = Number.NEGATIVE_INFINITY
      return refuse(socket, CLOSE.disallowedIntents, 'Disallowed intent(s).')
    }
    if (isTooSoon) {
      tooSoon++
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }))
      return null
    }
    const session: Session = { id: `session-${snowflake(now())}`, intents: d.intents, sent: [], seq: 0, socket }
    sessions.set(session.id, session)
    const guilds = [...world.guilds.values()]
    send(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `ws://${host}`,
      application: { id: world.bot.id, flags: 0 },
    })
    for (const guild of guilds) send(session, 'GUILD_CREATE', guildJson(guild, world))
    return session
  }

  function takeResume(socket: WebSocket, d: z.infer<typeof resume>): Session | null {
    log.push({ what: 'resume', intents: 0 })
    const session = sessions.get(d.session_id)
    if (d.token !== token) return refuse(socket, CLOSE.authenticationFailed, 'Authentication failed.')
    if (!session) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }))
      return null
    }
    session.socket = socket
    for (const { seq, text } of session.sent) if (seq > d.seq) socket.send(text)
    send(session, 'RESUMED', {})
    return session
  }

  function refuse(socket: WebSocket, code: number, words: string): null {
    socket.close(code, words)
    return null
  }

  function send(session: Session, t: string, d: unknown): void {
    const seq = ++session.seq
    const text = JSON.stringify({ op: 0, d, s: seq, t })
    session.sent.push({ seq, text })
    session.socket?.send(text)
  }

  return {
    log,
    tooSoon: () => tooSoon,
    dispatch(event, intent, toJson) {
      for (const session of sessions.values()) {
        if (intent === 0 || session.intents & intent) send(session, event, toJson(session.intents))
      }
    },
    drop({ forgetSessions = false } = {}) {
      if (forgetSessions) sessions.clear()
      for (const socket of sockets.clients) socket.terminate()
    },
    askToReconnect() {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ op: 7, d: null, s: null, t: null }))
    },
    isConnected: () => [...sessions.values()].some(({ socket }) => socket !== null),
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}
