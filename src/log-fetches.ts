import type { App } from './app.ts'
import { PullquoteError } from './errors.ts'
import type { Log, LogEvent } from './log.ts'

/** An app that tells of each page and feed that it fetched: from where, how long it took, and why it could not. */
export function logFetches(app: App, log: Log): App {
  async function told<Result>(events: FetchEvents, url: string, fetched: () => Promise<Result>): Promise<Result> {
    const start = performance.now()
    const about = () => ({ host: URL.parse(url)?.host ?? null, ms: Math.round(performance.now() - start) })
    try {
      const result = await fetched()
      log.info(events.done, about())
      return result
    } catch (fault) {
      if (fault instanceof PullquoteError) log.warn(events.failed, { ...about(), code: fault.code })
      throw fault
    }
  }
  return {
    ...app,
    fetchArticle: (url) => told(PAGE, url, () => app.fetchArticle(url)),
    fetchFeed: (url) => told(FEED, url, () => app.fetchFeed(url)),
    fetchFeedIfChanged: (url, known) => told(FEED, url, () => app.fetchFeedIfChanged(url, known)),
    findFeed: (address) => told(FEED, address, () => app.findFeed(address)),
    fetchOutlines: (url) => told(FEED, url, () => app.fetchOutlines(url)),
  }
}

interface FetchEvents {
  readonly done: LogEvent
  readonly failed: LogEvent
}

const PAGE: FetchEvents = { done: 'page.fetched', failed: 'page.failed' }
const FEED: FetchEvents = { done: 'feed.fetched', failed: 'feed.failed' }
