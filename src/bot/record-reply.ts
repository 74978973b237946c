import { savePost } from '../store/posts.ts'
import { saveTurn } from '../store/turns.ts'
import type { Context } from './context.ts'
import type { BotReply } from './reply.ts'

/**
 * Keeps which message shows what, and the turn that it answers. A turn outside threads belongs to the thread that may
 * grow under its answer. Of what only the asker sees nothing is kept.
 */
export async function recordReply(
  { message, audience, digestIds, turn }: BotReply,
  messageId: string | null,
  { store, place, channel, asker, now }: Context,
): Promise<void> {
  const threadId = place.threadId ?? messageId
  if (audience === 'asker' || threadId === null) return
  const time = now()
  const kept =
    turn &&
    (await saveTurn(store.db, {
      channelId: channel.id,
      externalThreadId: threadId,
      asker: asker.id,
      ...turn,
      askedAt: time,
    }))
  if (messageId === null) return
  const post = {
    channelId: channel.id,
    externalMessageId: messageId,
    externalThreadId: place.threadId,
    editionId: null,
    turnId: kept?.id ?? null,
    digestIds,
    postedAt: time,
  }
  await savePost(store.db, post, digestIds.length > 0 ? message : null)
}
