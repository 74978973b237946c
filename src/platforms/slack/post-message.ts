import { z } from 'zod'
import { cutLine } from '../../core/message/line.ts'
import type { Message } from '../../core/message/message.ts'
import { toPlainText } from '../../core/message/plain-text.ts'
import { escapeText } from './escape-text.ts'
import { SLACK_LIMITS } from './limits.ts'
import { renderSlack } from './render.ts'
import { isAboutBlocks, toDeliveryFault } from './slack-errors.ts'
import { call, type WebClient } from './web-client.ts'

/** Where a message goes: a channel, or the thread under one of its messages. */
export interface Spot {
  readonly channel: string
  readonly threadTs: string | null
}

/** What a message that we post on our own account is found again by. */
export interface Label {
  readonly event_type: string
  readonly event_payload: Readonly<Record<string, string | number>>
}

/** Never a card of a page, never a link or mention made of words. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false } as const

const posted = z.object({ ts: z.string() })

export interface PostParts {
  readonly client: WebClient
  /** Takes the refusal of blocks that should have passed. */
  report(fault: unknown): void
}

/** Posts one message that keeps the limits, once, and gives its id. Throws the DELIVERY_ codes. */
export async function postOne(
  parts: PostParts,
  spot: Spot,
  message: Message,
  label: Label | null = null,
): Promise<string> {
  const where = { channel: spot.channel, ...(spot.threadTs === null ? {} : { thread_ts: spot.threadTs }) }
  const more = label === null ? QUIET : { ...QUIET, metadata: label }
  const { ts } = await withFallback(parts, message, (content) =>
    call(parts.client, 'chat.postMessage', { ...where, ...content, ...more }, posted),
  )
  return ts
}

/** Puts a message in the place of one of ours. Throws the DELIVERY_ codes. */
export async function changeOne(parts: PostParts, channel: string, ts: string, message: Message): Promise<void> {
  await withFallback(parts, message, (content) =>
    call(parts.client, 'chat.update', { channel, ts, ...content }, posted),
  )
}

/** Takes one of our messages away; one that is gone already is fine. Throws the DELIVERY_ codes. */
export async function removeOne({ client }: PostParts, channel: string, ts: string): Promise<void> {
  await translated(() => call(client, 'chat.delete', { channel, ts }, z.object({})))
}

/** Shows a message to one person alone. Throws the DELIVERY_ codes. */
export async function showOne(parts: PostParts, spot: Spot, user: string, message: Message): Promise<void> {
  const where = { channel: spot.channel, user, ...(spot.threadTs === null ? {} : { thread_ts: spot.threadTs }) }
  await withFallback(parts, message, (content) =>
    call(parts.client, 'chat.postEphemeral', { ...where, ...content }, z.object({})),
  )
}

/** A message in Slack's own form, and in plain words for where that is refused. */
export function contentOf(message: Message) {
  return { blocked: renderSlack(message), plain: { text: plainTextOf(message), mrkdwn: false } }
}

function plainTextOf(message: Message): string {
  return escapeText(cutLine(toPlainText(message), SLACK_LIMITS.text)) || escapeText(message.notification)
}

/** Where Slack refuses the blocks, nothing stands there yet: the words alone are sent. */
async function withFallback<Result>(
  { report }: PostParts,
  message: Message,
  send: (content: Readonly<Record<string, unknown>>) => Promise<Result>,
): Promise<Result> {
  const { blocked, plain } = contentOf(message)
  try {
    return await translated(() => send({ ...blocked }))
  } catch (fault) {
    if (!isAboutBlocks(fault)) throw fault
    report(fault)
    return await translated(() => send(plain))
  }
}

async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (fault) {
    throw toDeliveryFault(fault)
  }
}
