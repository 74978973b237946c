import { REST, type RouteLike, Routes } from 'discord.js'
import { z } from 'zod'
import type { Env } from '../../config/env.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { type Check, fail, type Looked, ok } from '../../doctor/check.ts'
import { PullquoteError } from '../../errors.ts'
import type { CheckRequest } from '../platform.ts'
import { type Api, createApi } from './api.ts'
import { apiAddress } from './api-address.ts'
import { permissionsIn } from './channel-permissions.ts'
import { toDeliveryFault } from './delivery-fault.ts'
import type { DiscordOptions } from './options.ts'
import { createPace } from './pace.ts'
import { inviteLink, missingOf, NEEDED } from './permissions.ts'
import { createPoster } from './post-message.ts'
import { CHANNEL_TYPE } from './wire.ts'
import { WORDS } from './words.ts'

/** Flags of an application to which messages come with their words (resources/application, "Application Flags"). */
const READS_CONTENT = (1 << 18) | (1 << 19)
/** Servers that are looked at. */
const MAX_SERVERS = 25

const application = z.object({ id: z.string(), name: z.string().default(''), flags: z.int().default(0) })
const named = z.object({ id: z.string(), name: z.string().nullish() })
const member = z.object({ roles: z.array(z.string()).default([]) })
const overwrite = z.object({ id: z.string(), allow: z.coerce.bigint(), deny: z.coerce.bigint() })
const channel = z.object({
  id: z.string(),
  type: z.int(),
  name: z.string().nullish(),
  permission_overwrites: z.array(overwrite).default([]),
})
const server = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: z.coerce.bigint() })).default([]),
})

const POSTABLE: readonly number[] = [CHANNEL_TYPE.text, CHANNEL_TYPE.announcement, CHANNEL_TYPE.forum]

/** A channel in which editions can be posted, and what is not allowed there. */
interface LookedAt {
  readonly id: string
  readonly name: string
  readonly missing: readonly string[]
}

/** Looks at the token, the intent, the permissions in every channel, and posts a test message where that is asked for. */
export async function checkDiscord(
  options: DiscordOptions,
  { DISCORD_TOKEN: token, DISCORD_API_URL: address }: Env,
  { testChannel }: CheckRequest,
): Promise<readonly Check[]> {
  if (token === undefined) return [fail(as('token'), WORDS.noToken)]
  const checks: Check[] = []
  const api = await look(checks, as('token'), async () => apiOf(token, apiAddress(address), options))
  if (api === null) return checks
  const app = await look(checks, as('token'), async () =>
    application.parse(await get(api, Routes.currentApplication())),
  )
  if (app === null) return checks
  const invite = inviteLink(app.id)
  checks.push(ok(as('token'), WORDS.tokenOf(app.name)), checkIntent(app.flags), ok(as('invite'), invite))
  const servers = await look(checks, as('servers'), async () =>
    named.array().parse(await get(api, Routes.userGuilds())),
  )
  if (servers?.length === 0) checks.push(fail(as('servers'), WORDS.noServer(invite)))
  const places: LookedAt[] = []
  for (const { id, name } of servers?.slice(0, MAX_SERVERS) ?? []) {
    const looked = { code: 'server', what: `server ${name ?? id}` }
    const found = await look(checks, looked, () => lookAt(api, id, app.id))
    places.push(...(found ?? []))
    checks.push(...(found === null ? [] : sayChannels(looked, found)))
  }
  if (testChannel !== null) checks.push(await postTest(api, options, places, testChannel))
  return checks
}

/** Does one look; where it fails that is kept, and null given. */
async function look<Found>(checks: Check[], looked: Looked, find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find()
  } catch (fault) {
    const said = toDeliveryFault(fault)
    if (!(said instanceof PullquoteError)) throw said
    checks.push(fail(looked, said.message))
    return null
  }
}

async function lookAt(api: Api, guildId: string, ourId: string): Promise<LookedAt[]> {
  const home = server.parse(await get(api, Routes.guild(guildId)))
  const { roles } = member.parse(await get(api, Routes.guildMember(guildId, ourId)))
  const channels = channel.array().parse(await get(api, Routes.guildChannels(guildId)))
  return channels
    .filter(({ type }) => POSTABLE.includes(type))
    .map(({ id, name, permission_overwrites: overwrites }) => ({
      id,
      name: name ?? id,
      missing: missingOf(permissionsIn(home, { id: ourId, roles }, overwrites), NEEDED),
    }))
}

/** One line for the channels where all is allowed, and one for each other that we see: a channel we do not see is none of ours. */
function sayChannels(looked: Looked, channels: readonly LookedAt[]): Check[] {
  const seen = channels.filter(({ missing }) => !missing.includes('View Channel'))
  const whole = seen.filter(({ missing }) => missing.length === 0)
  const lacking = seen.filter(({ missing }) => missing.length > 0)
  return [
    whole.length > 0 ? ok(looked, WORDS.canPost(whole.length)) : fail(looked, WORDS.cannotPost),
    ...lacking.map(({ name, missing }) => fail({ code: 'channel', what: `#${name}` }, WORDS.lacking(missing))),
  ]
}

function checkIntent(flags: number): Check {
  return flags & READS_CONTENT ? ok(as('intents'), WORDS.readsContent) : ok(as('intents'), WORDS.readsNoContent)
}

async function postTest(
  api: Api,
  options: DiscordOptions,
  channels: readonly LookedAt[],
  wanted: string,
): Promise<Check> {
  const bare = wanted.replace(/^#/, '')
  const found = channels.find(({ id, name }) => id === bare || name === bare)
  if (found === undefined) return fail(as('test message'), WORDS.noSuchChannel(bare))
  const checks: Check[] = []
  const poster = createPoster(api, options, () => undefined)
  const target = { channelId: found.id, nonce: null, lane: 'people' } as const
  const id = await look(checks, as('test message'), () =>
    poster.post(toNoteMessage('info', WORDS.testMessage), target, () => Promise.resolve(found.id)),
  )
  return id === null
    ? (checks[0] ?? fail(as('test message'), WORDS.cannotPost))
    : ok(as('test message'), WORDS.posted(found.name))
}

function apiOf(token: string, address: string, { requestsPerSecond }: DiscordOptions): Api {
  const rest = new REST({ api: address, version: '10', retries: 0, timeout: 15_000, rejectOnRateLimit: () => true })
  return createApi(rest.setToken(token), rest, token, createPace(requestsPerSecond))
}

const get = (api: Api, route: RouteLike) => api.send({ method: 'GET', route, lane: 'people' })
const as = (what: string): Looked => ({ code: what.replace(' ', '-'), what })
