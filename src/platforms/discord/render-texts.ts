import {
  joined,
  toLengthCaption,
  toMarked,
  toOutletCaption,
  toSourceCaption,
  toStoryTitle,
} from '../../core/message/captions.ts'
import { codeSpans } from '../../core/message/code-spans.ts'
import type {
  ActionsBlock,
  Attribution,
  Block,
  FileBlock,
  HeadingBlock,
  ListItem,
  NoteBlock,
  ShownPoint,
  ShownQuote,
  SourceBlock,
  StoryBlock,
} from '../../core/message/message.ts'
import { toPublicLink } from '../../core/message/public-link.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { escapeLine, escapeMarkdown } from './escape-markdown.ts'
import { DISCORD_LIMITS } from './limits.ts'

/**
 * A block as Discord's Markdown. All words are escaped; links stand under words of ours, because in the label of a link
 * backslashes show. A story is without its link, which stands beside it.
 */
export function renderText(block: Exclude<Block, ActionsBlock>): string {
  switch (block.kind) {
    case 'heading':
      return headingText(block)
    case 'points':
      return block.points.map((point) => `- ${pointText(point)}`).join('\n')
    case 'quote':
      return quoteText(block, toMarked(block.text))
    case 'passage':
      return quoteText(block, block.text)
    case 'story':
      return storyText(block)
    case 'source':
      return sourceText(block)
    case 'list':
      return listText(block.title, block.items)
    case 'note':
      return noteText(block)
    case 'file':
      return fileText(block)
  }
}

/** A link within a text; null for an address that may not be shown. */
export function renderLink(address: string | null, label: string): string | null {
  const url = toPublicLink(address, DISCORD_LIMITS.textLink)
  return url && `[${label}](${url})`
}

function headingText({ rank, text }: HeadingBlock): string {
  return `${rank === 'title' ? '##' : '###'} ${escapeLine(text)}`
}

function pointText({ text, link }: ShownPoint): string {
  return joined([escapeLine(text), renderLink(link, TEXTS.linkToSentence)], ' ') ?? ''
}

/** The words line by line as they are, each line marked as quoted. */
function quoteText({ attribution, link }: ShownQuote, words: string): string {
  const quoted = `> ${escapeMarkdown(words).replaceAll('\n', '\n> ')}`
  const below = joined([attribution && attributionText(attribution), renderLink(link, TEXTS.linkToSentence)])
  return below === null ? quoted : `${quoted}\n${below}`
}

function attributionText({ name, role }: Attribution): string {
  return `— ${joined([name && `**${escapeLine(name)}**`, role && escapeLine(role)], ', ')}`
}

function storyText(story: StoryBlock): string {
  const { point, quote } = story
  const lines = [
    `**${escapeLine(toStoryTitle(story))}**`,
    point && escapeLine(point),
    quote && quoteText(quote, toMarked(quote.text)),
    `-# ${escapeLine(toOutletCaption(story))}`,
  ]
  return joined(lines, '\n') ?? ''
}

function sourceText(source: SourceBlock): string {
  const { publishedAt, link } = source
  const caption = toSourceCaption(source)
  const day = publishedAt && `<t:${Math.floor(Date.parse(publishedAt) / 1000)}:D>`
  const parts = [caption && escapeLine(caption), day, toLengthCaption(source), renderLink(link, TEXTS.linkToOriginal)]
  return `-# ${joined(parts)}`
}

function listText(title: string | null, items: readonly ListItem[]): string {
  return joined([title && `**${escapeLine(title)}**`, ...items.map(itemText)], '\n') ?? ''
}

function itemText({ title, note, link }: ListItem): string {
  const words = [`**${escapeLine(title)}**`, note && `— ${ourWords(note)}`, renderLink(link, TEXTS.linkToItem)]
  return `- ${joined(words, ' ')}`
}

function noteText({ tone, text, link }: NoteBlock): string {
  const lead = TEXTS.tones[tone]
  return joined([lead && `**${escapeLine(lead)}**`, ourWords(text), renderLink(link, TEXTS.linkToArticle)], ' ') ?? ''
}

/** Words of ours, with the commands among them as such: nothing is markup in code, so nothing is escaped there. */
function ourWords(words: string): string {
  const line = words.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
  return codeSpans(line)
    .map((span) => (span.isCode ? `\`${span.words}\`` : escapeLine(span.words)))
    .join('')
}

function fileText({ name, text }: FileBlock): string {
  return `**${escapeLine(name)}**\n${escapeMarkdown(text)}`
}
