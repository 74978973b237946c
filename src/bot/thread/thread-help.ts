import { toListMessage } from '../../core/message/list-message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { type BotReply, toAsker } from '../reply.ts'
import { THREAD_WORDS } from './thread-words.ts'

/** What can be written in a thread of ours. */
export function showThreadHelp(): BotReply {
  const words = THREAD_WORDS.map((word) => ({ title: word, note: TEXTS.threadWords[word], link: null }))
  const question = { title: TEXTS.threadQuestion, note: TEXTS.threadQuestionNote, link: null }
  return toAsker(toListMessage({ title: TEXTS.threadHelp, items: [question, ...words], empty: TEXTS.nothingShown }))
}
