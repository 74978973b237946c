import type { Block, Message } from '../../core/message/message.ts'
import { toPublicLink } from '../../core/message/public-link.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { escapeLine } from './escape-markdown.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { renderActions } from './render-actions.ts'
import { COMPONENT_TYPES, type Container, type DiscordComponent, linkButton, textDisplay } from './render-components.ts'
import { renderText } from './render-texts.ts'

/** Flags of a message (docs.discord.com/developers/resources/message, "Message Flags"). */
const MESSAGE_FLAGS = { suppressEmbeds: 1 << 2, isComponentsV2: 1 << 15 } as const

/** Nobody is ever notified; given with every post and every edit, because an edit without it allows all again. */
export const NO_MENTIONS: { parse: never[] } = { parse: [] }

/** The colour beside our messages: #1d4ed8. It carries no meaning. */
export const ACCENT_COLOR = 0x1d4ed8

/**
 * A message as Discord takes it, in two steps. Posted first is `line`, plain words, because the notification of a
 * message with components is empty (discord/discord-api-docs issue 7854); then it is edited into `full`. A reply to an
 * interaction notifies nobody and is `full` at once.
 */
export interface DiscordMessage {
  line: { content: string; flags: number; allowed_mentions: { parse: never[] } }
  full: { content: null; flags: number; components: [Container]; allowed_mentions: { parse: never[] } }
}

/** A message in Components V2. It must keep the limits: see `renderDiscordParts`. */
export function renderDiscord({ notification, blocks }: Message): DiscordMessage {
  const container: Container = {
    type: COMPONENT_TYPES.container,
    accent_color: ACCENT_COLOR,
    components: blocks.flatMap(renderDiscordBlock),
  }
  return {
    line: renderLine(notification),
    full: {
      content: null,
      flags: MESSAGE_FLAGS.isComponentsV2,
      components: [container],
      allowed_mentions: NO_MENTIONS,
    },
  }
}

/** The notification as a plain message, without preview cards. */
export function renderLine(notification: string): DiscordMessage['line'] {
  return {
    content: escapeLine(notification),
    flags: MESSAGE_FLAGS.suppressEmbeds,
    allowed_mentions: NO_MENTIONS,
  }
}

/** The components that one block becomes; [] where it holds nothing that can be shown. */
export function renderDiscordBlock(block: Block): DiscordComponent[] {
  if (block.kind === 'actions') return renderActions(block.actions)
  const text = textDisplay(renderText(block))
  if (block.kind === 'heading' && block.rank === 'section') {
    return [{ type: COMPONENT_TYPES.separator, divider: true, spacing: 1 }, text]
  }
  const url = block.kind === 'story' ? toPublicLink(block.link, DISCORD_LIMITS.buttonUrl) : null
  if (url === null) return [text]
  return [{ type: COMPONENT_TYPES.section, components: [text], accessory: linkButton(TEXTS.linkToArticle, url) }]
}
