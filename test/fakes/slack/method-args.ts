import { BOT, type FakeChannel, type Json, type World } from './world.ts'

/** What a method gives: the fields of its answer, or an error's code. */
export type Answer = Json | { readonly error: string; readonly messages?: readonly string[] }

export type Args = Readonly<Record<string, unknown>>

export interface ApiParts {
  readonly world: World
  /** The address of a new socket. */
  openSocket(): string
  /** Takes a trigger; false where it is unknown, used or too old. */
  takeTrigger(id: string): 'taken' | 'expired' | 'unknown'
}

export const textOf = (args: Args, name: string): string => (typeof args[name] === 'string' ? args[name] : '')

/** Arguments that are structures come as JSON. */
export function structure(args: Args, name: string): unknown {
  const given = args[name]
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given)
  } catch {
    return Symbol('not JSON')
  }
}

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function channelFor(args: Args, { world }: ApiParts): FakeChannel | { readonly error: string } {
  const channel = world.channels.get(textOf(args, 'channel'))
  const isSeen = channel && (channel.kind === 'public' || channel.members.has(BOT.user))
  return isSeen && !channel.deleted ? channel : { error: 'channel_not_found' }
}
