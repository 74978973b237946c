import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { readJson } from './json-column.ts'
import type { Db, Schema } from './schema.ts'

const passage = z.object({
  articleId: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
})

/** What an answer showed: a span (UTF-16 offsets) of an article, with its words, which stay when the article goes. */
export type AnsweredPassage = Readonly<z.infer<typeof passage>>

/** A question in a thread and what it was answered with. */
export interface Turn {
  readonly id: string
  readonly channelId: string
  /** The platform's id of the thread. */
  readonly externalThreadId: string
  /** Who asked: the platform's id of a person, or a hash of it. */
  readonly asker: string
  readonly question: string
  /** Empty where the articles did not say. */
  readonly passages: readonly AnsweredPassage[]
  /** Epoch milliseconds. */
  readonly askedAt: number
}

/** Keeps a turn. */
export async function saveTurn(db: Db, turn: Omit<Turn, 'id'>): Promise<Turn> {
  const row = await db
    .insertInto('turns')
    .values({
      id: randomUUID(),
      channel_id: turn.channelId,
      external_thread_id: turn.externalThreadId,
      asker: turn.asker,
      question: turn.question,
      passages: JSON.stringify(turn.passages),
      asked_at: turn.askedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toTurn(row)
}

/** The last `limit` turns of a thread, the latest first. */
export async function findTurns(db: Db, channelId: string, externalThreadId: string, limit: number): Promise<Turn[]> {
  const rows = await db
    .selectFrom('turns')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('external_thread_id', '=', externalThreadId)
    .orderBy('asked_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toTurn)
}

function toTurn(row: Selectable<Schema['turns']>): Turn {
  const { id, channel_id: channelId, external_thread_id: externalThreadId, asker, question, asked_at: askedAt } = row
  const passages = readJson(z.array(passage), row.passages, `turns.passages of ${id}`)
  return { id, channelId, externalThreadId, asker, question, passages, askedAt }
}
