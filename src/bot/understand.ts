import type { VerbName } from '../core/command/command.ts'
import { parseCommand } from '../core/command/parse-command.ts'
import { splitVerb } from '../core/command/verb-words.ts'
import type { ActionName } from '../core/message/message.ts'
import { toProblemMessage } from '../core/message/problem-message.ts'
import type { Said } from '../platforms/platform.ts'
import { ask } from './ask.ts'
import type { Context } from './context.ts'
import { type BotReply, toAsker } from './reply.ts'
import { runAction } from './run-action.ts'
import { runCommand } from './run-command.ts'
import { findThreadArticles } from './shown-articles.ts'
import { isQuestion } from './thread/is-question.ts'
import { sayWord } from './thread/say-word.ts'
import { readThreadWord, type ThreadWord } from './thread/thread-words.ts'

/** What somebody wants of us. */
export interface Deed {
  /** The verb, the word in a thread or the button; `unread` for what is no command. */
  readonly name: VerbName | ThreadWord | ActionName | 'unread'
  /** Does it and gives the reply; null where there is nothing to say. */
  run(): Promise<BotReply | null>
}

/** What is wanted with something said to us. */
export async function understand(said: Said, context: Context): Promise<Deed> {
  if (said.kind === 'action') return { name: said.name, run: () => runAction(said, context) }
  const word = threadWordIn(said, context)
  if (word !== null) {
    const shown = await findThreadArticles(context)
    if (shown.length > 0 || said.kind === 'message') return { name: word, run: () => sayWord(word, shown, context) }
  }
  if (said.kind === 'message' && (!said.mentionsUs || isWhyQuestion(said.text, context))) {
    return { name: 'ask', run: () => ask({ verb: 'ask', question: said.text }, context) }
  }
  return readCommand(said, context)
}

/** One of our words in a thread; a command `help` is the verb. */
function threadWordIn(said: Exclude<Said, { kind: 'action' }>, { place }: Context): ThreadWord | null {
  const word = place.threadId === null ? null : readThreadWord(said.text)
  return said.kind === 'command' && word === 'help' ? null : word
}

/** In a thread "why did she resign?" asks about the news, though `why` is a verb: a mention before it changes nothing. */
function isWhyQuestion(text: string, { place }: Context): boolean {
  return place.threadId !== null && splitVerb(text).verb === 'why' && isQuestion(text)
}

function readCommand(said: Exclude<Said, { kind: 'action' }>, context: Context): Deed {
  const otherwise = said.kind === 'message' ? 'ask' : said.otherwise
  const parsed = parseCommand(said.text, otherwise === null ? {} : { otherwise })
  if ('problem' in parsed) return { name: 'unread', run: async () => toAsker(toProblemMessage(parsed.problem)) }
  return { name: parsed.command.verb, run: () => runCommand(parsed.command, context) }
}
