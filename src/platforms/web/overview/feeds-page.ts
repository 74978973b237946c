import { keylessLink, showAddress } from '../../../core/article/shown-address.ts'
import { toPublicLink } from '../../../core/message/public-link.ts'
import type { FeedDay } from '../../../store/feed-health.ts'
import type { KnownFeed } from '../../../store/feeds.ts'
import { type Markup, markup } from '../markup.ts'
import { renderFeedChart } from './feed-chart.ts'
import { renderOverview, renderTime } from './overview-layout.ts'

/** A followed feed with what came of it lately. */
export interface ShownFeed {
  readonly feed: KnownFeed
  readonly days: readonly FeedDay[]
  /** How many subscriptions follow it. */
  readonly followers: number
}

const MINUTE_MS = 60_000
const MAX_LINK_CHARS = 4_000

/** How every followed feed fares, those that fail first. `now` is epoch milliseconds. */
export function renderFeedsPage(feeds: readonly ShownFeed[], now: number): string {
  const failing = feeds.filter(({ feed }) => feed.health.failingSince !== null).length
  const summary =
    feeds.length === 0
      ? markup`<p>Nothing is followed yet. Write <code>/follow</code> and the link of a site or feed in the chat.</p>`
      : markup`<p>${feeds.length} followed, ${failing === 0 ? 'all of them well' : `${failing} failing`}. Bars above the line are new items of a day, bars below it are failures.</p>`
  return renderOverview('/feeds', 'Feeds', markup`${summary}${feeds.map((each) => renderFeed(each, now))}`)
}

function renderFeed({ feed, days, followers }: ShownFeed, now: number): Markup {
  const { title, url, health, intervalMs } = feed
  const link = toPublicLink(keylessLink(url), MAX_LINK_CHARS)
  const shown = showAddress(url)
  const address =
    link === null ? markup`${shown}` : markup`<a href="${link}" rel="noreferrer" target="_blank">${shown}</a>`
  const state =
    health.failingSince === null
      ? markup`<p class="small">${feed.polledAt === null ? 'Not read yet.' : 'Works.'}</p>`
      : markup`<p class="note error"><b>Fails</b> since ${renderTime(health.failingSince)}, ${health.failures} times in a row: ${health.fault?.message ?? null}</p>`
  return markup`<section class="feed"><div><h2>${title ?? URL.parse(url)?.hostname ?? url}</h2><p class="small">${address}</p>${state}<p class="small">Read ${renderTime(feed.polledAt)}, next ${renderTime(feed.nextPollAt)}, every ${Math.round(intervalMs / MINUTE_MS)} min · followed by ${followers} ${followers === 1 ? 'channel' : 'channels'}</p></div>${renderFeedChart(days, now)}</section>`
}
