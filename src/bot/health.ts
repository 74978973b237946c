import { type HealthCheck, toHealthMessage } from '../core/message/health-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { type Delivery, listTroubled } from '../store/deliveries.ts'
import type { KnownFeed } from '../store/feeds.ts'
import { listFeedsOf } from '../store/subscription-feeds.ts'
import type { Context } from './context.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'

const MAX_TROUBLED = 10

/** Which feeds of the channel fail and since when, and which messages to it did not arrive or may not have. */
export async function health(context: Context): Promise<BotReply> {
  const { db } = context.store
  const subscription = await findOwnSubscription(context)
  const feeds = subscription === null ? [] : await listFeedsOf(db, subscription.id)
  const troubled = await listTroubled(db, context.channel.id, MAX_TROUBLED)
  const checks = [...troubled.map(checkDelivery), ...feeds.map(checkFeed)]
  if (checks.length > 0) return toAsker(toHealthMessage(checks))
  return noteToAsker(
    'info',
    subscription === null || subscription.sources.length === 0
      ? SUBSCRIPTION_TEXTS.nothingFollowed
      : SUBSCRIPTION_TEXTS.onlyTopics,
  )
}

/** A feed as a check. */
function checkFeed({ title, url, siteUrl, health: { failingSince, fault } }: KnownFeed): HealthCheck {
  return {
    name: title ?? URL.parse(url)?.hostname ?? url,
    isWell: failingSince === null,
    fault: fault?.message ?? null,
    since: failingSince === null ? null : new Date(failingSince).toISOString(),
    link: siteUrl ?? url,
  }
}

function checkDelivery({ message, state, fault, createdAt }: Delivery): HealthCheck {
  return {
    name: message.notification,
    isWell: false,
    fault: state === 'unknown' ? SUBSCRIPTION_TEXTS.mayHaveArrived : (fault?.message ?? null),
    since: new Date(createdAt).toISOString(),
    link: null,
  }
}
