import type { Article } from '../core/article/article.ts'
import type { Message } from '../core/message/message.ts'
import type { Engine } from '../engines/engine.ts'
import type { FeedVersion, FetchedFeed, UnchangedFeed } from '../sources/fetch/fetch-feed.ts'
import type { Reader } from '../sources/reader.ts'
import type { Store } from '../store/open-store.ts'
import type { Db } from '../store/schema.ts'
import type { Follower } from '../store/subscription-feeds.ts'

/** What polling works with. */
export interface PollingDeps {
  readonly store: Store
  readonly engine: Engine
  readonly reader: Pick<Reader, 'readItem' | 'markArticle'>
  /** Throws PullquoteError where the feed cannot be had. */
  fetchFeedIfChanged(url: string, known: FeedVersion): Promise<FetchedFeed | UnchangedFeed>
  /** Throws PullquoteError where there is no article to be had. */
  fetchArticle(url: string): Promise<Article>
  /** Has a notice posted, once, to the channel of a subscription; part of the transaction that it is given. */
  enqueueNotice(transaction: Db, notice: FeedNotice): Promise<void>
  /** Epoch milliseconds. */
  now(): number
  /** Takes a fault that nobody foresaw. */
  report(fault: unknown): void
}

/** What a channel is told of its feeds that fail. */
export interface FeedNotice {
  readonly follower: Follower
  readonly message: Message
  /** Epoch milliseconds. */
  readonly now: number
}
