import { verifyDigest } from '../../core/digest/verify-digest.ts'
import { chooseStories } from '../../core/edition/choose-stories.ts'
import { type FullEdition, toEditionMessages } from '../../core/message/edition-messages.ts'
import { SUBSCRIPTION_TEXTS } from '../../core/message/subscription-texts.ts'
import { findLateness } from '../../core/schedule/lateness.ts'
import { toWallMs } from '../../core/schedule/wall-clock.ts'
import type { ChannelSettings } from '../../core/subscription/subscription-choices.ts'
import type { EditionMessage, MakeEdition } from '../../schedule/make-edition.ts'
import { settingsOf } from '../../store/channel-settings.ts'
import { findChannel } from '../../store/channels.ts'
import { findLastEdition } from '../../store/editions.ts'
import type { BotDeps } from '../context.ts'
import { toWeekday } from '../format-time.ts'
import { checkVerbatim } from '../verbatim.ts'
import { findWindow, toWish } from './edition-wish.ts'
import { findCandidates } from './find-candidates.ts'
import { showStory, type ToldStory, tellStory } from './told-story.ts'

/**
 * Makes editions out of what the store has: the stories since the edition before that pass the channel's filters, each
 * with its digest. What they show is checked against the articles here, for their messages are frozen then.
 */
export function createEditionMaker(deps: Pick<BotDeps, 'store' | 'engine' | 'defaultZone'>): MakeEdition {
  const { store, defaultZone } = deps
  return async (subscription, slot, now) => {
    const channel = await findChannel(store.db, subscription.channelId)
    if (channel === null) throw new Error(`The channel of subscription ${subscription.id} is gone.`)
    const settings = settingsOf(channel)
    const last = await findLastEdition(store.db, subscription.id, now)
    const window = findWindow(last?.madeAt ?? null, slot, now)
    const { candidates, mutedStoryIds } = await findCandidates(store.db, subscription, channel, window)
    const { chosen, decisions } = chooseStories(
      candidates,
      toWish({ ...subscription.filters, mutedStoryIds }, settings, window),
    )
    const told: ToldStory[] = []
    for (const each of chosen) {
      const story = await tellStory(each, deps, now)
      if (story) told.push(story)
    }
    const zone = subscription.schedule?.zone ?? settings.zone ?? defaultZone
    const title = SUBSCRIPTION_TEXTS.editionTitle(hourOf(slot, zone), toWeekday(slot, zone))
    const stories = told.map(({ chosen: { storyId }, digest }) => ({
      storyId,
      articleIds: candidates.find((each) => each.storyId === storyId)?.articles.map(({ id }) => id) ?? [],
      digestId: digest?.id ?? null,
    }))
    const shown = { title, lateMinutes: findLateness(slot, now), stories: told.map(showStory) }
    return { title, messages: toMessages(shown, told, settings), stories, decisions }
  }
}

/** The messages of an edition, all that they show checked against the articles. */
function toMessages(edition: FullEdition, told: readonly ToldStory[], { mode }: ChannelSettings): EditionMessage[] {
  for (const [at, { stored, digest }] of told.entries()) {
    const { point = null, quote = null, news = [] } = edition.stories[at] ?? {}
    checkVerbatim([...(point && !point.edited ? [point] : []), ...(quote ? [quote] : []), ...news], stored)
    const violation = digest && verifyDigest(digest.digest, stored.article)[0]
    if (violation) throw new TypeError(`The digest ${digest.id} does not hold: ${violation.reason}`)
  }
  return toEditionMessages(edition, mode).map(({ message, shows, inThread }) => ({
    message,
    digestIds: shows,
    inThread,
  }))
}

/** The hour that the clock of a zone shows. */
function hourOf(ms: number, zone: string): number {
  return new Date(toWallMs(zone, ms)).getUTCHours()
}
