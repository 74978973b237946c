import { toNoteMessage } from '../core/message/note-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { findMeant } from '../core/subscription/followed-source.ts'
import type { CommandOf, Context } from './context.ts'
import { findKnownSources } from './known-sources.ts'
import { changeSubscription, findOwnSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'
import { labelOf } from './show-subscription.ts'

/** Takes a source out of the editions of the channel; its filters and times stay. */
export async function unfollow({ source: meant }: CommandOf<'unfollow'>, context: Context): Promise<BotReply> {
  const followed = (await findOwnSubscription(context))?.sources ?? []
  if (followed.length === 0) return noteToAsker('info', SUBSCRIPTION_TEXTS.nothingFollowed)
  const known = await findKnownSources(context.store.db, followed)
  const found = known[findMeant(meant, known)]
  if (!found) return noteToAsker('warn', notFound(meant, known.length))
  const changed = await changeSubscription('unfollow', context, ({ sources }) => ({
    sources: sources.filter((source) => source !== found.source),
  }))
  if ('message' in changed) return changed
  const rest = changed.after.sources.length === 0 ? [SUBSCRIPTION_TEXTS.unfollowedLast] : []
  return toEveryone(toNoteMessage('info', SUBSCRIPTION_TEXTS.unfollowed(labelOf(found)), ...rest))
}

function notFound(meant: CommandOf<'unfollow'>['source'], count: number): string {
  switch (meant.kind) {
    case 'number':
      return SUBSCRIPTION_TEXTS.noSuchNumber(meant.number, count)
    case 'address':
      return SUBSCRIPTION_TEXTS.notFollowed(meant.url)
    case 'topic':
      return SUBSCRIPTION_TEXTS.notFollowed(`“${meant.topic}”`)
    case 'name':
      return SUBSCRIPTION_TEXTS.notFollowed(`“${meant.name}”`)
  }
}
