import { once } from 'node:events'
import { type Gateway, INTENT, startGateway } from './gateway.ts'
import { createInteractions, type Interactions } from './interactions.ts'
import { createPeople, type People } from './people.ts'
import { createRateLimits } from './rate-limits.ts'
import type { Rest } from './rest-access.ts'
import { createRestServer, type Mishap, type RestServer } from './rest-server.ts'
import { channelJson } from './to-json.ts'
import { CHANNEL, type FakeChannel, type FakeGuild, type FakeUser, INVITED, snowflake, type World } from './world.ts'

/** A running Discord of our own: REST, gateway and people, in one process. */
export interface FakeDiscord {
  /** For `DISCORD_API_URL`. */
  readonly url: string
  readonly token: string
  readonly world: World
  readonly gateway: Gateway
  readonly people: People
  readonly requests: RestServer['requests']
  /** Requests that were refused with 401, 403 or 429. */
  readonly invalid: () => number
  /** The most requests in any second. */
  readonly peak: () => number
  readonly registered: Rest['registered']
  allowContent(isAllowed: boolean): void
  /** Makes something go wrong with the next request that fits. */
  fail(mishap: Mishap, method: string, path: RegExp): void
  /** Nothing goes wrong any more. */
  mend(): void
  readonly interactions: Interactions
  /** Moves the clock on. */
  wait(ms: number): void
  now(): number
  addGuild(name?: string): FakeGuild
  addChannel(guild: FakeGuild, draft?: Partial<FakeChannel>): FakeChannel
  addUser(name?: string): FakeUser
  /** Resolves when `look` gives something; looked at anew after each thing that happens. */
  until<Value>(look: () => Value | null | undefined | false): Promise<Value>
  close(): Promise<void>
}

interface FakeOptions {
  /** Requests of the token in any second. */
  readonly perSecond?: number
  /** Whether each channel takes five messages in five seconds, as is commonly seen; so by default. */
  readonly isChannelLimited?: boolean
  /** Longer than anything that is waited for. */
  readonly patienceMs?: number
}

/** Starts one on 127.0.0.1; there is a bot in it and nobody else. */
export async function startFakeDiscord({
  perSecond = 50,
  isChannelLimited = true,
  patienceMs = 25_000,
}: FakeOptions = {}): Promise<FakeDiscord> {
  const token = 'MTA.fake.bot-token-that-is-nobodys'
  let ahead = 0
  const now = () => Date.now() + ahead
  const bot: FakeUser = { id: snowflake(now()), name: 'pullquote', isBot: true }
  const world: World = {
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
  }
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of [...listeners]) listener()
  }
  let isContentAllowed = true
  const allowsContent = () => isContentAllowed
  const mishaps: { mishap: Mishap; method: string; path: RegExp }[] = []
  const limits = createRateLimits(perSecond, isChannelLimited)
  const interactions = createInteractions(world, now)
  const registered: Rest['registered'] = { commands: [], times: 0 }
  const { server, requests, invalid } = createRestServer({
    token,
    limits,
    now,
    changed,
    rest: () => rest,
    mishap(method, path) {
      const at = mishaps.findIndex((each) => each.method === method && each.path.test(path))
      return at < 0 ? null : (mishaps.splice(at, 1)[0]?.mishap ?? null)
    },
  })
  const gateway = startGateway(server, world, { token, allowsContent, now, changed })
  const rest: Rest = { world, gateway, interactions, now, registered, allowsContent }
  const people = createPeople(rest)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.')

  return {
    url: `http://127.0.0.1:${address.port}/api`,
    token,
    world,
    gateway,
    people,
    requests,
    invalid,
    registered,
    now,
    peak: limits.peak,
    allowContent: (isAllowed) => {
      isContentAllowed = isAllowed
    },
    fail: (mishap, method, path) => mishaps.push({ mishap, method, path }),
    mend: () => {
      mishaps.length = 0
    },
    interactions,
    wait: (ms) => {
      ahead += ms
    },
    addUser(name = 'Mira Sand') {
      const user = { id: snowflake(now()), name, isBot: false }
      world.users.set(user.id, user)
      return user
    },
    addGuild(name = 'Lowmark Desk') {
      const id = snowflake(now())
      const members = new Map([[bot.id, []]])
      const guild: FakeGuild = {
        id,
        name,
        ownerId: '1',
        roles: [{ id, name: '@everyone', permissions: INVITED }],
        members,
      }
      world.guilds.set(id, guild)
      return guild
    },
    addChannel(guild, draft = {}) {
      const channel: FakeChannel = {
        id: snowflake(now()),
        type: CHANNEL.text,
        guildId: guild.id,
        name: 'news',
        parentId: null,
        overwrites: [],
        tags: [],
        requiresTag: false,
        appliedTags: [],
        autoArchiveMinutes: null,
        isArchived: false,
        isLocked: false,
        ...draft,
      }
      world.channels.set(channel.id, channel)
      if (channel.guildId !== null) gateway.dispatch('CHANNEL_CREATE', INTENT.guilds, () => channelJson(channel, world))
      return channel
    },
    until(look) {
      return new Promise((done, fail) => {
        const check = () => {
          const value = look()
          if (!value) return
          clearTimeout(patience)
          listeners.delete(check)
          done(value)
        }
        const patience = setTimeout(() => {
          listeners.delete(check)
          const last = requests.slice(-12).map(({ method, path, status }) => `${method} ${path} ${status}`)
          fail(new Error(`This never came: ${look}\nLast requests:\n${last.join('\n')}`))
        }, patienceMs)
        listeners.add(check)
        check()
      })
    },
    async close() {
      gateway.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
