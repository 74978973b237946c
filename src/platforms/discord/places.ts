import { type Client, Routes } from 'discord.js'
import { z } from 'zod'
import type { Place } from '../platform.ts'
import type { Api } from './api.ts'
import { CHANNEL_TYPE, isThreadType, type WireChannel } from './wire.ts'

/** Where something was said. */
export interface Standpoint {
  readonly place: Place
  /** False where we are no member: there only interactions can be answered, and only the asker sees it. */
  readonly isOurs: boolean
  readonly isDirect: boolean
}

/** What is known of where something was said. */
interface Said {
  readonly guildId: string | undefined
  readonly channelId: string
  /** As Discord sends it along; undefined where it does not. */
  readonly channel: WireChannel | undefined
  readonly userId: string
  /** Whether the server has us. */
  readonly isMember: boolean
}

/** Begins the id of a workspace that is a conversation with one person. */
const DIRECT = 'direct:'

/** Whether a place is a conversation with one person, where there are no threads. */
export function isDirectPlace({ workspace }: Place): boolean {
  return workspace.id.startsWith(DIRECT)
}

/**
 * The place of what was said. Direct messages are a workspace each, so that nobody searches what others read; so is
 * whatever a person says where we are no member.
 */
export function toStandpoint(client: Client, said: Said): Standpoint {
  const { guildId, channelId, userId, isMember } = said
  if (guildId !== undefined && isMember) return { place: toPlace(client, said, guildId), isOurs: true, isDirect: false }
  const isDirect = guildId === undefined && isMember && typeOf(client, said) === CHANNEL_TYPE.direct
  const workspace = { id: isDirect ? `${DIRECT}${channelId}` : `person:${userId}`, name: null }
  return { place: { workspace, channel: { id: channelId, name: null }, threadId: null }, isOurs: isDirect, isDirect }
}

function typeOf(client: Client, { channelId, channel, guildId }: Said): number {
  const otherwise = guildId === undefined ? CHANNEL_TYPE.direct : CHANNEL_TYPE.text
  return channel?.type ?? client.channels.cache.get(channelId)?.type ?? otherwise
}

/** A place in a server; a thread is one of its channel. */
function toPlace(client: Client, said: Said, guildId: string): Place {
  const { channelId, channel } = said
  const parentId = isThreadType(typeOf(client, said)) ? parentOf(client, said) : null
  const homeId = parentId ?? channelId
  const own = parentId === null ? (channel?.name ?? null) : null
  return {
    workspace: { id: guildId, name: client.guilds.cache.get(guildId)?.name ?? null },
    channel: { id: homeId, name: nameOf(client, homeId) ?? own },
    threadId: parentId === null ? null : channelId,
  }
}

function parentOf(client: Client, { channelId, channel }: Said): string | null {
  const cached = client.channels.cache.get(channelId)
  return channel?.parent_id ?? (cached?.isThread() ? cached.parentId : null)
}

function nameOf(client: Client, channelId: string): string | null {
  const cached = client.channels.cache.get(channelId)
  return cached && 'name' in cached ? cached.name : null
}

/** The same place, in the thread under a message of the channel where it is in none yet. */
export function underMessage(place: Place, messageId: string): Place {
  return { ...place, threadId: place.threadId ?? messageId }
}

const opened = z.object({ id: z.string() })

/** The conversation with one person, opened where there is none. */
export async function openDirectPlace(api: Api, userId: string): Promise<Place> {
  const body = { recipient_id: userId }
  const { id } = opened.parse(await api.send({ method: 'POST', route: Routes.userChannels(), body, lane: 'people' }))
  return { workspace: { id: `${DIRECT}${id}`, name: null }, channel: { id, name: null }, threadId: null }
}
