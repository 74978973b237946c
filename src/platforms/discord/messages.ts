import type { Client } from 'discord.js'
import type { Asker, Host, Incoming, Said } from '../platform.ts'
import { findOtherChannel } from './other-channel.ts'
import { mayManageServer } from './permissions.ts'
import { toStandpoint } from './places.ts'
import type { Speaker } from './speaker.ts'
import { type WireMessage, wireMessage } from './wire.ts'

/** Kinds of messages that people write: by themselves, and in reply (resources/message, "Message Types"). */
const WRITTEN = new Set([0, 19])
const LINK = /https?:\/\/[^\s<>]+/
const LEADING_MENTION = /^<@[!&]?(\d+)>/

/** Takes messages as the gateway sends them: those that are for us, or may be, go to the host. Never rejects. */
export function createMessageHandler(
  client: Client,
  host: Host,
  speaker: Speaker,
  report: (fault: unknown) => void,
): (raw: unknown) => Promise<void> {
  return async (raw) => {
    try {
      const incoming = readMessage(client, wireMessage.parse(raw))
      if (incoming === null) return
      const { place } = incoming
      await host.receive(incoming, async ({ message }) => speaker.say(place, message, null, 'people'))
    } catch (fault) {
      report(fault)
    }
  }
}

/** What somebody said; null for bots, what is none of our business, and what Discord does not let us read. */
function readMessage(client: Client, message: WireMessage): Incoming | null {
  const { id, author, content, channel_id: channelId, guild_id: guildId } = message
  const ourId = client.user?.id ?? ''
  if (author.bot || author.id === ourId || message.webhook_id !== undefined || !WRITTEN.has(message.type)) return null
  const { place, isDirect } = toStandpoint(client, {
    guildId,
    channelId,
    channel: undefined,
    userId: author.id,
    isMember: true,
  })
  const mentionsUs = message.mentions.some((each) => each.id === ourId)
  const words = content.replaceAll(new RegExp(`<@!?${ourId}>`, 'g'), ' ').trim()
  const text = words === '' && mentionsUs ? linkIn(message) : words
  if (text === '' && !mentionsUs) return null
  // A reply to one of our messages goes on under it; one to somebody else is answered where it stands.
  const isToUs = (message.referenced_message?.author.id ?? ourId) === ourId
  const replyTo = isToUs ? (message.message_reference?.message_id ?? null) : null
  return {
    id,
    place: { ...place, threadId: place.threadId ?? replyTo },
    asker: toAsker(client, message),
    said: isDirect ? { kind: 'command', text, otherwise: 'ask' } : toSaid(text, mentionsUs),
  }
}

/** The link in the message that is replied to: a mention of us under it asks for its digest. '' where there is none. */
function linkIn({ referenced_message: to }: WireMessage): string {
  return LINK.exec(to?.content ?? '')?.[0] ?? ''
}

function toSaid(text: string, mentionsUs: boolean): Said {
  return { kind: 'message', text, mentionsUs, isToAnother: !mentionsUs && LEADING_MENTION.test(text) }
}

function toAsker(client: Client, message: WireMessage): Asker {
  const { guild_id: guildId, author, member } = message
  const asker = { id: author.id, mayManage: guildId === undefined || mayManage(client, message) }
  const known = { ...asker, roles: member?.roles ?? [] }
  return { ...asker, findChannel: async (written) => findOtherChannel(client, guildId, known, written) }
}

/** By the roles that come with a message, in the server as the gateway has told of it. */
function mayManage(client: Client, { guild_id: guildId, author, member }: WireMessage): boolean {
  const guild = client.guilds.cache.get(guildId ?? '')
  if (!guild) return false
  const held = guild.roles.cache.filter(({ id }) => id === guild.id || member?.roles.includes(id))
  const permissions = held.reduce((sum, role) => sum | role.permissions.bitfield, 0n)
  return guild.ownerId === author.id || mayManageServer(permissions)
}
