import { z } from 'zod'
import type { Message } from '../../core/message/message.ts'
import type { Incoming, Respond, Said } from '../platform.ts'
import { sendReply } from './deliver.ts'
import { changeOne, removeOne, type Spot, showOne } from './post-message.ts'
import { readText } from './read-text.ts'
import { fitSlackMessage } from './render-parts.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'

const written = z.object({
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  team: z.string().nullish(),
  user_team: z.string().nullish(),
})

const event = z.object({
  channel: z.string(),
  channel_type: z.string().nullish(),
  subtype: z.string().nullish(),
  ts: z.string(),
  deleted_ts: z.string().optional(),
  message: written.optional(),
  previous_message: written.partial().optional(),
})

type Written = z.infer<typeof written>
type MessageEvent = z.infer<typeof event>

/** Kinds of messages that people write; every other subtype is news about the channel. */
const BY_PEOPLE: ReadonlySet<string | null | undefined> = new Set([undefined, null, 'thread_broadcast', 'file_share'])

/** Takes a message or a mention: both come for one that mentions us, and are the same thing said. */
export const takeMessage: Take = async (parts, { event: raw }) => {
  const happened = event.parse(raw)
  if (happened.subtype === 'message_changed') return takeEdit(parts, happened)
  if (happened.subtype === 'message_deleted') return takeDeletion(parts, happened)
  if (!BY_PEOPLE.has(happened.subtype)) return
  const message = written.parse(raw)
  const incoming = await toIncoming(parts, happened, message, message.ts)
  if (incoming) await parts.host.receive(incoming, answer(parts, happened, message, incoming))
}

/** What a person wrote; null for a bot, ourselves among them. */
async function toIncoming(
  parts: SlackParts,
  { channel, channel_type: type }: MessageEvent,
  message: Written,
  version: string,
): Promise<Incoming | null> {
  const { user, bot_id: botId, thread_ts: threadTs = null } = message
  if (user === undefined || botId || user === parts.identity.botUserId) return null
  const said = toSaid(readText(message.text ?? '', parts.identity.botUserId), type === 'im', threadTs !== null)
  const teamId = message.user_team ?? message.team ?? null
  // Talk changes nothing, so that nobody need ask who may.
  const isTalk = said.kind === 'message' && !said.mentionsUs
  const asker = isTalk ? { id: user, mayManage: false } : await askerOf(parts, user, teamId)
  return {
    id: `message ${channel} ${version}`,
    place: placeOf(parts, channel, null, threadTs),
    asker,
    said,
  }
}

/** In a direct conversation everything is said to us. */
function toSaid(read: ReturnType<typeof readText>, isDirect: boolean, isInThread: boolean): Said {
  if (isDirect && !isInThread) {
    return { kind: 'command', text: read.text, otherwise: /[?？]\s*$/.test(read.text) ? 'ask' : null }
  }
  return { kind: 'message', ...read, mentionsUs: read.mentionsUs || isDirect }
}

/**
 * Answers in the thread of what was written, or under it. A thread that begins with a mention of us is ours from then on:
 * its first message stands for the answer.
 */
function answer(parts: SlackParts, happened: MessageEvent, message: Written, { asker }: Incoming): Respond {
  const { channel } = happened
  const spot = spotOf(happened, message)
  return async (reply) => {
    if (reply.audience === 'asker') {
      await whisper(parts, spot, asker.id, reply.message)
      return null
    }
    const ids = await sendReply(parts, spot, reply.message)
    await keepAnswers(parts, channel, message.ts, ids)
    return rootOf(spot, message, ids)
  }
}

/** An answer that stands is not undone because it could not be kept. */
async function keepAnswers(parts: SlackParts, channel: string, question: string, ids: readonly string[]) {
  await parts.answers.keep(channel, question, ids).catch(parts.report)
}

/** The message that a thread with this answer hangs under. */
function rootOf({ threadTs }: Spot, message: Written, answers: readonly string[]): string | null {
  const isUnderMention = !message.thread_ts && threadTs !== null
  return isUnderMention ? message.ts : (answers[0] ?? null)
}

function spotOf({ channel, channel_type: type }: MessageEvent, { ts, thread_ts: threadTs }: Written): Spot {
  return { channel, threadTs: threadTs ?? (type === 'im' ? null : ts) }
}

/** A word to the asker shows where they wrote: a thread under a message that has none yet would not be seen. */
async function whisper(parts: SlackParts, spot: Spot, user: string, message: Message): Promise<void> {
  for (const piece of fitSlackMessage(message)) {
    await parts.replies.run(spot.channel, () => showOne(parts, spot, user, piece))
  }
}

/** A question that was changed is answered anew, in the place of the old answer; one that we did not answer is left alone. */
async function takeEdit(parts: SlackParts, happened: MessageEvent): Promise<void> {
  const { message, previous_message: before, channel } = happened
  if (!message || message.text === before?.text) return
  await parts.host.recorded(channel)
  const old = await parts.answers.find(channel, message.ts)
  const incoming = old && (await toIncoming(parts, happened, message, `${message.ts} ${happened.ts}`))
  if (!incoming) return
  let isAnswered = false
  await parts.host.receive(incoming, async (reply) => {
    isAnswered = true
    if (reply.audience === 'everyone') return replaceAnswer(parts, happened, message, old, reply.message)
    await whisper(parts, spotOf(happened, message), incoming.asker.id, reply.message)
    await removeAnswer(parts, channel, message.ts, old)
    return null
  })
  if (!isAnswered) await removeAnswer(parts, channel, message.ts, old)
}

async function replaceAnswer(
  parts: SlackParts,
  happened: MessageEvent,
  message: Written,
  old: readonly string[],
  reply: Message,
): Promise<string | null> {
  const { channel } = happened
  const spot = spotOf(happened, message)
  const [first, ...others] = old
  const [head = reply, ...further] = fitSlackMessage(reply)
  if (first === undefined || further.length > 0) {
    await removeAnswer(parts, channel, message.ts, old)
    const ids = await sendReply(parts, spot, reply)
    await keepAnswers(parts, channel, message.ts, ids)
    return rootOf(spot, message, ids)
  }
  await parts.replies.run(channel, () => changeOne(parts, channel, first, head))
  for (const id of others) await parts.replies.run(channel, () => removeOne(parts, channel, id))
  await keepAnswers(parts, channel, message.ts, [first])
  return rootOf(spot, message, [first])
}

async function takeDeletion(parts: SlackParts, { channel, deleted_ts: deleted }: MessageEvent): Promise<void> {
  await parts.host.recorded(channel)
  const old = deleted === undefined ? null : await parts.answers.find(channel, deleted)
  if (old && deleted !== undefined) await removeAnswer(parts, channel, deleted, old)
}

async function removeAnswer(
  parts: SlackParts,
  channel: string,
  question: string,
  answers: readonly string[],
): Promise<void> {
  await parts.answers.forget(channel, question)
  for (const id of answers) await parts.replies.run(channel, () => removeOne(parts, channel, id))
}
