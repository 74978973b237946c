import { type KnownFeed, saveFeed } from '../../src/store/feeds.ts'
import type { Db } from '../../src/store/schema.ts'
import { DAY_MS, NOW } from './invented-news.ts'

export const MINUTE_MS = 60_000
/** How long what is taken is kept, and how far ahead it is looked. */
export const TERMS = { leaseMs: 15 * MINUTE_MS, aheadMs: 10 * MINUTE_MS, slackMs: 5 * MINUTE_MS, farthestMs: DAY_MS }
export const FAULT = { code: 'SOURCE_TIMEOUT', message: 'The site takes too long.' } as const

/** Makes a feed known that does not exist. */
export function makeFeed(
  db: Db,
  url: string,
  askedAs: readonly string[] = [],
  title: string | null = null,
  now = NOW,
): Promise<KnownFeed> {
  return saveFeed(db, { url, title, siteUrl: null, language: null, askedAs, intervalMs: MINUTE_MS }, now)
}
