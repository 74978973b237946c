import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { toPlainText } from '../../src/core/message/plain-text.ts'
import { PullquoteError } from '../../src/errors.ts'
import { definePlatform, type Host, type Platform } from '../../src/platforms/platform.ts'

/** What `platforms.lines` of the configuration may hold, each with its default. */
const lineOptions = z.strictObject({ port: z.int().min(0).max(65_535).default(8_400) })

const PLACE = {
  workspace: { id: 'local', name: 'Local' },
  channel: { id: 'lines', name: 'lines' },
  threadId: null,
} as const

/**
 * A chat of lines over TCP (`nc 127.0.0.1 8400`): a line is a command, what we say is plain text to whoever is connected.
 * In the project it is `src/platforms/lines/lines.ts`, with one line in `registry.ts`.
 */
export const lines = definePlatform(
  {
    name: 'lines',
    options: lineOptions,
    // A key that was posted is never posted again while the program runs; after a restart nobody can tell.
    delivery: { repeatMs: Number.POSITIVE_INFINITY, channelPaceMs: 0, maxPostsPerSecond: 100 },
    needs: [],
  },
  (options, _env, host) => startLines(options, host),
)

async function startLines({ port }: z.infer<typeof lineOptions>, host: Host): Promise<Platform> {
  const people = new Set<Socket>()
  const posted = new Set<string>()
  const answering = new Set<Promise<void>>()
  const server = createServer((socket) => {
    people.add(socket)
    socket.on('close', () => people.delete(socket))
    // A person who breaks off is gone: `close` follows.
    socket.on('error', () => socket.destroy())
    createInterface({ input: socket }).on('line', (text) => take(text, socket))
  })

  /** Hands a line over; the host answers, and logs what fails. */
  function take(text: string, socket: Socket): void {
    const asker = { id: String(socket.remotePort), mayManage: true }
    const said = { kind: 'command', text, otherwise: null } as const
    const answered = host.receive({ id: randomUUID(), place: PLACE, asker, said }, async ({ message, audience }) => {
      const hearers = audience === 'asker' ? [socket] : people
      for (const hearer of hearers) hearer.write(`${toPlainText(message)}\n`)
      return audience === 'asker' ? null : randomUUID()
    })
    answering.add(answered)
    void answered.finally(() => answering.delete(answered))
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    status: `lines at 127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    async post({ channel }, message, key) {
      if (channel.id !== PLACE.channel.id) {
        throw new PullquoteError('DELIVERY_REFUSED', `There is no channel ${channel.id} here. Use ${PLACE.channel.id}.`)
      }
      if (posted.has(key)) return key
      if (people.size === 0) throw new PullquoteError('DELIVERY_UNAVAILABLE', 'Nobody is connected. It is tried again.')
      for (const hearer of people) hearer.write(`${toPlainText(message)}\n`)
      posted.add(key)
      return key
    },
    find(_place, key) {
      if (posted.has(key)) return Promise.resolve(key)
      const reason = 'Nobody can tell what was said here before the last start.'
      return Promise.reject(new PullquoteError('DELIVERY_UNKNOWN', reason))
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      await Promise.all(answering)
      for (const socket of people) socket.end()
      await closed
    },
  }
}
