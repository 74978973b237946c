import type { Speaker } from '../quotes/quotation.ts'
import { cutLine, toLine } from './line.ts'
import { type Block, MAX_NOTIFICATION_CHARS, type Message, type ShownPoint } from './message.ts'
import { toShownQuote } from './shown-quote.ts'
import { TEXTS } from './texts.ts'

/** Parts of one article, word for word. */
export interface Excerpt {
  /** What they are from: a title, with the outlet; null where it is plain. */
  readonly heading: string | null
  readonly points: readonly ShownPoint[]
  readonly quotes: readonly { readonly text: string; readonly speaker: Speaker | null; readonly link: string | null }[]
}

/** Excerpts as we say them: a title, then for each article its points and quotes. */
export function toExcerptMessage(title: string, excerpts: readonly Excerpt[]): Message {
  const name = toLine(title) ?? TEXTS.untitled
  return {
    notification: cutLine(name, MAX_NOTIFICATION_CHARS),
    blocks: [{ kind: 'heading', rank: 'title', text: name }, ...excerpts.flatMap(toBlocks)],
  }
}

function toBlocks({ heading, points, quotes }: Excerpt): Block[] {
  const name = toLine(heading)
  return [
    ...(name === null ? [] : [{ kind: 'heading', rank: 'section', text: name } as const]),
    ...(points.length === 0
      ? []
      : [{ kind: 'points', points: points.map(({ text, link }) => ({ text, link })) } as const]),
    ...quotes.map((quote): Block => ({ kind: 'quote', ...toShownQuote(quote) })),
  ]
}
