import type { Block, Message } from '../../core/message/message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { ACCENT_COLOR, NO_MENTIONS, renderLine } from './render.ts'
import { renderActions } from './render-actions.ts'
import type { ActionRow } from './render-components.ts'
import { renderLink, renderText } from './render-texts.ts'

/** A message with one embed, for where Components V2 is refused. */
export interface DiscordEmbedMessage {
  content: string
  flags: number
  embeds: { color: number; description: string }[]
  components: ActionRow[]
  allowed_mentions: { parse: never[] }
}

/**
 * The same texts in the description of one embed, which takes a little more than all text displays together; a part of
 * `renderDiscordParts` fits. Titles and fields stay empty: no page says what is markup in them.
 */
export function renderDiscordEmbed({ notification, blocks }: Message): DiscordEmbedMessage {
  return {
    content: renderLine(notification).content,
    flags: 0,
    embeds: [{ color: ACCENT_COLOR, description: blocks.flatMap((block) => renderEmbedText(block) ?? []).join('\n') }],
    components: blocks.flatMap((block) => (block.kind === 'actions' ? renderActions(block.actions) : [])),
    allowed_mentions: NO_MENTIONS,
  }
}

/** A block as text alone, a story with its link; null for actions. */
export function renderEmbedText(block: Block): string | null {
  if (block.kind === 'actions') return null
  const text = renderText(block)
  const link = block.kind === 'story' ? renderLink(block.link, TEXTS.linkToArticle) : null
  return link === null ? text : `${text}\n${link}`
}
