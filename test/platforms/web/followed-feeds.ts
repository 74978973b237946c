import type { Schedule } from '../../../src/core/schedule/schedule.ts'
import { saveChannel, updateChannel } from '../../../src/store/channels.ts'
import { saveEditions } from '../../../src/store/editions.ts'
import { type KnownFeed, saveFeed } from '../../../src/store/feeds.ts'
import type { Db } from '../../../src/store/schema.ts'
import { saveSubscriptionFeeds } from '../../../src/store/subscription-feeds.ts'
import { createSubscription, saveSubscription } from '../../../src/store/subscriptions.ts'
import { saveWorkspace } from '../../../src/store/workspaces.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
const HOSTILE = '<script>alert("feed")</script>'

const WEEKDAYS: Schedule = {
  rule: { kind: 'times', weekdays: [1, 2, 3, 4, 5], minutes: [510] },
  zone: 'Europe/Berlin',
}

/** Invented channels that follow invented feeds: one well, one that fails; one paused, one gone, one of the configuration. */
export async function fillStore(db: Db, now: number): Promise<void> {
  await db.deleteFrom('subscriptions').execute()
  const workspace = await saveWorkspace(db, { platform: 'semaphore', externalId: 'W7', name: null }, now)
  const channel = async (name: string) =>
    (await saveChannel(db, { workspaceId: workspace.id, externalId: name, name }, now)).id
  const well = await feed(db, 'https://tides.example/feed.xml', 'Tides & Times', now)
  const failing = await feed(db, 'https://broken.example/feed.xml', `broken.example ${HOSTILE}`, now)
  await db
    .updateTable('feeds')
    .set({
      failing_since: now - DAY_MS,
      failures: 9,
      fault_code: 'SOURCE_TIMEOUT',
      fault_message: 'broken.example did not answer in time. Try later.',
    })
    .where('id', '=', failing.id)
    .execute()
  const today = Math.floor(now / DAY_MS) * DAY_MS
  await db
    .insertInto('feed_days')
    .values([
      { feed_id: well.id, day_at: today - DAY_MS, polls: 20, items: 4, failures: 0 },
      { feed_id: well.id, day_at: today, polls: 9, items: 3, failures: 0 },
      { feed_id: failing.id, day_at: today, polls: 9, items: 0, failures: 9 },
    ])
    .execute()
  const first = await createSubscription(
    db,
    {
      channelId: await channel('harbour-desk'),
      sources: [well.url, 'topic:grid storage'],
      filters: { terms: [{ kind: 'word', effect: 'exclude', value: 'football' }], mutedStoryIds: [] },
      schedule: WEEKDAYS,
      nextRunAt: now + DAY_MS,
    },
    now,
  )
  await saveSubscriptionFeeds(db, first.id, [well.id])
  const empty = { filters: { terms: [], mutedStoryIds: [] }, schedule: WEEKDAYS, nextRunAt: null }
  const second = await createSubscription(
    db,
    { channelId: await channel(`desk ${HOSTILE}`), sources: [failing.url], configuredAs: 'morning', ...empty },
    now,
  )
  await saveSubscriptionFeeds(db, second.id, [failing.id])
  const gone = await channel('old-desk')
  const third = await createSubscription(db, { channelId: gone, sources: [well.url], ...empty }, now)
  await saveSubscription(db, { ...third, paused: true })
  await updateChannel(db, gone, { archived: true })
  await saveEditions(db, [
    {
      subscriptionId: first.id,
      slot: now - 1_000,
      madeAt: now - 900,
      lateMinutes: null,
      title: 'Morning edition, Tue 24 Nov',
      stories: [{ storyId: 'wall', articleIds: ['a'], digestId: null }],
      decisions: [
        {
          storyId: 'wall',
          headline: 'The wall moves',
          place: 1,
          reason: { code: 'new' },
          parts: [{ name: 'outlets', adds: 1.5 }],
        },
        {
          storyId: 'cup',
          headline: `Cup final ${HOSTILE}`,
          place: null,
          reason: { code: 'excluded', by: 'football' },
          parts: [],
        },
      ],
    },
  ])
}

function feed(db: Db, url: string, title: string, now: number): Promise<KnownFeed> {
  return saveFeed(db, { url, title, siteUrl: null, language: null, askedAs: [], intervalMs: 900_000 }, now)
}
