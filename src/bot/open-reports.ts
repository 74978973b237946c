import type { ShownReport } from '../core/message/report-blocks.ts'
import { toShownQuote } from '../core/message/shown-quote.ts'
import { findDigest } from '../store/digests.ts'
import { listOpenReports } from '../store/reports.ts'
import type { Context } from './context.ts'

/** Reports shown at one time; those that are decided on make room. */
const MAX_REPORTS = 5

/** The reports of wrong quotes that wait for somebody who manages the channel; [] for everybody else. */
export async function findOpenReports({ store, channel, asker }: Context): Promise<ShownReport[]> {
  if (!asker.mayManage) return []
  const shown: ShownReport[] = []
  for (const report of await listOpenReports(store.db, channel.id, MAX_REPORTS)) {
    const digest = (await findDigest(store.db, report.digestId))?.digest
    const quote = digest?.quotes.find(({ text }) => text === report.quote) ?? null
    shown.push({
      target: report.id,
      headline: digest?.headline ?? '',
      quote: quote && toShownQuote(quote),
      words: report.words,
      reportedAt: new Date(report.reportedAt).toISOString(),
    })
  }
  return shown
}
