import type { Attribution, SourceBlock, StoryBlock } from './message.ts'
import { TEXTS } from './texts.ts'

/** Between the parts of a line of small print. */
export const SEPARATOR = ' · '

/** "Outlet · by authors", with only what is known; null for nothing. */
export function toSourceCaption({ outlet, authors }: SourceBlock): string | null {
  return joined([outlet, authors.length > 0 ? TEXTS.by(authors) : null])
}

/** "640 words, 3 min". */
export function toLengthCaption({ words, minutes }: SourceBlock): string {
  return `${TEXTS.words(words)}, ${TEXTS.minutes(minutes)}`
}

/** "Outlet · +2 more outlets · 4 min", with only what is known. */
export function toOutletCaption({ outlet, moreOutlets, minutes, flags }: StoryBlock): string {
  const more = moreOutlets > 0 ? TEXTS.moreOutlets(moreOutlets) : null
  const single = flags.includes('single-source') ? TEXTS.singleSource : null
  return joined([outlet, more, single, TEXTS.minutes(minutes)]) ?? ''
}

/** "1. Update: headline", the second only where it is one. */
export function toStoryTitle({ number, headline, flags }: StoryBlock): string {
  return flags.includes('update') ? `${number}. ${TEXTS.update} ${headline}` : `${number}. ${headline}`
}

/** "Name, role", with only what the article gives. */
export function toAttributionCaption({ name, role }: Attribution): string {
  return [name, role].filter((part) => part !== null).join(', ')
}

/** The parts that there are, in one line; null for none. */
export function joined(parts: readonly (string | null)[], separator = SEPARATOR): string | null {
  const given = parts.filter((part) => part !== null)
  return given.length > 0 ? given.join(separator) : null
}

/** Words between marks of ours; nothing inside them is ours. */
export function toMarked(quote: string): string {
  const [open, close] = TEXTS.quoteMarks
  return `${open}${quote}${close}`
}
