import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createChance } from './chance.ts'

/** How the platform treats requests. Shares are from 0 to 1 of all posts. */
export interface Manners {
  readonly seed: number
  /** How long after a post one with the same key gives the same message and makes no other, in ms; 0 for never. */
  readonly repeatMs: number
  /** Whether it finds messages by their key. */
  readonly canFind: boolean
  /** Posted, and the connection breaks before the answer. */
  readonly lostAnswers: number
  /** Not posted, and the connection breaks. */
  readonly lostRequests: number
  /** Refused with a time to wait. */
  readonly limited: number
  /** Refused because it cannot now. */
  readonly unavailable: number
  /** Each post takes between none and this many ms; whoever looks for one waits so long that it sees each asked for before. */
  readonly maxDelayMs: number
}

/** A message as the platform has it. */
interface CountedMessage {
  readonly id: string
  readonly channel: string
  readonly threadId: string | null
  readonly key: string
  text: string
  readonly postedAt: number
}

/** What is asked for; `replaces` is the message that gets the text, null for a new one. */
type Asking = Omit<CountedMessage, 'id' | 'postedAt'> & { readonly replaces: string | null }

/** A platform that counts. */
export interface CountingPlatform {
  readonly url: string
  /** Every message that was posted, in order. */
  readonly messages: readonly CountedMessage[]
  /** How many requests it has had. */
  readonly requests: number
  /** Resolves when so many requests have come in all. */
  requested(count: number): Promise<void>
  /** Resolves when so many messages are there. */
  posted(count: number): Promise<void>
  /** Changes its manners from now on. */
  behave(manners: Partial<Manners>): void
  /** Refuses everything for a channel from now on. */
  close(channel: string): void
  end(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

const CLOSED: Answer = { status: 403, body: { error: 'the channel is closed' } }

const POLITE: Manners = {
  seed: 1,
  repeatMs: 0,
  canFind: true,
  lostAnswers: 0,
  lostRequests: 0,
  limited: 0,
  unavailable: 0,
  maxDelayMs: 0,
}

/** Starts a platform on a free port; it is polite where nothing else is asked for. */
export async function startCountingPlatform(asked: Partial<Manners> = {}): Promise<CountingPlatform> {
  let manners = { ...POLITE, ...asked }
  const chance = createChance(manners.seed)
  const messages: CountedMessage[] = []
  const closed = new Set<string>()
  const waiting = new Set<{ isReached: () => boolean; resolve: () => void }>()
  let requests = 0

  function announce(): void {
    for (const each of waiting) {
      if (!each.isReached()) continue
      waiting.delete(each)
      each.resolve()
    }
  }

  function reached(isReached: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      waiting.add({ isReached, resolve })
      announce()
    })
  }

  function keep({ replaces, ...asking }: Asking): string {
    const replaced = messages.find(({ id }) => id === replaces)
    if (replaced) {
      replaced.text = asking.text
      return replaced.id
    }
    const now = Date.now()
    const known = messages.findLast(({ key }) => key === asking.key)
    if (known && now - known.postedAt < manners.repeatMs) return known.id
    const id = `m${messages.length + 1}`
    messages.push({ ...asking, id, postedAt: now })
    announce()
    return id
  }

  /** What a post gets; null where the connection breaks before the answer. */
  function post(asking: Asking): Answer | null {
    if (closed.has(asking.channel)) return CLOSED
    let fate = chance()
    const falls = (share: number) => {
      fate -= share
      return fate < 0
    }
    if (falls(manners.limited)) return { status: 429, body: { retryAfterMs: 5 } }
    if (falls(manners.unavailable)) return { status: 503, body: { error: 'not now' } }
    if (falls(manners.lostRequests)) return null
    const id = keep(asking)
    return falls(manners.lostAnswers) ? null : { status: 200, body: { id } }
  }

  function find(wanted: URLSearchParams): Answer {
    if (closed.has(wanted.get('channel') ?? '')) return CLOSED
    if (!manners.canFind) return { status: 404, body: { error: 'history may not be read' } }
    const since = Number(wanted.get('since'))
    const found = messages.find(({ key, postedAt }) => key === wanted.get('key') && postedAt >= since)
    return { status: 200, body: { id: found?.id ?? null } }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { searchParams } = new URL(request.url ?? '/', 'http://platform.test')
    const answer = request.method === 'POST' ? post(JSON.parse(await readBody(request))) : find(searchParams)
    if (answer === null) request.socket.destroy()
    else response.writeHead(answer.status).end(JSON.stringify(answer.body))
  }

  const server = createServer((request, response) => {
    requests++
    announce()
    // Whoever asked may be dead before the request was read: nothing was posted then.
    const work = () => serve(request, response).catch(() => request.socket.destroy())
    const delayMs = (request.method === 'POST' ? chance() : 2) * manners.maxDelayMs
    if (delayMs < 1) void work()
    else setTimeout(work, delayMs)
  })
  // No connection breaks because it was idle.
  server.keepAliveTimeout = 0
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    messages,
    get requests() {
      return requests
    },
    requested: (count) => reached(() => requests >= count),
    posted: (count) => reached(() => messages.length >= count),
    behave: (changes) => {
      manners = { ...manners, ...changes }
    },
    close: (channel) => void closed.add(channel),
    end: () =>
      new Promise((ended) => {
        server.close(() => ended())
        server.closeAllConnections()
      }),
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
