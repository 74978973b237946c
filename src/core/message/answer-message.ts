import type { Speaker } from '../quotes/quotation.ts'
import type { Span } from '../text/span.ts'
import { cutLine, toLine } from './line.ts'
import { type Block, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { toShownQuote } from './shown-quote.ts'
import { TEXTS } from './texts.ts'

/** What an answer shows. */
export interface ShownAnswer {
  /** `answered`: the passages say it. `closest`: they come near. `not-said`: the article is silent; there are no passages. */
  readonly verdict: 'answered' | 'closest' | 'not-said'
  readonly passages: readonly ShownPassage[]
}

/** Sentences of the article: `article.text.slice(start, end) === text`. */
export interface ShownPassage extends Span {
  readonly text: string
  readonly link: string | null
  /** Who says it, where the question was who said what; else null. */
  readonly speaker: Speaker | null
  /** The article that it is from, where several were asked; else null. */
  readonly source: string | null
}

/** An answer as we say it: the passages that it rests on and nothing of our own. `target` is our id of the story, for actions; null for none. */
export function toAnswerMessage({ verdict, passages }: ShownAnswer, target: string | null): Message {
  const shown = passages.flatMap((passage, index): Block[] => {
    const source = toLine(passage.source)
    const isNew = source !== null && source !== toLine(passages[index - 1]?.source ?? null)
    const heading: Block[] = isNew ? [{ kind: 'heading', rank: 'section', text: source }] : []
    return [...heading, { kind: 'passage', ...toShownQuote(passage) }]
  })
  if (verdict === 'answered') return { notification: notificationOf(passages), blocks: shown }
  if (verdict === 'closest') {
    return { notification: TEXTS.closestNotification, blocks: [toNote('info', TEXTS.closest), ...shown] }
  }
  const search: Block[] = target === null ? [] : [{ kind: 'actions', actions: [{ name: 'search-others', target }] }]
  return { notification: TEXTS.notSaid, blocks: [toNote('info', TEXTS.notSaid), ...search] }
}

/** The answer itself, as much of it as a phone shows. */
function notificationOf([first, ...others]: readonly ShownPassage[]): string {
  const words = toLine(first?.text ?? null)
  if (words === null) return TEXTS.answered(others.length + 1)
  const who = toLine(first?.speaker?.name ?? null)
  return cutLine(who === null || words.includes(who) ? words : `${who}: ${words}`, MAX_NOTIFICATION_CHARS)
}
