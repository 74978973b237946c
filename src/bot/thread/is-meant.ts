import type { Said } from '../../platforms/platform.ts'
import { findPost } from '../../store/posts.ts'
import type { Context } from '../context.ts'
import { isQuestion } from './is-question.ts'
import { readThreadWord } from './thread-words.ts'

type PlainMessage = Extract<Said, { kind: 'message' }>

/** "@anna", where the platform does not tell that somebody is meant. */
const TO_ANOTHER = /^@\S/

/**
 * Whether a message may be for us, by its words alone: it mentions us, or asks something or is one of our words and is
 * not addressed to somebody else.
 */
export function mayBeMeant({ text, mentionsUs, isToAnother }: PlainMessage): boolean {
  if (mentionsUs) return true
  return !isToAnother && !TO_ANOTHER.test(text) && (readThreadWord(text) !== null || isQuestion(text))
}

/** Whether the place is the thread under a message of ours. */
export async function isOurThread({ store, channel, place }: Context): Promise<boolean> {
  return place.threadId !== null && (await findPost(store.db, channel.id, place.threadId)) !== null
}
