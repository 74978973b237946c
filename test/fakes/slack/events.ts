import type { Deliveries, Taken } from './deliveries.ts'
import type { Manifest } from './manifest.ts'
import { BOT, type FakeChannel, type FakeMessage, type Json, TEAM, type World } from './world.ts'

/** How events call the kinds of channels. */
export const CHANNEL_TYPE = { public: 'channel', private: 'group', im: 'im' } as const
/** How subscriptions call the kinds of channels. */
export const EVENT_KIND = { public: 'channels', private: 'groups', im: 'im' } as const

/** Scopes without which an event never comes. */
const EVENT_SCOPES: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  channel_archive: 'channels:read',
  channel_unarchive: 'channels:read',
  channel_deleted: 'channels:read',
  channel_rename: 'channels:read',
  channel_left: 'channels:read',
  group_archive: 'groups:read',
  group_unarchive: 'groups:read',
  group_deleted: 'groups:read',
  group_rename: 'groups:read',
  group_left: 'groups:read',
  member_joined_channel: 'channels:read',
}

/** A message as events have it. */
export function messageEvent(channel: FakeChannel, message: FakeMessage): Json {
  return {
    type: 'message',
    channel: channel.id,
    channel_type: CHANNEL_TYPE[channel.kind],
    user: message.user,
    text: message.text,
    ts: message.ts,
    event_ts: message.ts,
    team: TEAM.id,
    ...(message.isOurs ? { bot_id: BOT.id, app_id: BOT.app, blocks: message.blocks } : {}),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
  }
}

/** What sending events takes. */
interface EventParts {
  readonly world: World
  readonly manifest: Manifest
  readonly deliveries: Deliveries
}

/** Sends an event; one that the manifest does not ask for, or that no scope allows, is never sent. */
export function sendEvent(
  { manifest, world, deliveries }: EventParts,
  subscription: string,
  event: Json,
): Promise<Taken> {
  const scope = EVENT_SCOPES[subscription]
  const isSent = manifest.events.includes(subscription) && (scope === undefined || world.scopes.has(scope))
  if (!isSent) return Promise.resolve({ isAcknowledged: false, ms: 0, payload: {}, tries: 0 })
  return deliveries.deliver('events_api', {
    token: 'legacy',
    team_id: TEAM.id,
    context_team_id: TEAM.id,
    api_app_id: BOT.app,
    type: 'event_callback',
    event_id: `Ev${world.next()}`,
    event_time: Math.floor(world.now() / 1_000),
    authorizations: [
      { enterprise_id: null, team_id: TEAM.id, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
    ],
    event,
  })
}
