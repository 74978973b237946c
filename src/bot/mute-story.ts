import type { VerbName } from '../core/command/command.ts'
import { toNoteMessage } from '../core/message/note-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { TEXTS } from '../core/message/texts.ts'
import { findStoryOf } from '../store/stories.ts'
import type { Context } from './context.ts'
import { changeSubscription, findOwnSubscription } from './own-subscription.ts'
import { refusalOf } from './permissions.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'
import { findShownArticle } from './shown-articles.ts'

/** Muting is a filter, so whoever may filter may mute. */
const VERB: VerbName = 'filter'

/** Leaves the story of a digest out of the channel's editions from now on. */
export function muteStory(digestId: string, context: Context): Promise<BotReply> {
  return setMuted(digestId, true, context)
}

/** Lets the story of a digest into the channel's editions whenever it has news. */
export function followStory(digestId: string, context: Context): Promise<BotReply> {
  return setMuted(digestId, false, context)
}

async function setMuted(digestId: string, isMuted: boolean, context: Context): Promise<BotReply> {
  const refusal = refusalOf(VERB, context.asker)
  if (refusal) return refusal
  const shown = await findShownArticle(digestId, context)
  if (shown === null) return noteToAsker('warn', TEXTS.gone)
  const story = await findStoryOf(context.store.db, shown.stored.id)
  const own = await findOwnSubscription(context)
  if (story === null || own === null || own.sources.length === 0) {
    return noteToAsker('info', SUBSCRIPTION_TEXTS.storyUnknown)
  }
  let wasMuted = false
  const changed = await changeSubscription(VERB, context, ({ filters }) => {
    const others = filters.mutedStoryIds.filter((id) => id !== story.storyId)
    wasMuted = others.length < filters.mutedStoryIds.length
    return { filters: { ...filters, mutedStoryIds: isMuted ? [...others, story.storyId] : others } }
  })
  if ('message' in changed) return changed
  const { headline } = shown.digest.digest
  if (isMuted && wasMuted) return noteToAsker('info', SUBSCRIPTION_TEXTS.mutedBefore(headline))
  const words = isMuted ? SUBSCRIPTION_TEXTS.muted(headline) : SUBSCRIPTION_TEXTS.storyFollowed(headline)
  return toEveryone(toNoteMessage('info', words))
}
