import { withoutQuote } from '../core/message/without-quote.ts'
import { findTakenOut } from '../store/reports.ts'
import type { Context } from './context.ts'
import type { BotReply } from './reply.ts'

/** A reply without the quotes that were taken out of what the channel shows after a report. */
export async function leaveOutTakenOut(reply: BotReply, { store, channel }: Context): Promise<BotReply> {
  const quotes = await findTakenOut(store.db, channel.id, reply.digestIds)
  return { ...reply, message: quotes.reduce((shown, words) => withoutQuote(shown, words) ?? shown, reply.message) }
}
