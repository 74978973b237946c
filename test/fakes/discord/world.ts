import type { RawComponent } from './message-form.ts'

/** Numbers of the kinds of channels (docs.discord.com/developers/resources/channel). */
export const CHANNEL = {
  text: 0,
  dm: 1,
  group: 3,
  announcement: 5,
  announcementThread: 10,
  thread: 11,
  forum: 15,
} as const

/** Permissions by name (docs.discord.com/developers/topics/permissions). */
export const PERMISSION = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  readHistory: 1n << 16n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const

/** What the invite asks for. */
export const INVITED = 309_237_730_304n

interface FakeRole {
  readonly id: string
  readonly name: string
  permissions: bigint
}

export interface FakeGuild {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  /** That of everyone first: its id is the server's. */
  readonly roles: FakeRole[]
  /** Ids of roles, by the id of the member. */
  readonly members: Map<string, string[]>
}

export interface FakeChannel {
  readonly id: string
  readonly type: number
  /** null for direct messages. */
  readonly guildId: string | null
  readonly name: string
  /** The channel of a thread; null for others. */
  readonly parentId: string | null
  readonly overwrites: { id: string; allow: bigint; deny: bigint }[]
  readonly tags: { id: string; name: string }[]
  readonly requiresTag: boolean
  readonly appliedTags: string[]
  readonly autoArchiveMinutes: number | null
  isArchived: boolean
  isLocked: boolean
}

export interface FakeMessage {
  readonly id: string
  readonly channelId: string
  readonly authorId: string
  readonly nonce: string | null
  /** The id of the message it replies to; null for none. */
  readonly replyTo: string | null
  /** Whom it notifies: ids, `everyone` and `here`. */
  readonly mentions: string[]
  readonly createdAt: number
  content: string
  flags: number
  components: RawComponent[]
  embeds: unknown[]
  /** Every edit of it, as the body came. */
  readonly edits: unknown[]
  isCrossposted: boolean
}

export interface FakeUser {
  readonly id: string
  readonly name: string
  readonly isBot: boolean
}

/** Everything that the fake knows. */
export interface World {
  readonly bot: FakeUser
  readonly users: Map<string, FakeUser>
  readonly guilds: Map<string, FakeGuild>
  readonly channels: Map<string, FakeChannel>
  /** By channel, in the order of their ids. */
  readonly messages: Map<string, FakeMessage[]>
}

/** First second of 2015, from which ids count (docs.discord.com/developers/reference, "Snowflakes"). */
const EPOCH_MS = 1_420_070_400_000

let lastId = 0n

/** An id of this moment, greater than all before. */
export function snowflake(now: number): string {
  const id = BigInt(Math.floor(now) - EPOCH_MS) << 22n
  lastId = id > lastId ? id : lastId + 1n
  return lastId.toString()
}

export const isThread = ({ type }: FakeChannel) => type >= 10 && type <= 12

/** What somebody may do in a channel; in a thread what they may in its parent. All in direct messages. */
export function permissionsIn(world: World, channel: FakeChannel, userId: string): bigint {
  const guild = channel.guildId === null ? null : world.guilds.get(channel.guildId)
  if (!guild) return ~0n
  const place = channel.parentId === null ? channel : (world.channels.get(channel.parentId) ?? channel)
  const own = guild.members.get(userId)
  if (!own) return 0n
  if (guild.ownerId === userId) return ~0n
  const held = guild.roles.filter(({ id }) => id === guild.id || own.includes(id))
  const base = held.reduce((sum, { permissions }) => sum | permissions, 0n)
  if (base & PERMISSION.administrator) return ~0n
  const order = [
    place.overwrites.filter(({ id }) => id === guild.id),
    place.overwrites.filter(({ id }) => own.includes(id)),
  ]
  return [...order, place.overwrites.filter(({ id }) => id === userId)].reduce((sum, overwrites) => {
    const deny = overwrites.reduce((all, each) => all | each.deny, 0n)
    const allow = overwrites.reduce((all, each) => all | each.allow, 0n)
    return (sum & ~deny) | allow
  }, base)
}
