import { toHealthMessage } from '../core/message/health-message.ts'
import { toNoteMessage } from '../core/message/note-message.ts'
import { toReportBlocks } from '../core/message/report-blocks.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { listTroubled } from '../store/deliveries.ts'
import { findLastEdition } from '../store/editions.ts'
import { countTeasers } from '../store/items.ts'
import { listFeedsOf } from '../store/subscription-feeds.ts'
import type { Context } from './context.ts'
import { checkDelivery, checkFeed, checkFilters, checkOverdue, checkPages } from './health-checks.ts'
import { findOpenReports } from './open-reports.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { type BotReply, toAsker } from './reply.ts'

const MAX_TROUBLED = 10
/** Pages are judged by the news of the last week. */
const TEASERS_MS = 7 * 24 * 60 * 60 * 1_000

/**
 * Which feeds of the channel fail and since when, or give nothing but teasers; which messages to it did not arrive or may
 * not have; whether an edition is overdue or was emptied by the filters; and for those who manage it what readers hold for
 * wrong.
 */
export async function health(context: Context): Promise<BotReply> {
  const { db } = context.store
  const subscription = await findOwnSubscription(context)
  const feeds = subscription === null ? [] : await listFeedsOf(db, subscription.id)
  const teasers = await countTeasers(
    db,
    feeds.map(({ id }) => id),
    context.now() - TEASERS_MS,
  )
  const troubled = await listTroubled(db, context.channel.id, MAX_TROUBLED)
  const last = subscription && (await findLastEdition(db, subscription.id, context.now()))
  const checks = [
    ...(subscription === null ? [] : checkOverdue(subscription, context)),
    ...troubled.map(checkDelivery),
    ...checkFilters(last),
    ...feeds.flatMap((feed) => [checkFeed(feed), ...checkPages(feed, teasers)]),
  ]
  const reports = await findOpenReports(context)
  if (checks.length > 0) return toAsker(toHealthMessage(checks, reports))
  const isEmpty = subscription === null || subscription.sources.length === 0
  const message = toNoteMessage('info', isEmpty ? SUBSCRIPTION_TEXTS.nothingFollowed : SUBSCRIPTION_TEXTS.onlyTopics)
  return toAsker({ ...message, blocks: [...message.blocks, ...toReportBlocks(reports)] })
}
