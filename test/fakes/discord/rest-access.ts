import { FAULTS } from './fault.ts'
import type { Gateway } from './gateway.ts'
import type { Interactions } from './interactions.ts'
import { type FakeChannel, type FakeMessage, PERMISSION, permissionsIn, type World } from './world.ts'

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

export function found<Value>(value: Value | undefined, fault: () => Error): Value {
  if (value === undefined) throw fault()
  return value
}

export function seenChannel({ world }: Rest, id: string | undefined): FakeChannel {
  const channel = found(world.channels.get(id ?? ''), FAULTS.unknownChannel)
  if (channel.guildId !== null && !world.guilds.get(channel.guildId)?.members.has(world.bot.id))
    throw FAULTS.missingAccess()
  if (!(permissionsIn(world, channel, world.bot.id) & PERMISSION.viewChannel)) throw FAULTS.missingAccess()
  return channel
}

export function need({ world }: Rest, channel: FakeChannel, permission: bigint): void {
  if (!(permissionsIn(world, channel, world.bot.id) & permission)) throw FAULTS.missingPermissions()
}

export function messageOf(rest: Rest, channelId: string | undefined, id: string | undefined): FakeMessage {
  const channel = seenChannel(rest, channelId)
  return found(
    messagesIn(rest.world, channel.id).find((each) => each.id === id),
    FAULTS.unknownMessage,
  )
}

export function messagesIn(world: World, channelId: string): FakeMessage[] {
  const known = world.messages.get(channelId) ?? []
  world.messages.set(channelId, known)
  return known
}
