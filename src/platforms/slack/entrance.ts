import { setTimeout as wait } from 'node:timers/promises'
import { type App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt'
import { PullquoteError } from '../../errors.ts'
import type { Credentials } from './credentials.ts'
import { toConnectFault } from './identity.ts'
import type { SlackOptions } from './options.ts'
import { createQuietLogger } from './quiet-logger.ts'

/** How events come in. */
export interface Entrance {
  readonly receiver: Receiver
  /** Begins to take things in; gives where, in words. Throws CONFIG_INVALID or a DELIVERY_ code. */
  open(app: App): Promise<string>
  close(): Promise<void>
}

const PATH = '/slack/events'
const FIRST_WAIT_MS = 500
const MAX_WAIT_MS = 30_000
const TIMEOUT_MS = 30_000
/** How long Slack may take to say goodbye. */
const CLOSE_MS = 1_000

/** Through a socket, or over HTTP. */
export function createEntrance(
  { entrance, apiUrl }: Credentials,
  options: SlackOptions,
  report: (fault: unknown) => void,
): Entrance {
  return 'appToken' in entrance
    ? createSocketEntrance(entrance.appToken, apiUrl, report)
    : createHttpEntrance(entrance.signingSecret, options, report)
}

/**
 * The SDK connects anew only after five seconds, in which commands fail, and a connection that then cannot be made ends
 * the process; so it is left to us: at once, then with growing waits, for as long as it takes.
 */
function createSocketEntrance(appToken: string, apiUrl: string, report: (fault: unknown) => void): Entrance {
  const logger = createQuietLogger(report)
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: TIMEOUT_MS } },
  })
  let isClosing = false
  let timer: NodeJS.Timeout | undefined
  const connectAgain = (waitMs: number) => {
    if (isClosing) return
    timer = setTimeout(() => {
      receiver.start().catch((fault: unknown) => {
        report(toConnectFault(fault, 'SLACK_APP_TOKEN'))
        connectAgain(Math.min(2 * waitMs || FIRST_WAIT_MS, MAX_WAIT_MS))
      })
    }, waitMs)
  }
  return {
    receiver,
    async open() {
      try {
        await receiver.start()
      } catch (fault) {
        throw toConnectFault(fault, 'SLACK_APP_TOKEN')
      }
      receiver.client.on('disconnected', () => connectAgain(0))
      return 'Socket Mode'
    },
    async close() {
      if (isClosing) return
      isClosing = true
      clearTimeout(timer)
      await Promise.race([receiver.client.disconnect(), wait(CLOSE_MS, undefined, { ref: false })])
    },
  }
}

/** Bad signatures, and ones older than five minutes, are refused by the SDK before anything is read. */
function createHttpEntrance(
  signingSecret: string,
  { host, port }: SlackOptions,
  report: (fault: unknown) => void,
): Entrance {
  let isOpen = false
  const receiver = new HTTPReceiver({ signingSecret, endpoints: [PATH], logger: createQuietLogger(report) })
  return {
    receiver,
    async open() {
      try {
        const server = await receiver.start({ host, port })
        isOpen = true
        const address = server.address()
        const taken = typeof address === 'object' && address !== null ? address.port : port
        return `http://${host}:${taken}${PATH}`
      } catch (cause) {
        throw new PullquoteError(
          'CONFIG_INVALID',
          `Slack's requests cannot be listened for on port ${port} of ${host}. Choose another in platforms.slack.`,
          { cause },
        )
      }
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      await receiver.stop()
    },
  }
}
