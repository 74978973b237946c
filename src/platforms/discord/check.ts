import { REST, type RouteLike, Routes } from 'discord.js'
import { z } from 'zod'
import type { Env } from '../../config/env.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { PullquoteError } from '../../errors.ts'
import type { CheckRequest, PlatformCheck } from '../platform.ts'
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
): Promise<readonly PlatformCheck[]> {
  if (token === undefined) return [bad('token', WORDS.noToken)]
  const api = apiOf(token, apiAddress(address), options)
  const checks: PlatformCheck[] = []
  const app = await look(checks, 'token', async () => application.parse(await get(api, Routes.currentApplication())))
  if (app === null) return checks
  const invite = inviteLink(app.id)
  checks.push(good('token', WORDS.tokenOf(app.name)), checkIntent(app.flags), good('invite', invite))
  const servers = await look(checks, 'servers', async () => named.array().parse(await get(api, Routes.userGuilds())))
  if (servers?.length === 0) checks.push(bad('servers', WORDS.noServer(invite)))
  const looked: LookedAt[] = []
  for (const { id, name } of servers?.slice(0, MAX_SERVERS) ?? []) {
    const what = `server ${name ?? id}`
    const found = await look(checks, what, () => lookAt(api, id, app.id))
    looked.push(...(found ?? []))
    checks.push(...(found === null ? [] : sayChannels(what, found)))
  }
  if (testChannel !== null) checks.push(await postTest(api, options, looked, testChannel))
  return checks
}

/** Does one look; where it fails that is kept, and null given. */
async function look<Found>(checks: PlatformCheck[], what: string, find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find()
  } catch (fault) {
    const said = toDeliveryFault(fault)
    if (!(said instanceof PullquoteError)) throw said
    checks.push(bad(what, said.message))
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
function sayChannels(what: string, channels: readonly LookedAt[]): PlatformCheck[] {
  const seen = channels.filter(({ missing }) => !missing.includes('View Channel'))
  const whole = seen.filter(({ missing }) => missing.length === 0)
  const lacking = seen.filter(({ missing }) => missing.length > 0)
  return [
    whole.length > 0 ? good(what, WORDS.canPost(whole.length)) : bad(what, WORDS.cannotPost),
    ...lacking.map(({ name, missing }) => bad(`#${name}`, WORDS.lacking(missing))),
  ]
}

function checkIntent(flags: number): PlatformCheck {
  return flags & READS_CONTENT ? good('intents', WORDS.readsContent) : good('intents', WORDS.readsNoContent)
}

async function postTest(
  api: Api,
  options: DiscordOptions,
  channels: readonly LookedAt[],
  wanted: string,
): Promise<PlatformCheck> {
  const bare = wanted.replace(/^#/, '')
  const found = channels.find(({ id, name }) => id === bare || name === bare)
  if (found === undefined) return bad('test message', WORDS.noSuchChannel(bare))
  const checks: PlatformCheck[] = []
  const poster = createPoster(api, options, () => undefined)
  const target = { channelId: found.id, nonce: null, lane: 'people' } as const
  const id = await look(checks, 'test message', () =>
    poster.post(toNoteMessage('info', WORDS.testMessage), target, () => Promise.resolve(found.id)),
  )
  return id === null
    ? (checks[0] ?? bad('test message', WORDS.cannotPost))
    : good('test message', WORDS.posted(found.name))
}

function apiOf(token: string, address: string, { requestsPerSecond }: DiscordOptions): Api {
  const rest = new REST({ api: address, version: '10', retries: 0, timeout: 15_000, rejectOnRateLimit: () => true })
  return createApi(rest.setToken(token), rest, token, createPace(requestsPerSecond))
}

const get = (api: Api, route: RouteLike) => api.send({ method: 'GET', route, lane: 'people' })
const good = (what: string, says: string): PlatformCheck => ({ what, isWell: true, says })
const bad = (what: string, says: string): PlatformCheck => ({ what, isWell: false, says })
