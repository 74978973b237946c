import { cutLine, toLine } from './line.ts'
import { type Block, type ListItem, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** What a list shows: subscriptions, feeds, schedules, found stories. */
export interface ShownList {
  readonly title: string
  readonly items: readonly ListItem[]
  /** What to say, and what to do, where there are no items. */
  readonly empty: string
}

/** A list as we say it: a title, then its items or the words for none. */
export function toListMessage({ title, items, empty }: ShownList): Message {
  const name = toLine(title) ?? TEXTS.untitled
  const body: Block = items.length > 0 ? { kind: 'list', title: null, items: items.map(toItem) } : toNote('info', empty)
  return {
    notification: cutLine(TEXTS.listNotification(name, items.length), MAX_NOTIFICATION_CHARS),
    blocks: [{ kind: 'heading', rank: 'title', text: name }, body],
  }
}

function toItem({ title, note, link }: ListItem): ListItem {
  return { title: toLine(title) ?? TEXTS.untitled, note: toLine(note), link }
}
