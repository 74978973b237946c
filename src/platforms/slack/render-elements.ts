import { codeSpans } from '../../core/message/code-spans.ts'
import { toPublicLink } from '../../core/message/public-link.ts'
import { SLACK_LIMITS } from './limits.ts'

/** The part of Block Kit that we use (docs.slack.dev/reference/block-kit). No element that mentions anybody is among it. */
export type SlackBlock = HeaderBlock | DividerBlock | RichTextBlock | ActionsBlock | FeedbackBlock

interface HeaderBlock {
  type: 'header'
  text: PlainText
}

interface DividerBlock {
  type: 'divider'
}

interface RichTextBlock {
  type: 'rich_text'
  elements: RichTextPart[]
}

export interface ActionsBlock {
  type: 'actions'
  elements: ActionElement[]
}

/** Two buttons under a message by which people say whether it was of use. */
export interface FeedbackBlock {
  type: 'context_actions'
  elements: [
    {
      type: 'feedback_buttons'
      action_id: string
      positive_button: FeedbackButton
      negative_button: FeedbackButton
    },
  ]
}

interface FeedbackButton {
  text: PlainText
  accessibility_label: string
  value: string
}

export type RichTextPart = RichTextSection | RichTextQuote | RichTextList | RichTextPreformatted

export interface RichTextSection {
  type: 'rich_text_section'
  elements: RichTextElement[]
}

interface RichTextQuote {
  type: 'rich_text_quote'
  elements: RichTextElement[]
}

interface RichTextPreformatted {
  type: 'rich_text_preformatted'
  elements: TextElement[]
}

interface RichTextList {
  type: 'rich_text_list'
  style: 'bullet'
  elements: RichTextSection[]
}

export type RichTextElement = TextElement | LinkElement | DateElement

export interface TextElement {
  type: 'text'
  text: string
  style?: { bold: true } | { code: true }
}

interface LinkElement {
  type: 'link'
  url: string
  text: string
}

export interface DateElement {
  type: 'date'
  /** Seconds since 1970. */
  timestamp: number
  format: string
  fallback: string
}

export type ActionElement = Button | Overflow | StaticSelect

interface Button {
  type: 'button'
  action_id: string
  text: PlainText
  accessibility_label: string
  value?: string
  url?: string
}

interface Overflow {
  type: 'overflow'
  action_id: string
  options: SelectOption[]
}

interface StaticSelect {
  type: 'static_select'
  action_id: string
  placeholder: PlainText
  options: SelectOption[]
}

export interface SelectOption {
  text: PlainText
  value: string
}

export interface PlainText {
  type: 'plain_text'
  text: string
  emoji: false
}

/** Literal text: `:name:` is not made an emoji. */
export function plainText(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false }
}

/** Literal text in rich text. */
export function text(words: string): TextElement {
  return { type: 'text', text: words }
}

/** The same in bold. */
export function bold(words: string): TextElement {
  return { type: 'text', text: words, style: { bold: true } }
}

/** Words of ours, with the commands among them as such. */
export function ourWords(words: string): TextElement[] {
  return codeSpans(words).map((span) =>
    span.isCode ? { type: 'text', text: span.words, style: { code: true } } : text(span.words),
  )
}

/** A link under words of ours, after `lead`; [] for an address that may not be shown. */
export function linkAfter(lead: string, address: string | null, label: string): RichTextElement[] {
  const url = toPublicLink(address, SLACK_LIMITS.link)
  if (url === null) return []
  const link: LinkElement = { type: 'link', url, text: label }
  return lead === '' ? [link] : [text(lead), link]
}

/** A day in the reader's own zone and language (docs.slack.dev/reference/block-kit/block-elements/date-element). `time` is ISO 8601. */
export function day(time: string): DateElement {
  const timestamp = Math.floor(Date.parse(time) / 1000)
  return { type: 'date', timestamp, format: '{date_short_pretty}', fallback: time.slice(0, 10) }
}

/** One paragraph; [] for no elements, which Slack refuses. */
export function section(elements: RichTextElement[]): RichTextSection[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements }]
}
