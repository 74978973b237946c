import { showAddress } from '../../../core/article/shown-address.ts'
import { describeSchedule } from '../../../core/schedule/describe-schedule.ts'
import { nextRuns } from '../../../core/schedule/next-run.ts'
import { describeFilters } from '../../../core/subscription/describe-filters.ts'
import { readSource } from '../../../core/subscription/followed-source.ts'
import type { ChannelSettings } from '../../../core/subscription/subscription-choices.ts'
import type { Edition } from '../../../store/editions.ts'
import type { KnownFeed } from '../../../store/feeds.ts'
import type { Subscription } from '../../../store/subscriptions.ts'
import { type Markup, markup } from '../markup.ts'
import { renderCell, renderOverview, renderTime } from './overview-layout.ts'

/** A subscription with all that its row shows. */
export interface ShownSubscription {
  readonly subscription: Subscription
  readonly platform: string
  readonly channel: string
  /** True where nothing can be posted to the channel any more. */
  readonly isGone: boolean
  readonly settings: ChannelSettings
  readonly feeds: readonly KnownFeed[]
  readonly last: Edition | null
}

const SHOWN_RUNS = 3

/** By which clock times are shown: `now` in epoch milliseconds, and the IANA zone of channels that have set none. */
interface Clock {
  readonly now: number
  readonly defaultZone: string
}

/** Every channel that follows something: what, when it gets it next, and what its last edition was. */
export function renderSubscriptionsPage(shown: readonly ShownSubscription[], clock: Clock): string {
  const body =
    shown.length === 0
      ? markup`<p>Nothing is followed yet. Write <code>/follow</code> and the link of a site or feed in the chat.</p>`
      : markup`<div class="scrolls" tabindex="0" role="region" aria-label="Subscriptions"><table><thead><tr><th scope="col">Channel</th><th scope="col">Follows</th><th scope="col">Editions</th><th scope="col">Next</th><th scope="col">Last edition</th></tr></thead><tbody>${shown.map((each) => renderRow(each, clock))}</tbody></table></div>`
  return renderOverview('/subscriptions', 'Subscriptions', body)
}

function renderRow(each: ShownSubscription, clock: Clock): Markup {
  const { subscription, platform, channel, isGone, last } = each
  const { configuredAs } = subscription
  const from =
    configuredAs === null ? null : markup`<br><span class="small">from the configuration, “${configuredAs}”</span>`
  const gone = isGone ? markup`<br><span class="note error"><b>Gone:</b> nothing can be posted there.</span>` : null
  const edition =
    last === null
      ? markup`—`
      : markup`<a href="/subscriptions/${subscription.id}/edition">${last.title}</a><br><span class="small">${last.stories.length === 0 ? 'nothing to tell, not posted' : countStories(last.stories.length)}, of ${last.decisions.length} looked at</span>`
  return markup`<tr><th scope="row">#${channel}<br><span class="small">${platform}</span>${from}${gone}</th>${renderCell('Follows', renderSources(each))}${renderCell('Editions', renderWhen(each, clock))}${renderCell('Next', renderRuns(each, clock))}${renderCell('Last edition', edition)}</tr>`
}

function renderSources({ subscription, feeds }: ShownSubscription): Markup {
  const topics = subscription.sources
    .map(readSource)
    .flatMap((source) => (source.kind === 'topic' ? [source.topic] : []))
  const names = feeds.map(({ title, url, health }) => {
    const fails = health.failingSince === null ? null : markup` <b class="fails">fails</b>`
    return markup`<li>${title ?? showAddress(url)}${fails}</li>`
  })
  return markup`<ul class="plain">${names}${topics.map((topic) => markup`<li>topic “${topic}”</li>`)}</ul>`
}

function renderWhen({ subscription, settings }: ShownSubscription, { defaultZone }: Clock): Markup {
  const { schedule, paused, filters } = subscription
  const lines = describeFilters(filters).map((line) => markup`<br><span class="small">${line}</span>`)
  const zone = schedule?.zone ?? settings.zone ?? defaultZone
  const when = schedule === null ? 'by hand only' : describeSchedule({ ...schedule, zone })
  return markup`${paused ? markup`<b>Paused</b>: ` : null}${when}${lines}`
}

/** The stored next run and those after it. */
function renderRuns({ subscription, settings }: ShownSubscription, { now, defaultZone }: Clock): Markup {
  const { schedule, nextRunAt } = subscription
  if (nextRunAt === null || schedule === null) return markup`—`
  const later = nextRuns(schedule, settings.zone ?? defaultZone, Math.max(now, nextRunAt), SHOWN_RUNS - 1)
  return markup`<ol class="plain">${[nextRunAt, ...later].map((run) => markup`<li>${renderTime(run)}</li>`)}</ol>`
}

const countStories = (count: number) => (count === 1 ? '1 story' : `${count} stories`)
