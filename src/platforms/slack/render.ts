import {
  SEPARATOR,
  toLengthCaption,
  toMarked,
  toOutletCaption,
  toSourceCaption,
  toStoryTitle,
} from '../../core/message/captions.ts'
import type {
  Attribution,
  Block,
  HeadingBlock,
  ListItem,
  Message,
  NoteBlock,
  ShownPoint,
  ShownQuote,
  SourceBlock,
  StoryBlock,
} from '../../core/message/message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { escapeText } from './escape-text.ts'
import { SLACK_LIMITS } from './limits.ts'
import { renderActions } from './render-actions.ts'
import {
  bold,
  day,
  linkAfter,
  ourWords,
  plainText,
  type RichTextElement,
  type RichTextPart,
  type RichTextSection,
  type SlackBlock,
  section,
  text,
} from './render-elements.ts'

export interface SlackMessage {
  /** What a phone and a screen reader get; escaped. */
  text: string
  blocks: SlackBlock[]
}

/**
 * A message in Block Kit. Words from outside stand only in `plain_text` and rich text, which Slack does not read as
 * markup; links stand under words of ours. The message must keep the limits: see `renderSlackParts`.
 */
export function renderSlack({ notification, blocks }: Message): SlackMessage {
  return { text: escapeText(notification), blocks: blocks.flatMap(renderSlackBlock) }
}

/** The blocks of Slack that one block of ours becomes; [] where it holds nothing that can be shown. */
export function renderSlackBlock(block: Block): SlackBlock[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block)
    case 'actions':
      return renderActions(block.actions)
    default: {
      const elements = partsOf(block)
      return elements.length === 0 ? [] : [{ type: 'rich_text', elements }]
    }
  }
}

function renderHeading({ rank, text: words }: HeadingBlock): SlackBlock[] {
  if (rank === 'title' && words.length <= SLACK_LIMITS.headerText) return [{ type: 'header', text: plainText(words) }]
  const line: SlackBlock = { type: 'rich_text', elements: section([bold(words)]) }
  return rank === 'title' ? [line] : [{ type: 'divider' }, line]
}

function partsOf(block: Exclude<Block, { kind: 'heading' | 'actions' }>): RichTextPart[] {
  switch (block.kind) {
    case 'points':
      return toList(block.points.map((point) => pointElements(point)))
    case 'quote':
      return quoteParts(block, toMarked(block.text))
    case 'passage':
      return quoteParts(block, block.text)
    case 'story':
      return storyParts(block)
    case 'source':
      return section(sourceElements(block))
    case 'list':
      return [...section(block.title === null ? [] : [bold(block.title)]), ...toList(block.items.map(itemElements))]
    case 'note':
      return section(noteElements(block))
    case 'file':
      return [...section([bold(block.name)]), { type: 'rich_text_preformatted', elements: [text(block.text)] }]
  }
}

function pointElements(point: ShownPoint): RichTextElement[] {
  return [text(point.text), ...linkAfter(' ', point.link, TEXTS.linkToSentence)]
}

function quoteParts({ attribution, link }: ShownQuote, words: string): RichTextPart[] {
  const who = attribution === null ? [] : [text('— '), ...attributionElements(attribution)]
  const source = linkAfter(who.length > 0 ? SEPARATOR : '', link, TEXTS.linkToSentence)
  return [{ type: 'rich_text_quote', elements: [text(words)] }, ...section([...who, ...source])]
}

function attributionElements({ name, role }: Attribution): RichTextElement[] {
  if (name === null) return role === null ? [] : [text(role)]
  return role === null ? [bold(name)] : [bold(name), text(`, ${role}`)]
}

function storyParts(story: StoryBlock): RichTextPart[] {
  const { point, quote, link } = story
  return [
    ...section([bold(toStoryTitle(story)), ...(point === null ? [] : [text(`\n${point}`)])]),
    ...(quote ? quoteParts(quote, toMarked(quote.text)) : []),
    ...section([text(toOutletCaption(story)), ...linkAfter(SEPARATOR, link, TEXTS.linkToArticle)]),
  ]
}

function sourceElements(source: SourceBlock): RichTextElement[] {
  const { publishedAt, link } = source
  const caption = toSourceCaption(source)
  const lead = caption === null ? [] : [text(`${caption}${SEPARATOR}`)]
  const date = publishedAt === null ? [] : [day(publishedAt), text(SEPARATOR)]
  return [...lead, ...date, text(toLengthCaption(source)), ...linkAfter(SEPARATOR, link, TEXTS.linkToOriginal)]
}

function itemElements({ title, note, link }: ListItem): RichTextElement[] {
  const rest = note === null ? [] : ourWords(` — ${note}`)
  return [bold(title), ...rest, ...linkAfter(' ', link, TEXTS.linkToItem)]
}

function noteElements({ tone, text: words, link }: NoteBlock): RichTextElement[] {
  const lead = TEXTS.tones[tone]
  return [
    ...(lead === null ? [] : [bold(lead), text(' ')]),
    ...ourWords(words),
    ...linkAfter(' ', link, TEXTS.linkToArticle),
  ]
}

function toList(items: readonly RichTextElement[][]): RichTextPart[] {
  const elements = items.flatMap((item): RichTextSection[] => section(item))
  return elements.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements }]
}
