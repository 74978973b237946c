import { findTurns, type Turn } from '../store/turns.ts'
import type { Context } from './context.ts'
import { readThreadWord } from './thread/thread-words.ts'

/** Turns looked back over. */
const MAX_TURNS = 50

/** The turns of the thread, the latest first; [] outside threads. */
export async function findThreadTurns({ store, channel, place }: Context): Promise<Turn[]> {
  return place.threadId === null ? [] : findTurns(store.db, channel.id, place.threadId, MAX_TURNS)
}

/** The last turn of the thread that was a question, not one of our words; null where there is none. */
export async function findQuestionTurn(context: Context): Promise<Turn | null> {
  const turns = await findThreadTurns(context)
  return turns.find(({ question }) => readThreadWord(question) === null) ?? null
}
