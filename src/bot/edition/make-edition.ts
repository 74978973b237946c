import { verifyDigest } from '../../core/digest/verify-digest.ts'
import { chooseStories } from '../../core/edition/choose-stories.ts'
import { toDigestMessage } from '../../core/message/digest-message.ts'
import { type ShownEdition, toEditionMessage } from '../../core/message/edition-message.ts'
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
    return { title, messages: told.length === 0 ? [] : toMessages(shown, told, settings), stories, decisions }
  }
}

function toMessages(shown: ShownEdition, told: readonly ToldStory[], { mode }: ChannelSettings): EditionMessage[] {
  for (const [at, { stored }] of told.entries()) {
    const { point, quote } = shown.stories[at] ?? { point: null, quote: null }
    checkVerbatim([...(point && !point.edited ? [point] : []), ...(quote ? [quote] : [])], stored)
  }
  const details = told.flatMap(toDetails)
  if (mode === 'message-per-story' && details.length > 0) return details.map((each) => ({ ...each, inThread: false }))
  const overview: EditionMessage = {
    message: toEditionMessage(shown),
    digestIds: details.flatMap(({ digestIds }) => digestIds),
    inThread: false,
  }
  return mode === 'overview-only' ? [overview] : [overview, ...details]
}

/** The digest of a story as a message of its own; none where its text gives no digest. */
function toDetails({ stored, digest }: ToldStory): EditionMessage[] {
  if (digest === null) return []
  const violation = verifyDigest(digest.digest, stored.article)[0]
  if (violation) throw new TypeError(`The digest ${digest.id} does not hold: ${violation.reason}`)
  return [{ message: toDigestMessage(digest.digest, digest.id), digestIds: [digest.id], inThread: true }]
}

/** The hour that the clock of a zone shows. */
function hourOf(ms: number, zone: string): number {
  return new Date(toWallMs(zone, ms)).getUTCHours()
}
