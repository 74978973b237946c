import type { ConfiguredSubscription } from '../config/subscriptions.ts'
import { planRun } from '../core/subscription/plan-run.ts'
import { NO_FILTERS } from '../core/subscription/subscription-choices.ts'
import { type Channel, findChannel, saveChannel } from '../store/channels.ts'
import type { Db } from '../store/schema.ts'
import {
  createSubscription,
  deleteSubscription,
  inChannel,
  listAllSubscriptions,
  listSubscriptions,
  type Subscription,
  saveSubscription,
} from '../store/subscriptions.ts'
import { saveWorkspace } from '../store/workspaces.ts'
import { followFeeds } from './known-sources.ts'
import { zoneOf } from './zone.ts'

/**
 * Makes the store's configured subscriptions those of the configuration, at a start. One that is as it was keeps its next
 * run; one that is no longer written goes. What people made in such a channel stands by, and holds again when the
 * configuration leaves the channel. `now` is epoch milliseconds.
 */
export async function bringInConfigured(
  db: Db,
  configured: readonly ConfiguredSubscription[],
  { defaultZone, now }: { readonly defaultZone: string; readonly now: number },
): Promise<void> {
  const channels = new Map<string, ConfiguredSubscription>()
  for (const each of configured) {
    const workspace = await saveWorkspace(db, { platform: each.platform, externalId: each.workspace, name: null }, now)
    const place = { workspaceId: workspace.id, externalId: each.channel, name: null }
    channels.set((await saveChannel(db, place, now)).id, each)
  }
  const known = (await listAllSubscriptions(db)).map(({ channelId }) => channelId)
  for (const channelId of new Set([...known, ...channels.keys()])) {
    const channel = await findChannel(db, channelId)
    if (channel === null) continue
    const zone = zoneOf({ channel, defaultZone })
    await inChannel(db, channelId, (transaction) =>
      settle(transaction, channel, channels.get(channelId) ?? null, { zone, now }),
    )
  }
}

interface Clock {
  readonly zone: string
  readonly now: number
}

async function settle(db: Db, channel: Channel, wanted: ConfiguredSubscription | null, clock: Clock): Promise<void> {
  const all = await listSubscriptions(db, channel.id)
  const kept = all.find(({ configuredAs }) => configuredAs !== null && configuredAs === wanted?.name) ?? null
  for (const each of all) {
    if (each.configuredAs !== null && each !== kept) await deleteSubscription(db, each.id)
    if (each.configuredAs === null) await standBy(db, each, wanted !== null, clock)
  }
  if (wanted !== null) await bringIn(db, channel, kept, wanted, clock)
}

/** What people made waits while the configuration decides, and is planned anew when it no longer does. */
async function standBy(db: Db, own: Subscription, waits: boolean, { zone, now }: Clock): Promise<void> {
  const nextRunAt = waits ? null : (own.nextRunAt ?? planRun(own, zone, now))
  if (nextRunAt !== own.nextRunAt) await saveSubscription(db, { ...own, nextRunAt })
}

async function bringIn(
  db: Db,
  channel: Channel,
  kept: Subscription | null,
  { name, sources, schedule, filter }: ConfiguredSubscription,
  { zone, now }: Clock,
): Promise<void> {
  const filters = { ...(kept?.filters ?? NO_FILTERS), terms: filter }
  const wanted = { sources: [...new Set(sources)], schedule, filters, paused: false }
  const isAsItWas = kept !== null && JSON.stringify(kept.schedule) === JSON.stringify(schedule)
  const nextRunAt = isAsItWas && kept.nextRunAt !== null ? kept.nextRunAt : planRun(wanted, zone, now)
  const made =
    kept ?? (await createSubscription(db, { channelId: channel.id, ...wanted, nextRunAt, configuredAs: name }, now))
  await saveSubscription(db, { ...made, ...wanted, nextRunAt })
  await followFeeds(db, { id: made.id, sources: wanted.sources }, now)
}
