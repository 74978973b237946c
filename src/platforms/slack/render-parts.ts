import { type BlockSize, fitMessage } from '../../core/message/fit-message.ts'
import type { Block, Message } from '../../core/message/message.ts'
import { SLACK_LIMITS } from './limits.ts'
import { renderSlack, renderSlackBlock, type SlackMessage } from './render.ts'

const LIMITS = {
  maxBlocks: SLACK_LIMITS.blocks,
  // The brackets of the array.
  maxChars: SLACK_LIMITS.blocksBytes - 2,
  maxTextChars: SLACK_LIMITS.elementText,
}

/** A message in as many messages as the limits of Slack ask for, in order: the first for the channel, the others for its thread. */
export function fitSlackMessage(message: Message): Message[] {
  return fitMessage(message, LIMITS, sizeOf)
}

/** The same as Slack gets them. */
export function renderSlackParts(message: Message): SlackMessage[] {
  return fitSlackMessage(message).map(renderSlack)
}

function sizeOf(block: Block): BlockSize {
  const blocks = renderSlackBlock(block)
  const json = blocks.map((each) => JSON.stringify(each))
  const bytes = json.reduce((sum, each) => sum + Buffer.byteLength(each) + ','.length, 0)
  return { blocks: blocks.length, chars: bytes, longestText: longestText(blocks) }
}

/** The longest string of a rendered block: texts and addresses. */
function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Math.max(0, ...Object.values(value).map(longestText))
}
