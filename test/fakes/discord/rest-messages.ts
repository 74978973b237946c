import { FAULTS, FormFault } from './fault.ts'
import { INTENT } from './gateway.ts'
import { pingsOf, readMessage } from './message-form.ts'
import { messageOf, messagesIn, need, type Request, type Rest, seenChannel } from './rest-access.ts'
import { messageJson } from './to-json.ts'
import { CHANNEL, type FakeChannel, type FakeMessage, isThread, PERMISSION, snowflake } from './world.ts'

/** Within this time the same nonce gives the same message ("the past few minutes", resources/message). */
const NONCE_MS = 3 * 60_000

export function listMessages(rest: Rest, [id]: readonly string[], { query }: Request): unknown {
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

export function createMessage(rest: Rest, [id]: readonly string[], { body }: Request): unknown {
  const channel = seenChannel(rest, id)
  if (channel.type === CHANNEL.forum) throw FAULTS.notOfThisKind()
  need(rest, channel, isThread(channel) ? PERMISSION.sendInThreads : PERMISSION.sendMessages)
  if (channel.isLocked) throw FAULTS.archived()
  channel.isArchived = false
  return messageJson(keepMessage(rest, channel, body), rest.world, true)
}

export function keepMessage(rest: Rest, channel: FakeChannel, body: unknown, asId?: string): FakeMessage {
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

export function editMessage(rest: Rest, [channel, id]: readonly string[], { body }: Request): unknown {
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

export function publish(rest: Rest, [channelId, id]: readonly string[]): unknown {
  const message = messageOf(rest, channelId, id)
  const channel = seenChannel(rest, channelId)
  if (channel.type !== CHANNEL.announcement) throw FAULTS.notOfThisKind()
  need(rest, channel, PERMISSION.sendMessages)
  if (message.isCrossposted) throw FAULTS.crossposted()
  message.isCrossposted = true
  return messageJson(message, rest.world)
}
