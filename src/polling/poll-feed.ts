import { shownAddress } from '../core/article/shown-address.ts'
import { PullquoteError } from '../errors.ts'
import type { Feed } from '../sources/feed/feed.ts'
import { findItemDates, isNews } from '../sources/feed/item-dates.ts'
import { adaptInterval, findFloor, waitAfterFailure, waitAfterReading } from '../sources/feed/poll-interval.ts'
import type { SeenItem } from '../sources/feed/sameness.ts'
import { findMarks, matchItems } from '../sources/feed/sameness.ts'
import type { FetchedFeed, UnchangedFeed } from '../sources/fetch/fetch-feed.ts'
import type { NextTurn } from '../sources/fetch/turns.ts'
import { saveFailure, saveReading } from '../store/feed-polls.ts'
import { type Fault, findFeed, type KnownFeed, moveFeed } from '../store/feeds.ts'
import { findSeenItems, type NewItem, saveItems } from '../store/items.ts'
import { inRepeatable } from '../store/repeatable.ts'
import type { Db } from '../store/schema.ts'
import type { PollingDeps } from './polling-deps.ts'

/** What came of asking a feed. */
export type Polled =
  | { readonly outcome: 'read'; readonly newItems: number }
  | { readonly outcome: 'unchanged' | 'failed' | 'merged' }

/** The newest news is in the first hundred; matching more would take long. */
const MAX_ITEMS = 1_000
/** More at one reading is an archive, not news. */
const MAX_NEWS = 100

/** Asks a feed, and saves what it gave or what failed. One feed's fault is its own: nothing is thrown but faults of the store. */
export async function pollFeed(feed: KnownFeed, deps: PollingDeps, nextTurn: NextTurn): Promise<Polled> {
  const { store, now } = deps
  try {
    const fetched = await deps.fetchFeedIfChanged(feed.url, feed.version)
    await nextTurn()
    return await inRepeatable(store.db, (transaction) => savePolled(transaction, feed, fetched, now()))
  } catch (cause) {
    const { fault, retryAfterMs } = toFailure(cause, feed, deps)
    const waitMs = waitAfterFailure(feed.health.failures + 1, retryAfterMs)
    await inRepeatable(store.db, (transaction) => saveFailure(transaction, feed.id, fault, now() + waitMs, now()))
    return { outcome: 'failed' }
  }
}

function toFailure(cause: unknown, feed: KnownFeed, deps: PollingDeps): { fault: Fault; retryAfterMs: number | null } {
  if (cause instanceof PullquoteError) {
    if (cause.code.startsWith('STORE_')) throw cause
    return { fault: { code: cause.code, message: cause.message }, retryAfterMs: cause.retryAfterMs }
  }
  deps.report(cause)
  const shown = shownAddress(new URL(feed.url))
  const message = `${shown} could not be read because of a fault of Pullquote itself. It is in the log; please report it.`
  return { fault: { code: 'FEED_UNREADABLE', message }, retryAfterMs: null }
}

async function savePolled(
  db: Db,
  asked: KnownFeed,
  fetched: FetchedFeed | UnchangedFeed,
  now: number,
): Promise<Polled> {
  // Somebody may have followed, merged or moved it meanwhile.
  const feed = fetched.movedPermanently
    ? await moveFeed(db, asked.id, fetched.url)
    : ((await findFeed(db, asked.id)) ?? asked)
  if (feed.id !== asked.id || feed.movedTo !== null) return { outcome: 'merged' }
  const { feed: content, version, freshMs } = fetched
  const news = content === null ? { newItems: 0, newestAt: feed.newestAt } : await saveNews(db, feed, content, now)
  const floorMs =
    content === null ? Math.max(feed.floorMs, findFloor(null, freshMs)) : findFloor(content.ttlMinutes, freshMs)
  const intervalMs = paceOf(feed, news.newItems, now)
  await saveReading(
    db,
    feed.id,
    {
      title: content?.title ?? feed.title,
      siteUrl: content?.url ?? feed.siteUrl,
      language: content?.language ?? feed.language,
      version,
      floorMs,
      intervalMs,
      nextPollAt: now + waitAfterReading(intervalMs, floorMs),
      ...news,
    },
    now,
  )
  return content === null ? { outcome: 'unchanged' } : { outcome: 'read', newItems: news.newItems }
}

/** The first reading says nothing of a feed's pace, nor does one that a clock which went back puts before the last. */
function paceOf({ intervalMs, readAt }: KnownFeed, newItems: number, now: number): number {
  return readAt === null || readAt > now ? intervalMs : adaptInterval(intervalMs, { newItems, elapsedMs: now - readAt })
}

async function saveNews(
  db: Db,
  feed: KnownFeed,
  content: Feed,
  now: number,
): Promise<{ newItems: number; newestAt: number | null }> {
  const items = content.items.slice(0, MAX_ITEMS)
  const marks = findMarks(items)
  const dates = findItemDates(
    items.map(({ publishedAt }) => publishedAt),
    now,
  )
  const matches = matchItems(marks, await findSeenItems(db, feed.id, marks), now)
  const when = { isFirst: feed.readAt === null, newestAt: feed.newestAt, now }
  const added: NewItem[] = []
  let news = 0
  for (const [at, item] of items.entries()) {
    const mark = marks[at]
    if (matches[at] !== null || mark === undefined) continue
    const publishedAt = dates[at] ?? null
    const isWanted = isNews(publishedAt, when) && news < MAX_NEWS
    if (isWanted) news++
    // An address that is not the item's own would make one article of many.
    const own = mark.addressHash === null ? { ...item, url: null } : item
    added.push({ marks: mark, item: own, place: at + 1, publishedAt, isNews: isWanted })
  }
  const seen = matches.filter((match): match is SeenItem => match !== null && typeof match === 'object')
  await saveItems(db, feed.id, { added, seen }, now)
  const newest = dates.reduce(
    (max: number | null, at) => (at !== null && (max === null || at > max) ? at : max),
    feed.newestAt,
  )
  return { newItems: news, newestAt: newest }
}
