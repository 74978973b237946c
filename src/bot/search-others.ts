import { toNoteMessage } from '../core/message/note-message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { findWords, vocabularyOf } from '../core/text/words.ts'
import type { Context } from './context.ts'
import { findQuestionTurn } from './question-turns.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'
import { findHits, toSearchReply } from './search.ts'
import { findShownArticle } from './shown-articles.ts'

/**
 * Looks for the words of the thread's last question in all articles of the workspace: those with content all together,
 * or where no article has them all, the names alone. `digestId` is the article that did not say.
 */
export async function searchOthers(digestId: string, context: Context): Promise<BotReply> {
  const turn = await findQuestionTurn(context)
  if (turn === null) return noteToAsker('info', TEXTS.noQuestionBefore)
  const shown = await findShownArticle(digestId, context)
  const { isStopword } = vocabularyOf(shown?.stored.article.language ?? null)
  const content = findWords(turn.question)
    .map(({ text }) => text.replace(/['’]s?$/, ''))
    .filter((word) => !isStopword(word.toLowerCase()))
  const names = content.filter((word) => /^\p{Lu}/u.test(word))
  const tries = [...new Set([content.join(' '), names.join(' ')])].filter((words) => words !== '')
  for (const words of tries) {
    const hits = await findHits(words, context)
    const others = hits.filter(({ articleId }) => articleId !== shown?.stored.id)
    if (others.length > 0) return toSearchReply(words, others, context)
  }
  return toAsker(toNoteMessage('info', TEXTS.nothingFound(tries[0] ?? turn.question)))
}
