import { checkCommands } from './commands-form.ts'
import { FAULTS, FormFault } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { INTENT } from './gateway.ts'
import type { Interactions } from './interactions.ts'
import { pingsOf, readMessage } from './message-form.ts'
import { channelJson, guildJson, memberJson, messageJson, userJson } from './to-json.ts'
import {
  CHANNEL,
  type FakeChannel,
  type FakeMessage,
  isThread,
  PERMISSION,
  permissionsIn,
  snowflake,
  type World,
} from './world.ts'

/** Within this time the same nonce gives the same message ("the past few minutes", resources/message). */
const NONCE_MS = 3 * 60_000

/** What the routes work on. */
export interface Rest {
  readonly world: World
  readonly gateway: Gateway
  readonly interactions: Interactions
  readonly now: () => number
  /** The commands as they were registered last, and how often they were. */
  readonly registered: { commands: unknown[]; times: number }
  readonly allowsContent: () => boolean
}

export interface Request {
  readonly method: string
  /** Beginning after the version. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly host: string
}

type Route = readonly [
  method: string,
  path: RegExp,
  answer: (rest: Rest, ids: readonly string[], request: Request) => unknown,
]

const ID = '(\\d+)'
const path = (pattern: string) => new RegExp(`^${pattern.replaceAll(':id', ID).replaceAll(':token', '([\\w-]+)')}$`)

/** Answers by route; null is 204. */
export const ROUTES: readonly Route[] = [
  [
    'GET',
    path('/gateway/bot'),
    (_rest, _ids, { host }) => ({
      url: `ws://${host}`,
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  ],
  ['GET', path('/users/@me'), ({ world }) => userJson(world.bot)],
  [
    'GET',
    path('/applications/@me'),
    ({ world, allowsContent }) => ({
      id: world.bot.id,
      name: world.bot.name,
      flags: allowsContent() ? 1 << 19 : 0,
    }),
  ],
  ['GET', path('/applications/:id/commands'), ({ registered }) => registered.commands],
  [
    'PUT',
    path('/applications/:id/commands'),
    ({ registered }, _ids, { body }) => {
      registered.commands = checkCommands(body)
      registered.times++
      return registered.commands
    },
  ],
  ['POST', path('/users/@me/channels'), openDirect],
  [
    'GET',
    path('/users/@me/guilds'),
    ({ world }) => {
      return [...world.guilds.values()]
        .filter(({ members }) => members.has(world.bot.id))
        .map(({ id, name }) => ({ id, name }))
    },
  ],
  [
    'GET',
    path('/guilds/:id/channels'),
    ({ world }, [id]) => guildJson(found(world.guilds.get(id ?? ''), FAULTS.unknownGuild), world).channels,
  ],
  [
    'GET',
    path('/guilds/:id'),
    ({ world }, [id]) => guildJson(found(world.guilds.get(id ?? ''), FAULTS.unknownGuild), world),
  ],
  [
    'GET',
    path('/guilds/:id/members/:id'),
    ({ world }, [guild, user]) => {
      const home = found(world.guilds.get(guild ?? ''), FAULTS.unknownGuild)
      return memberJson(home, found(world.users.get(user ?? ''), FAULTS.noRoute))
    },
  ],
  ['GET', path('/channels/:id'), (rest, [id]) => channelJson(seenChannel(rest, id), rest.world)],
  ['GET', path('/channels/:id/messages'), listMessages],
  ['POST', path('/channels/:id/messages'), createMessage],
  [
    'GET',
    path('/channels/:id/messages/:id'),
    (rest, [channel, id]) => messageJson(messageOf(rest, channel, id), rest.world),
  ],
  ['PATCH', path('/channels/:id/messages/:id'), editMessage],
  ['POST', path('/channels/:id/messages/:id/threads'), startThread],
  ['POST', path('/channels/:id/messages/:id/crosspost'), publish],
  ['POST', path('/channels/:id/threads'), startForumPost],
  [
    'GET',
    path('/guilds/:id/threads/active'),
    ({ world }, [id]) => ({
      threads: [...world.channels.values()]
        .filter((channel) => isThread(channel) && channel.guildId === id && !channel.isArchived)
        .map((channel) => channelJson(channel, world)),
    }),
  ],
  [
    'POST',
    path('/interactions/:id/:token/callback'),
    ({ interactions }, [id, token], { body }) => {
      interactions.callback(id ?? '', token ?? '', body)
      return null
    },
  ],
  [
    'PATCH',
    path('/webhooks/:id/:token/messages/@original'),
    ({ interactions, world }, [, token], { body }) => messageJson(interactions.edit(token ?? '', body), world),
  ],
  [
    'DELETE',
    path('/webhooks/:id/:token/messages/@original'),
    ({ interactions }, [, token]) => {
      interactions.remove(token ?? '')
      return null
    },
  ],
  [
    'POST',
    path('/webhooks/:id/:token'),
    ({ interactions, world }, [, token], { body }) => messageJson(interactions.followUp(token ?? '', body), world),
  ],
]

function found<Value>(value: Value | undefined, fault: () => Error): Value {
  if (value === undefined) throw fault()
  return value
}

function seenChannel({ world }: Rest, id: string | undefined): FakeChannel {
  const channel = found(world.channels.get(id ?? ''), FAULTS.unknownChannel)
  if (channel.guildId !== null && !world.guilds.get(channel.guildId)?.members.has(world.bot.id))
    throw FAULTS.missingAccess()
  if (!(permissionsIn(world, channel, world.bot.id) & PERMISSION.viewChannel)) throw FAULTS.missingAccess()
  return channel
}

function need({ world }: Rest, channel: FakeChannel, permission: bigint): void {
  if (!(permissionsIn(world, channel, world.bot.id) & permission)) throw FAULTS.missingPermissions()
}

function messageOf(rest: Rest, channelId: string | undefined, id: string | undefined): FakeMessage {
  const channel = seenChannel(rest, channelId)
  return found(
    messagesIn(rest.world, channel.id).find((each) => each.id === id),
    FAULTS.unknownMessage,
  )
}

function messagesIn(world: World, channelId: string): FakeMessage[] {
  const known = world.messages.get(channelId) ?? []
  world.messages.set(channelId, known)
  return known
}

function listMessages(rest: Rest, [id]: readonly string[], { query }: Request): unknown {
  const channel = seenChannel(rest, id)
  need(rest, channel, PERMISSION.readHistory)
  const limit = Number(query.get('limit') ?? 50)
  if (limit < 1 || limit > 100) throw new FormFault('limit: 1 to 100')
  const after = BigInt(query.get('after') ?? 0)
  const all = messagesIn(rest.world, channel.id).filter((message) => BigInt(message.id) > after)
  // With `after` the oldest that fit, else the newest; either way the newest of them first.
  return (query.has('after') ? all.slice(0, limit) : all.slice(-limit))
    .reverse()
    .map((message) => messageJson(message, rest.world))
}

function createMessage(rest: Rest, [id]: readonly string[], { body }: Request): unknown {
  const channel = seenChannel(rest, id)
  if (channel.type === CHANNEL.forum) throw FAULTS.notOfThisKind()
  need(rest, channel, isThread(channel) ? PERMISSION.sendInThreads : PERMISSION.sendMessages)
  if (channel.isLocked) throw FAULTS.archived()
  channel.isArchived = false
  return messageJson(keepMessage(rest, channel, body), rest.world, true)
}

function keepMessage(rest: Rest, channel: FakeChannel, body: unknown, asId?: string): FakeMessage {
  const { world, gateway, now } = rest
  const form = readMessage(body, 0)
  if (!form.content && !form.embeds?.length && !form.components?.length) throw FAULTS.emptyMessage()
  const nonce = form.nonce === undefined ? null : String(form.nonce)
  const known = messagesIn(world, channel.id)
  const same =
    form.enforce_nonce && nonce !== null
      ? known.find((each) => each.nonce === nonce && now() - each.createdAt < NONCE_MS)
      : undefined
  if (same) return same
  const replyTo = form.message_reference?.message_id ?? null
  if (
    replyTo !== null &&
    form.message_reference?.fail_if_not_exists !== false &&
    !known.some((each) => each.id === replyTo)
  ) {
    throw new FormFault('message_reference: Unknown message')
  }
  const message: FakeMessage = {
    id: asId ?? snowflake(now()),
    channelId: channel.id,
    authorId: world.bot.id,
    nonce,
    replyTo,
    mentions: pingsOf(form),
    createdAt: now(),
    content: form.content ?? '',
    flags: form.flags ?? 0,
    components: form.components ?? [],
    embeds: form.embeds ?? [],
    edits: [],
    isCrossposted: false,
  }
  known.push(message)
  const intent = channel.guildId === null ? INTENT.directMessages : INTENT.guildMessages
  gateway.dispatch('MESSAGE_CREATE', intent, () => messageJson(message, world, true))
  return message
}

function editMessage(rest: Rest, [channel, id]: readonly string[], { body }: Request): unknown {
  const message = messageOf(rest, channel, id)
  if (message.authorId !== rest.world.bot.id) throw FAULTS.missingPermissions()
  const form = readMessage(body, message.flags)
  message.edits.push(body)
  message.mentions.push(...pingsOf(form))
  if (form.flags !== undefined) message.flags = form.flags
  if (form.content !== undefined) message.content = form.content ?? ''
  if (form.components !== undefined) message.components = form.components ?? []
  if (form.embeds !== undefined) message.embeds = form.embeds ?? []
  return messageJson(message, rest.world)
}

function startThread(rest: Rest, [channelId, id]: readonly string[], { body }: Request): unknown {
  const { world } = rest
  const message = messageOf(rest, channelId, id)
  const channel = seenChannel(rest, channelId)
  if (channel.type !== CHANNEL.text && channel.type !== CHANNEL.announcement) throw FAULTS.notOfThisKind()
  need(rest, channel, PERMISSION.createThreads)
  if (world.channels.has(message.id)) throw FAULTS.hasThread()
  const type = channel.type === CHANNEL.announcement ? CHANNEL.announcementThread : CHANNEL.thread
  return channelJson(openThread(rest, channel, message.id, type, body), world)
}

function openThread(
  { world, gateway }: Rest,
  parent: FakeChannel,
  id: string,
  type: number,
  body: unknown,
): FakeChannel {
  const given = typeof body === 'object' && body !== null ? body : {}
  const name: unknown = Reflect.get(given, 'name')
  const minutes: unknown = Reflect.get(given, 'auto_archive_duration') ?? 1_440
  if (typeof name !== 'string' || name.length < 1 || name.length > 100) throw new FormFault('name: 1 to 100 characters')
  if (typeof minutes !== 'number' || ![60, 1_440, 4_320, 10_080].includes(minutes))
    throw new FormFault('auto_archive_duration')
  const tags: unknown = Reflect.get(given, 'applied_tags') ?? []
  if (!Array.isArray(tags) || tags.length > 5) throw new FormFault('applied_tags: at most 5')
  if (tags.some((tag) => !parent.tags.some((known) => known.id === tag))) throw new FormFault('applied_tags: unknown')
  if (parent.requiresTag && tags.length === 0) throw FAULTS.tagRequired()
  const thread: FakeChannel = {
    id,
    type,
    guildId: parent.guildId,
    name,
    parentId: parent.id,
    overwrites: [],
    tags: [],
    requiresTag: false,
    appliedTags: tags,
    autoArchiveMinutes: minutes,
    isArchived: false,
    isLocked: false,
  }
  world.channels.set(id, thread)
  gateway.dispatch('THREAD_CREATE', INTENT.guilds, () => channelJson(thread, world))
  return thread
}

function startForumPost(rest: Rest, [channelId]: readonly string[], { body }: Request): unknown {
  const forum = seenChannel(rest, channelId)
  if (forum.type !== CHANNEL.forum) throw FAULTS.notOfThisKind()
  need(rest, forum, PERMISSION.sendMessages)
  const first: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'message') : null
  const form = readMessage(first, 0)
  // Only these two flags may be set here (resources/channel, "Start Thread in Forum or Media Channel").
  if ((form.flags ?? 0) & ~((1 << 2) | (1 << 12))) throw new FormFault('message.flags')
  const thread = openThread(rest, forum, snowflake(rest.now()), CHANNEL.thread, body)
  const message = keepMessage(rest, thread, first, thread.id)
  return { ...channelJson(thread, rest.world), message: messageJson(message, rest.world) }
}

function publish(rest: Rest, [channelId, id]: readonly string[]): unknown {
  const message = messageOf(rest, channelId, id)
  const channel = seenChannel(rest, channelId)
  if (channel.type !== CHANNEL.announcement) throw FAULTS.notOfThisKind()
  need(rest, channel, PERMISSION.sendMessages)
  if (message.isCrossposted) throw FAULTS.crossposted()
  message.isCrossposted = true
  return messageJson(message, rest.world)
}

function openDirect({ world, now }: Rest, _ids: readonly string[], { body }: Request): unknown {
  const user: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'recipient_id') : null
  if (typeof user !== 'string' || !world.users.has(user)) throw FAULTS.cannotDirect()
  const known = [...world.channels.values()].find(({ type, name }) => type === CHANNEL.dm && name === user)
  const channel: FakeChannel = known ?? {
    id: snowflake(now()),
    type: CHANNEL.dm,
    guildId: null,
    name: user,
    parentId: null,
    overwrites: [],
    tags: [],
    requiresTag: false,
    appliedTags: [],
    autoArchiveMinutes: null,
    isArchived: false,
    isLocked: false,
  }
  world.channels.set(channel.id, channel)
  return channelJson(channel, world)
}
