import { cutLine, toLine } from './line.ts'
import type { ListItem, Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** A point or quote and why it is shown. */
export interface ShownReasons {
  readonly text: string
  readonly link: string | null
  /** In plain words, the weightiest first; names and titles in them come from the article. */
  readonly reasons: readonly string[]
}

/** Enough to know which sentence is meant. */
const MAX_SENTENCE_CHARS = 80

/** How a digest was made, as we say it: each point and quote with the reasons for it. */
export function toWhyMessage(shown: readonly ShownReasons[]): Message {
  const items = shown.map(({ text, link, reasons }): ListItem => {
    const title = cutLine(toLine(text) ?? TEXTS.untitled, MAX_SENTENCE_CHARS)
    return { title, note: toLine(reasons.join('; ')) ?? TEXTS.whyUnknown, link }
  })
  return {
    notification: TEXTS.why,
    blocks: [
      { kind: 'heading', rank: 'title', text: TEXTS.why },
      toNote('info', TEXTS.whyIntroduction),
      ...(items.length === 0 ? [] : [{ kind: 'list', title: null, items } as const]),
    ],
  }
}
