import {
  joined,
  toAttributionCaption,
  toLengthCaption,
  toMarked,
  toOutletCaption,
  toSourceCaption,
  toStoryTitle,
} from './captions.ts'
import type { Attribution, Block, ListItem, Message, ShownQuote, SourceBlock, StoryBlock } from './message.ts'
import { TEXTS } from './texts.ts'

/**
 * A message as plain text: for screen readers, for a platform that refuses its own form, for a terminal. Addresses stand
 * once, at the source or item, not behind each sentence; actions are left out. Ends without a line end; '' for no blocks.
 */
export function toPlainText({ blocks }: Message): string {
  return blocks.flatMap((block) => textOf(block) ?? []).join('\n\n')
}

function textOf(block: Block): string | null {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'points':
      return block.points.map(({ text }) => `• ${text}`).join('\n')
    case 'quote':
      return quoteText(block)
    case 'passage':
      return lines([block.text, attributionText(block.attribution), block.link])
    case 'story':
      return storyText(block)
    case 'source':
      return lines([sourceText(block), block.link])
    case 'list':
      return lines([block.title, ...block.items.map(itemText)])
    case 'note':
      return lines([joined([TEXTS.tones[block.tone], block.text], ' '), block.link])
    case 'file':
      return lines([block.name, block.text])
    case 'actions':
      return null
  }
}

function quoteText({ text, attribution }: ShownQuote): string | null {
  return lines([toMarked(text), attributionText(attribution)])
}

function storyText(story: StoryBlock): string | null {
  const { point, quote, link } = story
  return lines([toStoryTitle(story), point, quote && quoteText(quote), toOutletCaption(story), link])
}

function sourceText(source: SourceBlock): string | null {
  return joined([toSourceCaption(source), source.publishedAt?.slice(0, 10) ?? null, toLengthCaption(source)])
}

function itemText({ title, note, link }: ListItem): string {
  return `• ${joined([title, note && `— ${note}`, link && `(${link})`], ' ')}`
}

function attributionText(attribution: Attribution | null): string | null {
  return attribution && `— ${toAttributionCaption(attribution)}`
}

function lines(parts: readonly (string | null)[]): string | null {
  return joined(parts, '\n')
}
