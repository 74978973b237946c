import { toNoteMessage } from '../core/message/note-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { Context } from './context.ts'
import { changeSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'

/** Stops the editions of the channel until `resume`; nothing else changes. */
export async function pause(context: Context): Promise<BotReply> {
  const changed = await changeSubscription('pause', context, () => ({ paused: true }))
  if ('message' in changed) return changed
  if (changed.before?.paused) return noteToAsker('info', SUBSCRIPTION_TEXTS.pausedBefore)
  return toEveryone(toNoteMessage('info', SUBSCRIPTION_TEXTS.paused))
}
