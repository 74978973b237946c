import { TEXTS } from '../core/message/texts.ts'
import { toDeliveryKey } from '../delivery/delivery-key.ts'
import { findDigest } from '../store/digests.ts'
import { saveReport } from '../store/reports.ts'
import type { Context } from './context.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** What is kept of what somebody writes. */
const MAX_WORDS_CHARS = 1_000

/**
 * Keeps that somebody holds a quote of a digest for wrong, for those who manage the channel. `target` is the digest's id,
 * with `.` and the place of the key quote from 0 where one was chosen. Who it was is not kept.
 */
export async function reportQuote(target: string, written: string | null, context: Context): Promise<BotReply> {
  const { store, channel, now, log, platform } = context
  const [digestId = '', place] = target.split('.')
  const digest = await findDigest(store.db, digestId)
  if (digest === null) return noteToAsker('warn', TEXTS.gone)
  const quote = place === undefined ? null : (digest.digest.quotes[Number(place)]?.text ?? null)
  const words = written?.trim().slice(0, MAX_WORDS_CHARS) || null
  const id = toDeliveryKey('report', channel.id, digestId, quote ?? '', words ?? '')
  await saveReport(store.db, { id, channelId: channel.id, digestId, quote, words, reportedAt: now() })
  log.info('quote.reported', { platform, digest: digestId })
  return noteToAsker('info', TEXTS.reported)
}
