import { TEXTS } from '../core/message/texts.ts'
import type { Said } from '../platforms/platform.ts'
import type { Context } from './context.ts'
import { confirmImport } from './import.ts'
import { followStory, muteStory } from './mute-story.ts'
import { type BotReply, noteToAsker } from './reply.ts'
import { reportQuote } from './report-quote.ts'
import { searchOthers } from './search-others.ts'
import { leave, takeOut } from './settle-report.ts'
import { findShownArticle, type ShownArticle } from './shown-articles.ts'
import { showAllQuotes } from './thread/all-quotes.ts'
import { toDigestReply } from './verbatim.ts'

/** Does what a button or menu of ours stands for; its target is the id that our message has given it. null where there is nothing to say. */
export async function runAction(
  { name, target, words }: Extract<Said, { kind: 'action' }>,
  context: Context,
): Promise<BotReply | null> {
  switch (name) {
    case 'more-quotes':
      return ofArticle(target, context, (shown) => showAllQuotes([shown]))
    case 'open-story':
      return ofArticle(target, context, toDigestReply)
    case 'search-others':
      return searchOthers(target, context)
    case 'import':
      return confirmImport(target, context)
    case 'ask':
      return noteToAsker('info', TEXTS.askHow)
    case 'report':
      return reportQuote(target, words ?? null, context)
    case 'take-out':
      return takeOut(target, context)
    case 'leave':
      return leave(target, context)
    case 'mute':
      return muteStory(target, context)
    case 'follow':
      return followStory(target, context)
    case 'original':
      return null
  }
}

async function ofArticle(target: string, context: Context, show: (shown: ShownArticle) => BotReply): Promise<BotReply> {
  const shown = await findShownArticle(target, context)
  return shown ? show(shown) : noteToAsker('warn', TEXTS.gone)
}
