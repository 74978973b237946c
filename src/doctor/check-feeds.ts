import { showAddress } from '../core/article/shown-address.ts'
import type { KnownFeed } from '../store/feeds.ts'
import { type Check, ok, warn } from './check.ts'
import { WORDS } from './words.ts'

/** Feeds that fail are named up to so many. */
const MAX_NAMED = 20
/** A feed that was due so long ago was not asked: a running program is at most minutes behind. */
const OVERDUE_MS = 60 * 60_000

const FOLLOWED = { code: 'followed', what: 'followed' }
const OVERDUE = { code: 'overdue', what: 'overdue' }

/** Which of the feeds that somebody follows fail and since when, and whether they are asked at all. `now` is epoch milliseconds. */
export function checkFeeds(feeds: readonly KnownFeed[], now: number): readonly Check[] {
  const failing = feeds.filter(({ health }) => health.failingSince !== null)
  const overdue = feeds.filter(({ nextPollAt }) => nextPollAt !== null && nextPollAt < now - OVERDUE_MS)
  return [
    failing.length > MAX_NAMED
      ? warn(FOLLOWED, WORDS.someFail(failing.length, feeds.length, MAX_NAMED))
      : ok(FOLLOWED, WORDS.followed(feeds.length, failing.length)),
    ...failing.slice(0, MAX_NAMED).map(toFailing),
    ...(overdue.length > 0 ? [warn(OVERDUE, WORDS.overdue(overdue.length))] : []),
  ]
}

function toFailing({ title, url, health: { failingSince, failures, fault } }: KnownFeed): Check {
  const since = new Date(failingSince ?? 0).toISOString().slice(0, 16).replace('T', ' ')
  const looked = { code: 'failing', what: title ?? showAddress(url) }
  return warn(looked, WORDS.failing(since, failures, fault?.message ?? null))
}
