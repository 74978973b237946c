import { type BlockSize, fitMessage } from '../../core/message/fit-message.ts'
import type { Block, Message } from '../../core/message/message.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { type DiscordMessage, renderDiscord, renderDiscordBlock } from './render.ts'
import { countComponents } from './render-components.ts'
import { type DiscordEmbedMessage, renderDiscordEmbed, renderEmbedText } from './render-embed.ts'

const LIMITS = {
  // The container is one of them.
  maxBlocks: DISCORD_LIMITS.components - 1,
  maxChars: DISCORD_LIMITS.displayText,
  maxTextChars: DISCORD_LIMITS.displayText,
}

/** One message of Discord, in components and as the embed that replaces it where they are refused. */
export interface DiscordPart extends DiscordMessage {
  embed: DiscordEmbedMessage
}

/** A message in as many, in order, as the limits of one message of Discord ask for. */
export function fitDiscord(message: Message): Message[] {
  return fitMessage(message, LIMITS, sizeOf)
}

/** A message in as many messages of Discord as its limits ask for, in order: the first for the channel, the others for its thread. */
export function renderDiscordParts(message: Message): DiscordPart[] {
  return fitDiscord(message).map((part) => ({
    ...renderDiscord(part),
    embed: renderDiscordEmbed(part),
  }))
}

/** Its text is counted as the embed has it, with a line end: never shorter than in components. */
function sizeOf(block: Block): BlockSize {
  const length = `${renderEmbedText(block) ?? ''}\n`.length
  return { blocks: countComponents(renderDiscordBlock(block)), chars: length, longestText: length }
}
