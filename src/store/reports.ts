import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Db, Schema } from './schema.ts'

/** What became of a report: the quote was taken out of what the channel shows, or left as it is. */
export type ReportOutcome = 'taken-out' | 'left'

/** That somebody holds a quote, or its speaker, for wrong. Who it was is not kept. */
export interface Report {
  /** The same report twice has one id, which whoever makes it chooses so. */
  readonly id: string
  readonly channelId: string
  /** The digest that shows the quote. */
  readonly digestId: string
  /** The words of the quote; null where nobody said which one is meant. */
  readonly quote: string | null
  /** What is said to be wrong; null where nothing was written. */
  readonly words: string | null
  /** Epoch milliseconds. */
  readonly reportedAt: number
  /** Null until somebody who manages the channel has decided. */
  readonly outcome: ReportOutcome | null
}

/** Keeps a report; one that was made before, in the same words, changes nothing. */
export async function saveReport(db: Db, report: Omit<Report, 'outcome'>): Promise<void> {
  await db
    .insertInto('reports')
    .values({
      id: report.id,
      channel_id: report.channelId,
      digest_id: report.digestId,
      quote: report.quote,
      words: report.words,
      reported_at: report.reportedAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** The report with this id in a channel; null where there is none. */
export async function findReport(db: Db, channelId: string, id: string): Promise<Report | null> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('id', '=', id)
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  return row ? toReport(row) : null
}

/** The reports of a channel that nobody has decided on, the newest first. */
export async function listOpenReports(db: Db, channelId: string, limit: number): Promise<Report[]> {
  const rows = await db
    .selectFrom('reports')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('outcome', 'is', null)
    .orderBy('reported_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toReport)
}

/** The words of the quotes of these digests that were taken out of what a channel shows. */
export async function findTakenOut(db: Db, channelId: string, digestIds: readonly string[]): Promise<string[]> {
  if (digestIds.length === 0) return []
  const rows = await db
    .selectFrom('reports')
    .select('quote')
    .distinct()
    .where('channel_id', '=', channelId)
    .where('digest_id', 'in', digestIds)
    .where('outcome', '=', 'taken-out')
    .execute()
  return rows.flatMap(({ quote }) => quote ?? [])
}

/** Decides on every open report of a channel that is about the same quote of the same digest. */
export async function settleReports(
  db: Db,
  { channelId, digestId, quote }: Pick<Report, 'channelId' | 'digestId' | 'quote'>,
  outcome: ReportOutcome,
): Promise<void> {
  await db
    .updateTable('reports')
    .set({ outcome })
    .where('channel_id', '=', channelId)
    .where('digest_id', '=', digestId)
    .where('quote', quote === null ? 'is' : '=', quote)
    .where('outcome', 'is', null)
    .execute()
}

const outcomeColumn: z.ZodType<ReportOutcome | null> = z.enum(['taken-out', 'left']).nullable()

function toReport(row: Selectable<Schema['reports']>): Report {
  return {
    id: row.id,
    channelId: row.channel_id,
    digestId: row.digest_id,
    quote: row.quote,
    words: row.words,
    reportedAt: row.reported_at,
    outcome: outcomeColumn.parse(row.outcome),
  }
}
