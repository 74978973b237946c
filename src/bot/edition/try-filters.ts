import { chooseStories } from '../../core/edition/choose-stories.ts'
import { settingsOf } from '../../store/channel-settings.ts'
import type { Subscription } from '../../store/subscriptions.ts'
import type { Context } from '../context.ts'
import { findWindow, toWish } from './edition-wish.ts'
import { findCandidates } from './find-candidates.ts'

/** How many stories of the last day pass the filters of a subscription, of how many, whatever was told of them. */
export async function tryFilters(
  subscription: Subscription,
  { store, channel, now }: Pick<Context, 'store' | 'channel' | 'now'>,
): Promise<{ readonly passing: number; readonly all: number }> {
  const time = now()
  const window = findWindow(null, time, time)
  const { candidates, mutedStoryIds } = await findCandidates(store.db, subscription, channel, window)
  const fresh = candidates.map((candidate) => ({ ...candidate, told: null }))
  const wish = toWish({ ...subscription.filters, mutedStoryIds }, settingsOf(channel), window)
  const { chosen } = chooseStories(fresh, { ...wish, limit: fresh.length })
  return { passing: chosen.length, all: fresh.length }
}
