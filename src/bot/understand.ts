import type { Incoming, Said } from '../platforms/platform.ts'
import { ask } from './ask.ts'
import type { Context } from './context.ts'
import type { BotReply } from './reply.ts'
import { runAction } from './run-action.ts'
import { runText } from './run-command.ts'
import { findThreadArticles } from './shown-articles.ts'
import { mayBeMeant } from './thread/is-meant.ts'
import { sayWord } from './thread/say-word.ts'
import { readThreadWord, type ThreadWord } from './thread/thread-words.ts'

/** Whether something can be for us before we know the place: talk in a channel is not, nor what no thread of ours answers. */
export function concernsUs({ said, place }: Incoming): boolean {
  return said.kind !== 'message' || said.mentionsUs || (place.threadId !== null && mayBeMeant(said))
}

/** The reply to what somebody said to us; null where there is nothing to say. */
export async function replyTo(said: Said, context: Context): Promise<BotReply | null> {
  if (said.kind === 'action') return runAction(said.name, said.target, context)
  const word = threadWordIn(said, context)
  if (word !== null) {
    const shown = await findThreadArticles(context)
    if (shown.length > 0 || said.kind === 'message') return sayWord(word, shown, context)
  }
  if (said.kind === 'message' && !said.mentionsUs) return ask({ verb: 'ask', question: said.text }, context)
  const otherwise = said.kind === 'message' ? 'ask' : said.otherwise
  return runText(said.text, otherwise === null ? {} : { otherwise }, context)
}

/** One of our words in a thread; a command `help` is the verb. */
function threadWordIn(said: Exclude<Said, { kind: 'action' }>, { place }: Context): ThreadWord | null {
  const word = place.threadId === null ? null : readThreadWord(said.text)
  return said.kind === 'command' && word === 'help' ? null : word
}
