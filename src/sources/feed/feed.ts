/** What a feed gave for one piece of news. Absence is null; times are ISO 8601 in UTC. */
export interface FeedItem {
  /** The feed's own id, else the link, else a fingerprint of title and summary, else of all that the item says. Never ''. */
  readonly id: string
  /** At most 500 characters. */
  readonly title: string | null
  readonly url: string | null
  /** The names of its authors, by commas. */
  readonly author: string | null
  readonly publishedAt: string | null
  /** Plain text, at most 2,000 characters. */
  readonly summary: string | null
  /** The content as the feed gives it: HTML or text; null where the feed gives only a teaser. */
  readonly content: string | null
}

/** A feed of any format. */
export interface Feed {
  readonly title: string | null
  /** Address of the site that the feed is of; null where it says none. */
  readonly url: string | null
  readonly language: string | null
  /** Minutes that the feed asks not to be read again (RSS `ttl`); null where it asks nothing. */
  readonly ttlMinutes: number | null
  readonly items: readonly FeedItem[]
}
