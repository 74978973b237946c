import { toChangedMessage } from '../core/message/subscription-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { CommandOf, Context } from './context.ts'
import { findKnownSources } from './known-sources.ts'
import { changeSubscription, findConfiguredRefusal, STANDARD_SCHEDULE } from './own-subscription.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'
import { labelOf, sayDefaultZone, showSubscription } from './show-subscription.ts'

/**
 * Puts a source into the editions of the channel, and with a time sets when they come. Throws PullquoteError where there
 * is no such source.
 */
export async function follow({ source, schedule }: CommandOf<'follow'>, context: Context): Promise<BotReply> {
  const refusal = await findConfiguredRefusal('follow', context)
  if (refusal) return refusal
  const found = await context.news.resolveSource(source)
  let isNew = true
  let isStandard = false
  const changed = await changeSubscription('follow', context, (current) => {
    isNew = !current.sources.includes(found.source)
    isStandard = schedule === null && current.schedule === null
    return {
      sources: isNew ? [...current.sources, found.source] : current.sources,
      schedule: schedule ?? current.schedule ?? STANDARD_SCHEDULE,
    }
  })
  if ('message' in changed) return changed
  if (isNew) void context.news.readNew()
  const { after } = changed
  const label = labelOf(found)
  const known = await findKnownSources(context.store.db, after.sources)
  if (!isNew && schedule === null) return noteToAsker('info', SUBSCRIPTION_TEXTS.followedBefore(label))
  const notes = [
    ...sayDefaultZone(after.schedule, context),
    ...(isStandard ? [SUBSCRIPTION_TEXTS.standardTime] : []),
    ...(isNew ? [found.note, SUBSCRIPTION_TEXTS.tryOut] : []),
  ].filter((note) => note !== null)
  const title = SUBSCRIPTION_TEXTS.following(label)
  return toEveryone(toChangedMessage(title, showSubscription(after, known, context), notes))
}
