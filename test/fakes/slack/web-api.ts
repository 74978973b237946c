import { refuseBlocks } from './block-rules.ts'
import { HISTORY, history, replies, shown } from './history-methods.ts'
import { type Answer, type ApiParts, type Args, channelFor, isJson, structure, textOf } from './method-args.ts'
import { openView, publishHome, updateView } from './view-methods.ts'
import { BOT, type FakeChannel, type FakeMessage, type Json, TEAM } from './world.ts'

interface Method {
  /** Any one of them is enough; none asked for where empty. */
  readonly scopes: readonly string[]
  readonly run: (args: Args, parts: ApiParts) => Answer
}

const READ = { public: 'channels:read', private: 'groups:read', im: 'im:read' } as const

/** Whether the bot may write there. */
function refuseWriting(channel: FakeChannel, { world }: ApiParts): string | null {
  if (channel.archived) return 'is_archived'
  if (channel.members.has(BOT.user)) return null
  return channel.kind === 'public' && world.scopes.has('chat:write.public') ? null : 'not_in_channel'
}

function refuseContent(args: Args): { readonly error: string; readonly messages?: readonly string[] } | null {
  const blocks = structure(args, 'blocks')
  const text = textOf(args, 'text')
  if (text === '' && blocks === undefined) return { error: 'no_text' }
  if (text.length > 40_000) return { error: 'msg_too_long' }
  const refused = blocks === undefined ? null : refuseBlocks(blocks)
  return refused && { error: refused.error, messages: refused.reasons }
}

function blocksIn(args: Args): readonly Json[] {
  const blocks = structure(args, 'blocks')
  return Array.isArray(blocks) ? blocks.filter(isJson) : []
}

function metadataIn(args: Args): Json | null {
  const metadata = structure(args, 'metadata')
  return isJson(metadata) ? metadata : null
}

function post(args: Args, parts: ApiParts): Answer {
  const channel = channelFor(args, parts)
  if ('error' in channel) return channel
  const refused = refuseWriting(channel, parts)
  if (refused) return { error: refused }
  const content = refuseContent(args)
  if (content) return content
  const threadTs = textOf(args, 'thread_ts') || null
  const root = threadTs === null ? null : channel.messages.find(({ ts }) => ts === threadTs)
  if (root === undefined) return { error: 'thread_not_found' }
  const message: FakeMessage = {
    ts: parts.world.nextTs(),
    threadTs,
    user: BOT.user,
    isOurs: true,
    viaResponse: false,
    text: textOf(args, 'text'),
    blocks: blocksIn(args),
    metadata: metadataIn(args),
    edits: 0,
  }
  channel.messages.push(message)
  return { channel: channel.id, ts: message.ts, message: shown(message, false) }
}

function change(args: Args, parts: ApiParts): Answer {
  const channel = channelFor(args, parts)
  if ('error' in channel) return channel
  const message = channel.messages.find(({ ts }) => ts === textOf(args, 'ts'))
  if (!message) return { error: 'message_not_found' }
  if (!message.isOurs) return { error: 'cant_update_message' }
  const content = refuseContent(args)
  if (content) return content
  Object.assign(message, { text: textOf(args, 'text'), blocks: blocksIn(args), edits: message.edits + 1 })
  return { channel: channel.id, ts: message.ts, text: message.text }
}

function remove(args: Args, parts: ApiParts): Answer {
  const channel = channelFor(args, parts)
  if ('error' in channel) return channel
  const index = channel.messages.findIndex(({ ts }) => ts === textOf(args, 'ts'))
  const message = channel.messages[index]
  if (!message) return { error: 'message_not_found' }
  if (!message.isOurs) return { error: 'cant_delete_message' }
  channel.messages.splice(index, 1)
  return { channel: channel.id, ts: message.ts }
}

function whisper(args: Args, parts: ApiParts): Answer {
  const channel = channelFor(args, parts)
  if ('error' in channel) return channel
  const refused = refuseWriting(channel, parts)
  if (refused) return { error: refused }
  const user = textOf(args, 'user')
  if (!channel.members.has(user)) return { error: 'user_not_in_channel' }
  const content = refuseContent(args)
  if (content) return content
  parts.world.ephemerals.push({
    channel: channel.id,
    user,
    threadTs: textOf(args, 'thread_ts') || null,
    text: textOf(args, 'text'),
    blocks: blocksIn(args),
  })
  return { message_ts: parts.world.nextTs() }
}

