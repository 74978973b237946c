import type { Incoming, Said } from '../../platforms/platform.ts'
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
function mayBeMeant({ text, mentionsUs, isToAnother }: PlainMessage): boolean {
  if (mentionsUs) return true
  return !isToAnother && !TO_ANOTHER.test(text) && (readThreadWord(text) !== null || isQuestion(text))
}

/** Whether something can be for us before we know the place: talk in a channel is not, nor what no thread of ours answers. */
export function concernsUs({ said, place }: Incoming): boolean {
  return said.kind !== 'message' || said.mentionsUs || (place.threadId !== null && mayBeMeant(said))
}

/** Whether the place is the thread under a message of ours. */
export async function isOurThread({
  store,
  channel,
  place,
}: Pick<Context, 'store' | 'channel' | 'place'>): Promise<boolean> {
  return place.threadId !== null && (await findPost(store.db, channel.id, place.threadId)) !== null
}
