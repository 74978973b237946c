import { keylessLink, showAddress } from '../core/article/shown-address.ts'
import type { ShownSource, ShownSubscription } from '../core/message/subscription-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { formatMinute } from '../core/schedule/clock-time.ts'
import { describeSchedule } from '../core/schedule/describe-schedule.ts'
import { nextRuns } from '../core/schedule/next-run.ts'
import type { Schedule } from '../core/schedule/schedule.ts'
import { describeFilters } from '../core/subscription/describe-filters.ts'
import { type KnownSource, readSource } from '../core/subscription/followed-source.ts'
import { settingsOf } from '../store/channel-settings.ts'
import type { Subscription } from '../store/subscriptions.ts'
import type { Context } from './context.ts'
import { toDayAndTime } from './format-time.ts'
import { zoneOf } from './zone.ts'

const SHOWN_RUNS = 3

/** A subscription in the words of its channel: by its clock, with the next runs. `known` are its sources in order. */
export function showSubscription(
  subscription: Pick<Subscription, 'schedule' | 'paused' | 'filters' | 'configuredAs' | 'nextRunAt'>,
  known: readonly KnownSource[],
  context: Pick<Context, 'channel' | 'defaultZone' | 'now'>,
): ShownSubscription {
  const { schedule, paused, filters, configuredAs } = subscription
  const zone = schedule?.zone ?? zoneOf(context)
  const runs = schedule === null ? [] : nextRuns(schedule, zone, context.now(), SHOWN_RUNS)
  const { quietHours } = settingsOf(context.channel)
  return {
    sources: known.map(showSource),
    when: schedule && describeSchedule({ ...schedule, zone }),
    runs: runs.map((run) => toDayAndTime(run, zone)),
    isPaused: paused,
    filters: describeFilters(filters),
    quietHours: quietHours && [formatMinute(quietHours.fromMinute), formatMinute(quietHours.toMinute)],
    configuredAs,
  }
}

/** That the times of a schedule follow the default clock, because neither it nor its channel names one; [] where one does. */
export function sayDefaultZone(
  schedule: Schedule | null,
  { channel, defaultZone }: Pick<Context, 'channel' | 'defaultZone'>,
): string[] {
  const isDefault = schedule !== null && schedule.zone === null && settingsOf(channel).zone === null
  return isDefault ? [SUBSCRIPTION_TEXTS.zoneByDefault(defaultZone)] : []
}

/** A source as people read it: the feed's own name with its address, or the topic. */
function showSource({ source, title }: KnownSource): ShownSource {
  const read = readSource(source)
  return read.kind === 'topic'
    ? { label: `topic “${read.topic}”`, note: null, link: null }
    : {
        label: title ?? showAddress(read.url),
        note: title === null ? null : showAddress(read.url),
        link: keylessLink(read.url),
      }
}

/** A source in a sentence. */
export function labelOf(known: KnownSource): string {
  return showSource(known).label
}
