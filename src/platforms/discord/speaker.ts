import type { Client } from 'discord.js'
import type { Message } from '../../core/message/message.ts'
import { PullquoteError } from '../../errors.ts'
import type { Place } from '../platform.ts'
import type { Api } from './api.ts'
import type { ChannelStops } from './channel-stops.ts'
import { isRefusal, toDeliveryFault } from './delivery-fault.ts'
import type { ForumPoster } from './forum-post.ts'
import type { Lane } from './pace.ts'
import { isDirectPlace } from './places.ts'
import type { Poster } from './post-message.ts'
import { publish } from './publish.ts'
import { renderDiscordParts } from './render-parts.ts'
import type { Threads } from './threads.ts'
import { titleOf } from './title.ts'
import { CHANNEL_TYPE } from './wire.ts'

/** Says things in places. */
export interface Speaker {
  /** Posts a message and gives its id. `nonce` names it, null where nobody asks for it again. Throws DELIVERY_ codes. */
  say(place: Place, message: Message, nonce: string | null, lane: Lane): Promise<string>
  /** Puts a corrected message in the place of ours with this id, which is given. Throws DELIVERY_ codes. */
  change(place: Place, messageId: string, message: Message): Promise<string>
}

/** What a speaker works with. `report` takes what went wrong beside a message that stands. */
interface SpeakerParts {
  readonly client: Client
  readonly api: Api
  readonly poster: Poster
  readonly forum: ForumPoster
  readonly threads: Threads
  readonly stops: ChannelStops
  report(fault: unknown): void
}

/** A speaker: in a channel, in the thread under a message, in a forum as a post, in direct messages as a reply. */
export function createSpeaker({ client, api, poster, forum, threads, stops, report }: SpeakerParts): Speaker {
  function typeOf(channelId: string): number | undefined {
    return client.channels.cache.get(channelId)?.type
  }

  async function sayInChannel(channelId: string, message: Message, nonce: string | null, lane: Lane): Promise<string> {
    const rest = (firstId: string) => threads.ensure(channelId, firstId, lane)
    const id = await poster.post(message, { channelId, nonce, lane }, rest)
    threads.name(id, titleOf(message))
    if (nonce !== null && typeOf(channelId) === CHANNEL_TYPE.announcement) {
      publish(api, channelId, id).catch(report)
    }
    return id
  }

  async function sayInThread(place: Place, threadId: string, message: Message, nonce: string | null, lane: Lane) {
    const channelId = await threads.ensure(place.channel.id, threadId, lane)
    return poster.post(message, { channelId, nonce, lane }, () => Promise.resolve(channelId))
  }

  /** Where a message stands: one in a forum is the first of its own thread. */
  function channelOf(place: Place, messageId: string): string {
    if (isDirectPlace(place)) return place.channel.id
    return place.threadId ?? (isForum(place) ? messageId : place.channel.id)
  }

  function isForum({ channel }: Place): boolean {
    const type = typeOf(channel.id)
    return type === CHANNEL_TYPE.forum || type === CHANNEL_TYPE.media
  }

  function send(place: Place, message: Message, nonce: string | null, lane: Lane): Promise<string> {
    const { channel, threadId } = place
    if (isDirectPlace(place)) {
      const target = { channelId: channel.id, replyTo: threadId, nonce, lane }
      return poster.post(message, target, () => Promise.resolve(channel.id))
    }
    // An edition is a post, and so is each story of it; what is asked in a post is answered there.
    if (isForum(place) && (nonce !== null || threadId === null)) return forum.post(message, channel.id, { nonce, lane })
    if (threadId === null) return sayInChannel(channel.id, message, nonce, lane)
    return sayInThread(place, threadId, message, nonce, lane)
  }

  return {
    async change(place, messageId, message) {
      const [part] = renderDiscordParts(message)
      if (part === undefined) throw new TypeError('A message has at least one part.')
      try {
        await poster.complete(part, messageId, {
          channelId: channelOf(place, messageId),
          nonce: null,
          lane: 'editions',
        })
        return messageId
      } catch (fault) {
        throw toDeliveryFault(fault)
      }
    },
    async say(place, message, nonce, lane) {
      const stopped = stops.reasonOf(place.channel.id)
      if (stopped !== null) throw stopped
      try {
        return await send(place, message, nonce, lane)
      } catch (fault) {
        const said = toDeliveryFault(fault)
        if (isRefusal(fault) && said instanceof PullquoteError) stops.note(place.channel.id, fault, said)
        throw said
      }
    },
  }
}
