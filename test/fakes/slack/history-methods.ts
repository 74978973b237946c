import { type Answer, type ApiParts, type Args, channelFor, textOf } from './method-args.ts'
import { BOT, type FakeChannel, type FakeMessage, type Json } from './world.ts'

export const HISTORY = { public: 'channels:history', private: 'groups:history', im: 'im:history' } as const

/** A message as history gives it. */
export function shown(message: FakeMessage, withMetadata: boolean): Json {
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    text: message.text,
    ...(message.isOurs ? { bot_id: BOT.id, app_id: BOT.app } : {}),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  }
}

export function history(args: Args, parts: ApiParts): Answer {
  return readBack(args, parts, (channel) => channel.messages.filter(({ threadTs }) => threadTs === null).reverse())
}

export function replies(args: Args, parts: ApiParts): Answer {
  const root = textOf(args, 'ts')
  return readBack(args, parts, (channel) =>
    channel.messages.filter(({ ts, threadTs }) => ts === root || threadTs === root),
  )
}

function readBack(args: Args, parts: ApiParts, list: (channel: FakeChannel) => FakeMessage[]): Answer {
  const channel = channelFor(args, parts)
  if ('error' in channel) return channel
  const scope = HISTORY[channel.kind]
  if (!parts.world.scopes.has(scope)) return { error: 'missing_scope', needed: scope }
  if (!channel.members.has(BOT.user)) return { error: 'not_in_channel' }
  const oldest = Number(textOf(args, 'oldest') || 0)
  const limit = Number(args['limit'] ?? 100)
  const from = Number(textOf(args, 'cursor') || 0)
  const all = list(channel).filter(({ ts }) => Number(ts) > oldest)
  const withMetadata = String(args['include_all_metadata']) === 'true'
  const messages = all.slice(from, from + limit).map((message) => shown(message, withMetadata))
  const next = from + limit < all.length ? String(from + limit) : ''
  return { messages, has_more: next !== '', response_metadata: { next_cursor: next } }
}
