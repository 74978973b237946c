import { Hono } from 'hono'
import { settingsOf } from '../../../store/channel-settings.ts'
import { findChannelHome } from '../../../store/channels.ts'
import { findLastEdition } from '../../../store/editions.ts'
import { listFeedDays, listFollowedFeeds } from '../../../store/feed-health.ts'
import type { Db } from '../../../store/schema.ts'
import { listFeedsOf, listFollowers } from '../../../store/subscription-feeds.ts'
import { findSubscription, listAllSubscriptions, type Subscription } from '../../../store/subscriptions.ts'
import type { Host } from '../../platform.ts'
import { renderNotice } from '../page-layout.ts'
import { renderEditionPage } from './edition-page.ts'
import { CHART_DAYS } from './feed-chart.ts'
import { renderFeedsPage, type ShownFeed } from './feeds-page.ts'
import { renderSubscriptionsPage, type ShownSubscription } from './subscriptions-page.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

/** The pages about what is followed: subscriptions, feeds, and the decisions behind an edition. `now` gives epoch milliseconds. */
export function createOverviewRoutes({ store: { db }, defaultZone }: Host, now: () => number): Hono {
  const app = new Hono()
  app.get('/subscriptions', async (context) => {
    const shown: ShownSubscription[] = []
    for (const subscription of await listAllSubscriptions(db)) {
      const each = await showSubscription(db, subscription, now())
      if (each) shown.push(each)
    }
    return context.html(renderSubscriptionsPage(shown, { now: now(), defaultZone }))
  })
  app.get('/subscriptions/:id/edition', async (context) => {
    const subscription = await findSubscription(db, context.req.param('id'))
    const home = subscription && (await findChannelHome(db, subscription.channelId))
    const edition = subscription && (await findLastEdition(db, subscription.id, now()))
    if (!home || !edition) return context.html(renderNotice('Nothing here', 'There has been no such edition.'), 404)
    return context.html(renderEditionPage(nameOf(home.channel), edition))
  })
  app.get('/feeds', async (context) => {
    const shown: ShownFeed[] = []
    for (const feed of await listFollowedFeeds(db)) {
      const days = await listFeedDays(db, feed.id, now() - CHART_DAYS * DAY_MS)
      shown.push({ feed, days, followers: (await listFollowers(db, feed.id)).length })
    }
    return context.html(renderFeedsPage(shown, now()))
  })
  return app
}

async function showSubscription(db: Db, subscription: Subscription, now: number): Promise<ShownSubscription | null> {
  const home = await findChannelHome(db, subscription.channelId)
  if (home === null) return null
  return {
    subscription,
    platform: home.platform,
    channel: nameOf(home.channel),
    isGone: home.channel.archived,
    settings: settingsOf(home.channel),
    feeds: await listFeedsOf(db, subscription.id),
    last: await findLastEdition(db, subscription.id, now),
  }
}

const nameOf = ({ name, externalId }: { readonly name: string | null; readonly externalId: string }) =>
  name ?? externalId
