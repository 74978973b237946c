import type { VerbName } from '../core/command/command.ts'
import type { Message } from '../core/message/message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { toCorrected } from '../core/message/without-quote.ts'
import { toDeliveryKey } from '../delivery/delivery-key.ts'
import { type DeliveryDraft, findDeliveredMessage, saveDeliveries } from '../store/deliveries.ts'
import { findPostsShowing } from '../store/posts.ts'
import { findReport, type Report, settleReports } from '../store/reports.ts'
import { inTransaction } from '../store/schema.ts'
import type { Context } from './context.ts'
import { refusalOf } from './permissions.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** Whoever may choose what a channel shows may correct it. */
const VERB: VerbName = 'filter'

/** Messages that are corrected at once; older ones are hardly read any more. */
const MAX_CORRECTED = 50

/** Takes a reported quote out of every message of the channel that shows it, through the outbox, and settles the report. */
export async function takeOut(reportId: string, context: Context): Promise<BotReply> {
  const refusal = refusalOf(VERB, context.asker)
  if (refusal) return refusal
  const { store, channel, now, log, platform, editions } = context
  const report = await findReport(store.db, channel.id, reportId)
  const { quote = null } = report ?? {}
  if (report === null || report.outcome !== null || quote === null) return noteToAsker('info', TEXTS.reportGone)
  const time = now()
  const corrections = await findCorrections(report, quote, context)
  await inTransaction(store.db, async (transaction) => {
    await saveDeliveries(transaction, corrections, time)
    await settleReports(transaction, report, 'taken-out')
  })
  editions.wake()
  log.info('quote.withdrawn', { platform, digest: report.digestId, messages: corrections.length })
  return noteToAsker('info', TEXTS.takenOut(corrections.length))
}

/** Lets a quote stand and settles the report. */
export async function leave(reportId: string, context: Context): Promise<BotReply> {
  const refusal = refusalOf(VERB, context.asker)
  if (refusal) return refusal
  const { store, channel } = context
  const report = await findReport(store.db, channel.id, reportId)
  if (report === null || report.outcome !== null) return noteToAsker('info', TEXTS.reportGone)
  await settleReports(store.db, report, 'left')
  return noteToAsker('info', TEXTS.left)
}

/** A delivery for each message that shows the quote, with what comes in its place. */
async function findCorrections(report: Report, quote: string, context: Context): Promise<DeliveryDraft[]> {
  const { store, channel, now, platform } = context
  const posts = await findPostsShowing(store.db, report, MAX_CORRECTED)
  const readyAt = now()
  const time = `${new Date(readyAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const corrections: DeliveryDraft[] = []
  for (const post of posts) {
    const shown: Message | null =
      (await findDeliveredMessage(store.db, channel.id, post.externalMessageId)) ?? post.message
    const message = shown && toCorrected(shown, quote, time)
    if (message === null) continue
    corrections.push({
      id: toDeliveryKey('correction', channel.id, post.externalMessageId, report.id),
      platform,
      channelId: channel.id,
      editionId: null,
      part: 0,
      threadOf: null,
      digestIds: [],
      message,
      readyAt,
      replaces: post.externalMessageId,
    })
  }
  return corrections
}
