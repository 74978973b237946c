import { TEXTS } from '../../core/message/texts.ts'
import type { Context } from '../context.ts'
import { type BotReply, noteToAsker } from '../reply.ts'
import type { ShownArticle } from '../shown-articles.ts'
import { showAllQuotes } from './all-quotes.ts'
import { showHowMade } from './how-made.ts'
import { showMore } from './more.ts'
import { showShorter } from './shorter.ts'
import { showSource } from './source.ts'
import { showThreadHelp } from './thread-help.ts'
import type { ThreadWord } from './thread-words.ts'

/** Answers one of our words for the articles that a thread shows. */
export async function sayWord(word: ThreadWord, shown: readonly ShownArticle[], context: Context): Promise<BotReply> {
  if (word === 'help') return showThreadHelp()
  if (shown.length === 0) return noteToAsker('info', TEXTS.nothingShown)
  switch (word) {
    case 'more':
      return showMore(shown, context)
    case 'quotes':
      return showAllQuotes(shown)
    case 'source':
      return showSource(shown)
    case 'why':
      return showHowMade(shown, context)
    case 'shorter':
      return showShorter(shown)
  }
}
