import { type Client, REST } from 'discord.js'
import type { Host } from '../platform.ts'
import { type Api, createApi } from './api.ts'
import { createChannelStops } from './channel-stops.ts'
import { createForumPoster, type ForumPoster } from './forum-post.ts'
import { createInteractionHandler } from './interactions.ts'
import { followLifecycle } from './lifecycle.ts'
import { createMessageHandler } from './messages.ts'
import type { DiscordOptions } from './options.ts'
import type { Pace } from './pace.ts'
import { createPoster, type Poster } from './post-message.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import { createThreads } from './threads.ts'

/** What one client works with. */
export interface Assembly {
  readonly api: Api
  readonly poster: Poster
  readonly forum: ForumPoster
  readonly speaker: Speaker
  /** Take what the gateway sends. */
  readonly interactions: (raw: unknown) => Promise<void>
  readonly messages: (raw: unknown) => Promise<void>
}

/** Joins the parts around a client that is not connected yet; `address` is that of the API. */
export function assemble(
  client: Client,
  {
    options,
    address,
    token,
    pace,
    host,
    report,
  }: {
    readonly options: DiscordOptions
    readonly address: string
    readonly token: string
    readonly pace: Pace
    readonly host: Host
    /** Takes a fault of which nobody who asks would hear. */
    readonly report: (fault: unknown) => void
  },
): Assembly {
  const open = new REST({ api: address, version: '10', retries: 2, timeout: 15_000, globalRequestsPerSecond: 1_000 })
  const api = createApi(client.rest, open, token, pace)
  const poster = createPoster(api, options, report)
  const forum = createForumPoster(client, api, poster)
  const threads = createThreads(client, api)
  const stops = createChannelStops()
  const speaker = createSpeaker({ client, api, poster, forum, threads, stops, report })
  followLifecycle(client, { host, stops, threads, report })
  const interactions = createInteractionHandler({
    api,
    client,
    host,
    speaker,
    layout: options.layout,
    now: Date.now,
    report,
  })
  return { api, poster, forum, speaker, interactions, messages: createMessageHandler(client, host, speaker, report) }
}
