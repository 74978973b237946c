import { once } from 'node:events'
import { createServer } from 'node:http'
import { type ApiRequest, answerRequest } from './api-server.ts'
import { Deliveries, type DeliveryOptions } from './deliveries.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { Mishaps } from './mishaps.ts'
import { People } from './people.ts'
import { ResponseUrls } from './response-urls.ts'
import { World } from './world.ts'

/** A running Slack of our own: Web API, Socket Mode, signed events and people, in one process. */
export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  readonly url: string
  readonly tokens: { readonly bot: string; readonly app: string }
  readonly signingSecret: string
  readonly manifest: Manifest
  readonly world: World
  readonly people: People
  readonly mishaps: Mishaps
  readonly deliveries: Deliveries
  readonly responseUrls: ResponseUrls
  readonly requests: readonly ApiRequest[]
  /** What the program needs in its environment. */
  readonly env: { readonly SLACK_BOT_TOKEN: string; readonly SLACK_APP_TOKEN: string; readonly SLACK_API_URL: string }
  close(): Promise<void>
}

interface FakeOptions extends Partial<DeliveryOptions> {
  /** Those of the manifest where not given. */
  readonly scopes?: readonly string[]
  readonly port?: number
}

const TRIGGER_LIFE_MS = 3_000
const STANDARD: DeliveryOptions = { ackMs: 3_000, retryMs: [0, 60_000, 300_000] }

/** Starts one on 127.0.0.1 with the app of our manifest installed; nobody else is in it. */
export async function startFakeSlack({ scopes, port = 0, ...delivery }: FakeOptions = {}): Promise<FakeSlack> {
  const manifest = await readManifest()
  const world = new World(scopes ?? [...manifest.scopes, ...manifest.optionalScopes])
  const tokens = { bot: 'xoxb-fake-bot-token-of-nobody', app: 'xapp-fake-app-token-of-nobody' }
  const signingSecret = 'fake-signing-secret-of-nobody'
  const mishaps = new Mishaps()
  const deliveries = new Deliveries(world, { ...STANDARD, ...delivery }, signingSecret)
  const responseUrls = new ResponseUrls(world)
  const requests: ApiRequest[] = []
  const triggers = new Map<string, number>()
  const parts = {
    world,
    tokens,
    mishaps,
    responseUrls,
    requests,
    openSocket: () => `${origin.replace('http:', 'ws:')}/link?ticket=${deliveries.newTicket()}`,
    takeTrigger(id: string) {
      const madeAt = triggers.get(id)
      if (madeAt === undefined) return 'unknown'
      triggers.delete(id)
      return world.now() - madeAt > TRIGGER_LIFE_MS ? 'expired' : 'taken'
    },
  } as const
  const server = createServer((request, response) => {
    answerRequest(request, response, parts).catch((fault: unknown) => {
      response.writeHead(500).end(String(fault))
    })
  })
  const sockets = deliveries.listen(server)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.')
  const origin = `http://127.0.0.1:${address.port}`
  const url = `${origin}/api/`
  const people = new People({
    world,
    manifest,
    deliveries,
    responseUrls,
    responseUrlOf: (id) => `${origin}/response/${id}`,
    makeTrigger() {
      const id = `${world.next()}.trigger`
      triggers.set(id, world.now())
      return id
    },
  })
  return {
    url,
    tokens,
    signingSecret,
    manifest,
    world,
    people,
    mishaps,
    deliveries,
    responseUrls,
    requests,
    env: { SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: url },
    async close() {
      deliveries.cut()
      sockets.close()
      server.close()
      server.closeAllConnections()
      await Promise.resolve()
    },
  }
}
