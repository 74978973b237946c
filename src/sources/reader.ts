import type { Article } from '../core/article/article.ts'
import type { ArticleMarks } from '../core/article/article-marks.ts'
import type { FoundFeed } from './feed/discover-feeds.ts'
import type { Feed, FeedItem } from './feed/feed.ts'
import type { ItemArticles, ItemSource } from './feed/item-article.ts'
import type { Outlines } from './feed/opml.ts'
import type { PastedText } from './file/to-article.ts'

/** What a site sent. */
interface SentBytes {
  readonly bytes: Uint8Array
  /** As it came, parameters included; null where it did not say. */
  readonly contentType: string | null
  /** Where it came from. */
  readonly url: string
}

/**
 * Reads what comes in: work for the processor alone, with libraries that are large. What is given and taken is plain data,
 * so that it can be done in another thread.
 */
export interface Reader {
  /** As `readPage` of page/read-page.ts. */
  readPage(sent: SentBytes): Promise<Article>
  /** As `parseFeedBytes` of feed/parse-feed.ts. */
  readFeed(sent: SentBytes): Promise<Feed>
  /** The feeds that a page names, as `discoverFeeds` of feed/discover-feeds.ts. */
  readFeedLinks(sent: SentBytes): Promise<FoundFeed[]>
  /** As `readOutlines` of feed/opml.ts. */
  readOutlines(text: string): Promise<Outlines>
  /** As `textArticle` of file/to-article.ts. */
  readText(pasted: PastedText): Promise<Article>
  /** As `itemArticles` of feed/item-article.ts. */
  readItem(item: FeedItem, source: ItemSource): Promise<ItemArticles>
  /** As `markArticle` of core/article/article-marks.ts. */
  markArticle(article: Article): Promise<ArticleMarks>
}

/** Reads in the thread that asks. Each library is loaded when it is first needed: together they take most of a start. */
export const readHere: Reader = {
  readPage: async ({ bytes, contentType, url }) =>
    (await import('./page/read-page.ts')).readPage(bytes, contentType, url),
  readFeed: async ({ bytes, contentType, url }) =>
    (await import('./feed/parse-feed.ts')).parseFeedBytes(bytes, contentType, url),
  async readFeedLinks({ bytes, contentType, url }) {
    const { discoverFeeds } = await import('./feed/discover-feeds.ts')
    const { decodePage } = await import('./page/decode-page.ts')
    return discoverFeeds(decodePage(bytes, contentType), url)
  },
  readOutlines: async (text) => (await import('./feed/opml.ts')).readOutlines(text),
  readText: async (pasted) => (await import('./file/to-article.ts')).textArticle(pasted),
  readItem: async (item, source) => (await import('./feed/item-article.ts')).itemArticles(item, source),
  markArticle: async (article) => (await import('../core/article/article-marks.ts')).markArticle(article),
}
