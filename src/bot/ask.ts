import { TEXTS } from '../core/message/texts.ts'
import { answerQuestion } from './answer-question.ts'
import type { CommandOf, Context } from './context.ts'
import { type BotReply, noteToAsker } from './reply.ts'
import { findShownArticles } from './shown-articles.ts'

/** Answers from the articles of the thread, or from those shown in the channel lately. */
export async function ask({ question }: CommandOf<'ask'>, context: Context): Promise<BotReply> {
  const shown = await findShownArticles(context)
  return shown.length === 0 ? noteToAsker('info', TEXTS.nothingToAsk) : answerQuestion(question, shown, context)
}