function info(args: Args, parts: ApiParts): Answer {
  const channel = channelFor(args, parts)
  if ('error' in channel) return channel
  const scope = READ[channel.kind]
  if (!parts.world.scopes.has(scope)) return { error: 'missing_scope', needed: scope }
  return { channel: described(channel) }
}

function described(channel: FakeChannel): Json {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: channel.kind === 'public',
    is_private: channel.kind !== 'public',
    is_im: channel.kind === 'im',
    is_archived: channel.archived,
    is_member: channel.members.has(BOT.user),
  }
}

function members(args: Args, parts: ApiParts): Answer {
  const channel = channelFor(args, parts)
  if ('error' in channel) return channel
  const scope = READ[channel.kind]
  if (!parts.world.scopes.has(scope)) return { error: 'missing_scope', needed: scope }
  const limit = Number(args['limit'] ?? 100)
  const from = Number(textOf(args, 'cursor') || 0)
  const all = [...channel.members]
  const next = from + limit < all.length ? String(from + limit) : ''
  return { members: all.slice(from, from + limit), response_metadata: { next_cursor: next } }
}

function describeUser(args: Args, { world }: ApiParts): Answer {
  const id = textOf(args, 'user')
  const name = world.users.get(id)
  if (name === undefined) return { error: 'user_not_found' }
  return { user: { id, team_id: TEAM.id, name, is_admin: world.admins.has(id), is_owner: false, is_bot: false } }
}

/** Channels that a person is in; of the private ones those that the bot is in too. */
function channelsOfUser(args: Args, parts: ApiParts): Answer {
  const types = (textOf(args, 'types') || 'public_channel').split(',')
  const kinds: FakeChannel['kind'][] = []
  if (types.includes('public_channel')) kinds.push('public')
  if (types.includes('private_channel')) kinds.push('private')
  const missing = kinds.map((kind) => READ[kind]).find((scope) => !parts.world.scopes.has(scope))
  if (missing) return { error: 'missing_scope', needed: missing }
  const user = textOf(args, 'user') || BOT.user
  const limit = Number(args['limit'] ?? 100)
  const from = Number(textOf(args, 'cursor') || 0)
  const all = [...parts.world.channels.values()].filter(
    (channel) =>
      kinds.includes(channel.kind) &&
      channel.members.has(user) &&
      !channel.deleted &&
      (channel.kind === 'public' || channel.members.has(BOT.user)),
  )
  const next = from + limit < all.length ? String(from + limit) : ''
  return { channels: all.slice(from, from + limit).map(described), response_metadata: { next_cursor: next } }
}

/** The methods that this Slack has. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': {
    scopes: [],
    run: () => ({
      url: 'https://lowmark.slack.example/',
      team: TEAM.name,
      team_id: TEAM.id,
      user: 'pullquote',
      user_id: BOT.user,
      bot_id: BOT.id,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': { scopes: [], run: (_args, parts) => ({ url: parts.openSocket() }) },
  'chat.postMessage': { scopes: ['chat:write'], run: post },
  'chat.update': { scopes: ['chat:write'], run: change },
  'chat.delete': { scopes: ['chat:write'], run: remove },
  'chat.postEphemeral': { scopes: ['chat:write'], run: whisper },
  'conversations.history': { scopes: Object.values(HISTORY), run: history },
  'conversations.replies': { scopes: Object.values(HISTORY), run: replies },
  'conversations.info': { scopes: Object.values(READ), run: info },
  'conversations.members': { scopes: Object.values(READ), run: members },
  'users.info': { scopes: ['users:read'], run: describeUser },
  'users.conversations': { scopes: Object.values(READ), run: channelsOfUser },
  'views.open': { scopes: [], run: openView },
  'views.update': { scopes: [], run: updateView },
  'views.publish': { scopes: [], run: publishHome },
}
