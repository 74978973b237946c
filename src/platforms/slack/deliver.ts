import type { Message } from '../../core/message/message.ts'
import { changeOne, type Label, postOne, type Spot } from './post-message.ts'
import { fitSlackMessage } from './render-parts.ts'
import type { SlackParts } from './slack-parts.ts'

/** How messages of our own account are called in Slack's metadata. */
export const LABEL = 'pullquote_delivery'

/** Posts a reply in as many messages as it takes, the later ones in the thread; gives their ids, at least one. */
export async function sendReply(parts: SlackParts, { channel, threadTs }: Spot, message: Message): Promise<string[]> {
  const ids: string[] = []
  for (const part of fitSlackMessage(message)) {
    const spot = { channel, threadTs: threadTs ?? ids[0] ?? null }
    ids.push(await parts.replies.run(channel, () => postOne(parts, spot, part)))
  }
  return ids
}

/**
 * Posts on our own account, under a key, and gives the id of the first message. What does not fit stands in the thread.
 * Once the first message is out, a fault in the others is reported and no longer thrown: it must not be posted again.
 */
export async function deliver(parts: SlackParts, spot: Spot, message: Message, key: string): Promise<string> {
  const [first = message, ...others] = fitSlackMessage(message)
  const ts = await postOne(parts, spot, first, labelOf(key, 1))
  const thread = { channel: spot.channel, threadTs: spot.threadTs ?? ts }
  for (const [index, part] of others.entries()) {
    try {
      await parts.replies.run(spot.channel, () => postOne(parts, thread, part, labelOf(key, index + 2)))
    } catch (fault) {
      parts.report(fault)
      break
    }
  }
  return ts
}

/** Puts a corrected message in the place of the one that stands at `ts`, whose id is given; what stands in its thread stays. */
export async function correct(parts: SlackParts, { channel }: Spot, message: Message, ts: string): Promise<string> {
  const [first = message] = fitSlackMessage(message)
  await changeOne(parts, channel, ts, first)
  return ts
}

/** Ids only: whoever may read metadata sees it. */
function labelOf(key: string, part: number): Label {
  return { event_type: LABEL, event_payload: { key, part } }
}
