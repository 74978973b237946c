import { keylessLink } from '../core/article/shown-address.ts'
import type { DecisionReason } from '../core/edition/decision.ts'
import type { HealthCheck } from '../core/message/health-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { Delivery } from '../store/deliveries.ts'
import type { Edition } from '../store/editions.ts'
import type { KnownFeed } from '../store/feeds.ts'
import type { TeaserCount } from '../store/items.ts'
import type { Subscription } from '../store/subscriptions.ts'
import type { Context } from './context.ts'
import { toDayAndTime } from './format-time.ts'
import { zoneOf } from './zone.ts'

/** An edition that is due is made within a minute or two; after this something is wrong. */
const OVERDUE_MS = 5 * 60_000

/** A feed as a check. */
export function checkFeed({ title, url, siteUrl, health: { failingSince, fault } }: KnownFeed): HealthCheck {
  return {
    name: title ?? URL.parse(url)?.hostname ?? url,
    isWell: failingSince === null,
    fault: fault?.message ?? null,
    since: toIso(failingSince),
    link: siteUrl ?? keylessLink(url),
  }
}

/** Feeds of whose news at least this share is known by teasers alone have something wrong with their pages. */
const MANY_TEASERS = 0.5

/** A feed whose pages cannot be read, because they lie behind a wall or for another reason; [] for one that is well. */
export function checkPages(feed: KnownFeed, counts: readonly TeaserCount[]): HealthCheck[] {
  const count = counts.find(({ feedId }) => feedId === feed.id)
  if (!count || count.teasers < MANY_TEASERS * count.articles) return []
  const fault = SUBSCRIPTION_TEXTS.teasersAlone(count.teasers, count.articles, count.fault.message)
  return [{ ...checkFeed(feed), isWell: false, fault, since: null }]
}

/** A message that did not arrive, or may not have, as a check. */
export function checkDelivery({ message, state, fault, createdAt }: Delivery): HealthCheck {
  const said = state === 'unknown' ? SUBSCRIPTION_TEXTS.mayHaveArrived : (fault?.message ?? null)
  return { name: message.notification, isWell: false, fault: said, since: toIso(createdAt), link: null }
}

/** An edition whose time is long over and that has not been made; [] where none is. */
export function checkOverdue({ nextRunAt, schedule }: Subscription, context: Context): HealthCheck[] {
  if (nextRunAt === null || context.now() - nextRunAt < OVERDUE_MS) return []
  const name = SUBSCRIPTION_TEXTS.editionOf(toDayAndTime(nextRunAt, schedule?.zone ?? zoneOf(context)))
  return [{ name, isWell: false, fault: SUBSCRIPTION_TEXTS.overdue, since: toIso(nextRunAt), link: null }]
}

/** What a filter leaves out a story for. */
const BY_FILTER: ReadonlySet<DecisionReason['code']> = new Set([
  'excluded',
  'not-included',
  'outlet',
  'language',
  'too-few-outlets',
])

/** That the filters left nothing of the last edition, though there was news; [] where they did not. */
export function checkFilters(last: Edition | null): HealthCheck[] {
  if (last === null || last.stories.length > 0) return []
  const leftOut = last.decisions.filter(({ reason }) => BY_FILTER.has(reason.code)).length
  if (leftOut === 0) return []
  const fault = SUBSCRIPTION_TEXTS.allFilteredOut(leftOut)
  return [{ name: last.title, isWell: false, fault, since: toIso(last.madeAt), link: null }]
}

const toIso = <Time extends number | null>(ms: Time) => (ms === null ? null : new Date(ms).toISOString())
