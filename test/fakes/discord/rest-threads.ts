import { FAULTS, FormFault } from './fault.ts'
import { INTENT } from './gateway.ts'
import { readMessage } from './message-form.ts'
import { messageOf, need, type Request, type Rest, seenChannel } from './rest-access.ts'
import { keepMessage } from './rest-messages.ts'
import { channelJson, messageJson } from './to-json.ts'
import { CHANNEL, type FakeChannel, PERMISSION, snowflake } from './world.ts'

export function startThread(rest: Rest, [channelId, id]: readonly string[], { body }: Request): unknown {
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

export function startForumPost(rest: Rest, [channelId]: readonly string[], { body }: Request): unknown {
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

export function openDirect({ world, now }: Rest, _ids: readonly string[], { body }: Request): unknown {
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
