import type { Message, Tone } from '../core/message/message.ts'
import { toNoteMessage } from '../core/message/note-message.ts'
import type { Reply } from '../platforms/platform.ts'
import type { AnsweredPassage } from '../store/turns.ts'

/** A reply, and what is to be kept of it once it is posted. */
export interface BotReply extends Reply {
  /** The store's ids of the digests whose articles it shows, which its thread is then about. */
  readonly digestIds: readonly string[]
  readonly turn: ReplyTurn | null
}

/** A question with what it was answered with, or what else of an article was shown. */
interface ReplyTurn {
  readonly question: string
  readonly passages: readonly AnsweredPassage[]
}

/** A reply for whoever asked, of which nothing is kept. */
export function toAsker(message: Message): BotReply {
  return { message, audience: 'asker', digestIds: [], turn: null }
}

/** Words of ours for whoever asked. */
export function noteToAsker(tone: Tone, first: string, ...further: readonly string[]): BotReply {
  return toAsker(toNoteMessage(tone, first, ...further))
}

/** A reply that everybody in the channel reads. */
export function toEveryone(
  message: Message,
  { digestIds = [], turn = null }: Partial<Pick<BotReply, 'digestIds' | 'turn'>> = {},
): BotReply {
  return { message, audience: 'everyone', digestIds, turn }
}
