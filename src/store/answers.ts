import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readJson } from './json-column.ts'
import type { Db } from './schema.ts'

/** Which messages of ours answer which message of somebody else's, by the platform's ids of both. */
export interface AnsweredMessage {
  readonly channelId: string
  readonly externalQuestionId: string
  /** In the order in which they were posted, at least one. */
  readonly externalMessageIds: readonly string[]
}

const ids = z.array(z.string())

/** Keeps what answers a message, in the place of what answered it before. `now` is epoch milliseconds. */
export async function saveAnswers(db: Db, answered: AnsweredMessage, now: number): Promise<void> {
  const kept = { external_message_ids: JSON.stringify(answered.externalMessageIds), answered_at: now }
  await db
    .insertInto('answers')
    .values({
      id: randomUUID(),
      channel_id: answered.channelId,
      external_question_id: answered.externalQuestionId,
      ...kept,
    })
    .onConflict((conflict) => conflict.columns(['channel_id', 'external_question_id']).doUpdateSet(kept))
    .execute()
}

/** The messages that answer this one, in their order; null where none does that is known. */
export async function findAnswers(db: Db, channelId: string, externalQuestionId: string): Promise<string[] | null> {
  const row = await db
    .selectFrom('answers')
    .select('external_message_ids')
    .where('channel_id', '=', channelId)
    .where('external_question_id', '=', externalQuestionId)
    .executeTakeFirst()
  return row ? readJson(ids, row.external_message_ids, `answers.external_message_ids of ${externalQuestionId}`) : null
}

/** Keeps no longer that a message is answered. */
export async function deleteAnswers(db: Db, channelId: string, externalQuestionId: string): Promise<void> {
  await db
    .deleteFrom('answers')
    .where('channel_id', '=', channelId)
    .where('external_question_id', '=', externalQuestionId)
    .execute()
}
