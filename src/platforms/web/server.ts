import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { PullquoteError } from '../../errors.ts'
import { toReason } from '../../log.ts'
import type { Host, Platform } from '../platform.ts'
import { createConversation } from './conversation.ts'
import { createLiveUpdates } from './live-updates.ts'
import type { WebOptions } from './options.ts'
import { createRoutes } from './routes.ts'
import { isLoopback } from './server-address.ts'
import { welcome } from './welcome.ts'

/** How many ports are tried from the wanted one on. */
const MAX_PORTS_TRIED = 20

/** Starts the web chat at the wanted port or the next free one. Throws CONFIG_INVALID where it cannot listen. */
export async function startWebPlatform(options: WebOptions, host: Host): Promise<Platform> {
  const updates = createLiveUpdates()
  const conversation = createConversation({ host, updates, channels: options.channels, now: Date.now })
  // The program is ready meanwhile; whoever opens a channel waits for it.
  const welcomed = welcome(host, conversation, options.channels).catch((fault) => tellTrouble(fault, host))
  const routes = createRoutes({
    channels: options.channels,
    host,
    updates,
    conversation,
    isLoopback: isLoopback(options.host),
    welcomed,
  })
  const server = createServer(getRequestListener(routes.fetch))
  const port = await listenNear(server, options)
  const shown = options.host.includes(':') ? `[${options.host}]` : options.host
  return {
    status: `http://${shown}:${port}/${port === options.port || options.port === 0 ? '' : ` (${options.port} is busy)`}`,
    post: conversation.post,
    find: conversation.find,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      await welcomed
      await conversation.end()
      // Pages that listen for what is new never end by themselves.
      server.closeAllConnections()
      await closed
    },
  }
}

/** A chat without its samples is a chat all the same. */
function tellTrouble(fault: unknown, { log }: Host): void {
  const code = fault instanceof PullquoteError ? fault.code : 'unforeseen'
  log.error('platform.troubled', { platform: 'web', code, reason: toReason(fault) })
}

async function listenNear(server: Server, { host, port }: WebOptions): Promise<number> {
  for (let tried = port; ; tried++) {
    const fault = await listen(server, host, tried)
    if (fault === null) break
    const mayGoOn = fault.code === 'EADDRINUSE' && tried - port < MAX_PORTS_TRIED && tried < 65_535
    if (!mayGoOn) {
      throw new PullquoteError(
        'CONFIG_INVALID',
        `The web chat cannot listen on port ${tried} of ${host} (${fault.code ?? 'unknown fault'}). Choose another in platforms.web.`,
        { cause: fault },
      )
    }
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.')
  return address.port
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const fail = (fault: NodeJS.ErrnoException) => done(fault)
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done(null)
    })
  })
}
