import type { GeneratedAlways } from 'kysely'

/** The columns of a feed that does not fail. */
export const NO_FAULT = { failing_since: null, failures: 0, fault_code: null, fault_message: null } as const

/** A feed, once however many follow it. */
export interface FeedRow {
  id: string
  /** Where it is asked for. */
  url: string
  title: string | null
  site_url: string | null
  language: string | null
  etag: string | null
  last_modified: string | null
  /** Of the bytes that were read last. */
  body_hash: string | null
  /** What its own pace asks for. */
  interval_ms: number
  /** What the feed or its site asks for at least. */
  floor_ms: number
  /** Null where it is not to be asked any more, having become another. */
  next_poll_at: number | null
  /** When it was asked last, whatever came of it. */
  polled_at: number | null
  /** When it was last read, or had not changed. Null before the first reading, which sets the baseline. */
  read_at: number | null
  /** The latest date that any of its items had. */
  newest_at: number | null
  /** Null while it works. */
  failing_since: number | null
  /** In a row, up to now. */
  failures: number
  fault_code: string | null
  fault_message: string | null
  /** When its followers were last told that it fails. */
  notice_at: number | null
  /** The feed that it has become. */
  moved_to: string | null
  created_at: number
}

/** An address under which a feed was ever given, its own among them. */
export interface FeedAddressRow {
  url: string
  feed_id: string
}

/** What came of a feed on one day in UTC. */
export interface FeedDayRow {
  feed_id: string
  /** When the day began. */
  day_at: number
  polls: number
  /** New items. */
  items: number
  failures: number
}

export interface SubscriptionFeedRow {
  subscription_id: string
  feed_id: string
  /** From 0, in the order of following. */
  place: number
}

/** What a feed gave for one piece of news. */
export interface ItemRow {
  id: string
  feed_id: string
  /** Hashes of the feed's own id and of the canonical address; null where it has none that tells it from others. */
  id_hash: string | null
  address_hash: string | null
  /** Of its title and text; null for one without words. */
  fingerprint: string | null
  article_id: string | null
  /** waiting, read, teaser or old. */
  state: string
  /** Place in the feed when it was first seen, 1 at the top. */
  place: number
  published_at: number | null
  first_seen_at: number
  last_seen_at: number
  /** How often its text was read, or was to be. */
  attempts: number
  /** When its text is to be read; null where there is nothing to be done. */
  next_read_at: number | null
  /** Why only the teaser is known. */
  fault_code: string | null
  fault_message: string | null
  /** The item as its feed gave it, JSON, until its article is saved. */
  body: string | null
}

export interface StoryRow {
  /** The id of the article that founded it. */
  id: string
  founded_at: number
  /** When an article joined it last. */
  newest_at: number
  /** The story that has taken it in. */
  merged_into: string | null
}

export interface StoryArticleRow {
  /** Number in the order of joining. */
  seq: GeneratedAlways<number>
  article_id: string
  story_id: string
  why: string
  /** The article that it is a wire copy of. */
  copy_of: string | null
  joined_at: number
}
