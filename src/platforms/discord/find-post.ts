import { type Client, Routes } from 'discord.js'
import { PullquoteError } from '../../errors.ts'
import type { Place } from '../platform.ts'
import type { Api } from './api.ts'
import { hasCode, toDeliveryFault } from './delivery-fault.ts'
import type { ForumPoster } from './forum-post.ts'
import { isDirectPlace } from './places.ts'
import { markOf } from './post-forms.ts'
import { CHANNEL_TYPE, isWhole, type OwnMessage, ownMessage } from './wire.ts'

/** Messages of a page (resources/message, "Get Channel Messages": `limit`), and pages that are read. */
const PAGE = 100
const MAX_PAGES = 20
/** First millisecond that ids count from (reference, "Snowflakes"). */
const EPOCH_MS = 1_420_070_400_000
const UNKNOWN_CHANNEL = 10_003
const MISSING_PERMISSIONS = 50_013

/** What is known of a message that was looked for. */
interface Found {
  readonly id: string
  readonly isWhole: boolean
}

/** What looking needs. `halfDone` takes messages of which only the plain line stands, so that posting goes on with them. */
interface FinderParts {
  readonly client: Client
  readonly api: Api
  readonly forum: ForumPoster
  readonly halfDone: Map<string, string>
}

/**
 * Looks a message up by its key in the channel's history since `since` (epoch milliseconds). null where it is not there, or
 * where only its plain line is: posting it with the same key makes it whole. DELIVERY_UNKNOWN where that cannot be told.
 */
export async function findPost(parts: FinderParts, place: Place, key: string, since: number): Promise<string | null> {
  try {
    const found = await look(parts, place, key, since)
    if (found === null || found.isWhole) return found?.id ?? null
    parts.halfDone.set(key, found.id)
    return null
  } catch (fault) {
    // The thread is made with its first message.
    if (place.threadId !== null && hasCode(fault, UNKNOWN_CHANNEL)) return null
    if (!hasCode(fault, MISSING_PERMISSIONS)) throw toDeliveryFault(fault)
    const words = 'Whether the message was posted cannot be seen. Allow the bot Read Message History in the channel.'
    throw new PullquoteError('DELIVERY_UNKNOWN', words, { cause: fault })
  }
}

function look({ client, api, forum }: FinderParts, place: Place, key: string, since: number): Promise<Found | null> {
  const { workspace, channel, threadId } = place
  const type = client.channels.cache.get(channel.id)?.type
  if (type === CHANNEL_TYPE.forum || type === CHANNEL_TYPE.media) return forum.find(workspace.id, channel.id, key)
  const channelId = isDirectPlace(place) ? channel.id : (threadId ?? channel.id)
  return lookInHistory(api, channelId, key, { since, ourId: client.user?.id ?? '' })
}

async function lookInHistory(
  api: Api,
  channelId: string,
  key: string,
  { since, ourId }: { readonly since: number; readonly ourId: string },
): Promise<Found | null> {
  let after = (BigInt(Math.max(0, Math.floor(since) - EPOCH_MS)) << 22n).toString()
  let isUnsure = false
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), after })
    const raw = await api.send({ method: 'GET', route: Routes.channelMessages(channelId), query, lane: 'editions' })
    const messages = ownMessage.array().parse(raw)
    const ours = messages.filter(({ author }) => author?.id === ourId)
    const found = ours.find((message) => isNamed(message, key))
    if (found) return { id: found.id, isWhole: isWhole(found) }
    isUnsure ||= ours.some(isBareLine)
    const [newest] = messages.map(({ id }) => BigInt(id)).sort((a, b) => (b > a ? 1 : -1))
    if (newest === undefined || messages.length < PAGE) break
    after = newest.toString()
  }
  if (!isUnsure) return null
  throw new PullquoteError(
    'DELIVERY_UNKNOWN',
    'A message stands in the channel of which nobody can tell which one it is.',
  )
}

function isNamed({ nonce, components: [first] }: OwnMessage, key: string): boolean {
  return String(nonce ?? '') === key || first?.id === markOf(key)
}

/** A plain line without buttons, which carries no mark. */
function isBareLine(message: OwnMessage): boolean {
  return !isWhole(message) && message.components.length === 0
}
