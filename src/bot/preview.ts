import { toNote } from '../core/message/note.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { Context } from './context.ts'
import { sayNothingNew } from './nothing-new.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { readFirst } from './read-first.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'

/** The next edition as it would be now, for the asker alone: nothing is posted, and nothing counts as told. */
export async function preview(context: Context): Promise<BotReply> {
  const subscription = await findOwnSubscription(context)
  if (subscription === null || subscription.sources.length === 0) {
    return noteToAsker('info', SUBSCRIPTION_TEXTS.nothingFollowed)
  }
  await readFirst(subscription, context)
  const time = context.now()
  const made = await context.editions.make(subscription, time, time)
  const [first] = made.messages
  if (first === undefined) return sayNothingNew(SUBSCRIPTION_TEXTS.nothingNewPreview, made, subscription, context)
  const { message } = first
  return toAsker({ ...message, blocks: [toNote('info', SUBSCRIPTION_TEXTS.previewOnly), ...message.blocks] })
}
