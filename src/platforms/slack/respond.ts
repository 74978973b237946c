import type { RespondArguments } from '@slack/bolt'
import type { Message } from '../../core/message/message.ts'
import { toNote } from '../../core/message/note.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { PullquoteError } from '../../errors.ts'
import type { Respond } from '../platform.ts'
import { sendReply } from './deliver.ts'
import { contentOf, type Spot, showOne } from './post-message.ts'
import { fitSlackMessage } from './render-parts.ts'
import { mayNotWrite } from './slack-errors.ts'
import type { SlackParts } from './slack-parts.ts'
import { WORDS } from './words.ts'

/** Answers at the response address of what somebody did; it takes five answers within half an hour. */
export type AnswerAt = (body: RespondArguments) => Promise<unknown>

/** Who is answered, and where. */
export interface Addressee {
  readonly spot: Spot
  readonly user: string
  /** Null where what they did has no response address. */
  readonly answerAt: AnswerAt | null
}

/** Answers of one thing through its response address, at most: the fifth is left for a fault. */
const MAX_ANSWERS = 4

/**
 * Brings replies to where a command stood: for everyone by the API, so that the thread under it is ours; where we may not
 * write, through the response address, which may write anywhere, with a word on how to let us in.
 */
export function respondToCommand(parts: SlackParts, to: Addressee): Respond {
  return respondOr(parts, to, async (message, answerAt) => {
    await answerAll(answerAt, message, 'in_channel')
    await showToAsker(parts, to, toNoteMessage('info', WORDS.inviteMe))
  })
}

/** Brings replies into the thread where a button stood or a message was chosen; to the asker alone where we may not write. */
export function respondInThread(parts: SlackParts, to: Addressee): Respond {
  return respondOr(parts, to, ({ notification, blocks }) =>
    showToAsker(parts, to, { notification, blocks: [...blocks, toNote('info', WORDS.onlyForYou)] }),
  )
}

/** Brings replies to where somebody did something; what is for everyone goes `elsewhere` where we may not write. */
function respondOr(
  parts: SlackParts,
  to: Addressee,
  elsewhere: (message: Message, answerAt: AnswerAt) => Promise<void>,
): Respond {
  return async ({ message, audience }) => {
    if (audience === 'asker') {
      await showToAsker(parts, to, message)
      return null
    }
    try {
      const [id = null] = await sendReply(parts, to.spot, message)
      return id
    } catch (fault) {
      if (!mayNotWrite(fault) || to.answerAt === null) throw fault
      await elsewhere(message, to.answerAt)
      return null
    }
  }
}

/** For one person alone: at the response address, or by the API where that is used up, too old or not there. */
export async function showToAsker(
  parts: SlackParts,
  { spot, user, answerAt }: Addressee,
  message: Message,
): Promise<void> {
  const pieces = fitSlackMessage(message)
  if (answerAt !== null && pieces.length <= MAX_ANSWERS) {
    try {
      await answerAll(answerAt, message, 'ephemeral', spot.threadTs)
      return
    } catch (fault) {
      // The address is used up or too old, which is to be foreseen; anything else shows in the next request.
      if (!isRefusedAddress(fault)) parts.report(isNetworkFault(fault) ? unreachable(fault) : fault)
    }
  }
  for (const piece of pieces) await parts.replies.run(spot.channel, () => showOne(parts, spot, user, piece))
}

async function answerAll(
  answerAt: AnswerAt,
  message: Message,
  type: 'ephemeral' | 'in_channel',
  threadTs: string | null = null,
): Promise<void> {
  const where = threadTs === null ? {} : { thread_ts: threadTs }
  for (const piece of fitSlackMessage(message)) {
    await answerAt({ response_type: type, replace_original: false, ...where, ...contentOf(piece).blocked })
  }
}

/** As fetch says that the network failed: in the cause (Fetch standard, "network error"). */
function isNetworkFault(fault: unknown): boolean {
  return fault instanceof TypeError && fault.cause instanceof Error
}

function unreachable(cause: unknown): PullquoteError {
  return new PullquoteError('DELIVERY_UNAVAILABLE', 'The address that Slack gave for an answer cannot be reached.', {
    cause,
  })
}

/** The SDK's error for an answer that was not taken. */
function isRefusedAddress(fault: unknown): boolean {
  return fault instanceof Error && 'statusCode' in fault && (fault.statusCode === 404 || fault.statusCode === 410)
}
