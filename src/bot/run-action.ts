import type { ActionName } from '../core/message/message.ts'
import { TEXTS } from '../core/message/texts.ts'
import type { Context } from './context.ts'
import { confirmImport } from './import.ts'
import { followStory, muteStory } from './mute-story.ts'
import { type BotReply, noteToAsker } from './reply.ts'
import { searchOthers } from './search-others.ts'
import { findShownArticle, type ShownArticle } from './shown-articles.ts'
import { showAllQuotes } from './thread/all-quotes.ts'
import { toDigestReply } from './verbatim.ts'

/** Does what a button or menu of ours stands for; `target` is the id of a digest, as our messages have it. null where there is nothing to say. */
export async function runAction(name: ActionName, target: string, context: Context): Promise<BotReply | null> {
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
      return noteToAsker('info', TEXTS.reportHow)
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
