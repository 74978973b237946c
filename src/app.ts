import type { Config } from './config/schema.ts'
import type { Article } from './core/article/article.ts'
import type { Engine } from './engines/engine.ts'
import { extractive } from './engines/extractive/extractive.ts'
import type { Feed } from './sources/feed/feed.ts'
import type { Outlines } from './sources/feed/opml.ts'
import {
  type FeedVersion,
  type FetchedFeed,
  fetchFeed,
  fetchFeedIfChanged,
  type UnchangedFeed,
} from './sources/fetch/fetch-feed.ts'
import { fetchOutlines } from './sources/fetch/fetch-outlines.ts'
import { fetchPage } from './sources/fetch/fetch-page.ts'
import { type FoundSource, findFeed } from './sources/fetch/find-feed.ts'
import { createHttpClient } from './sources/fetch/http-client.ts'
import { resolveName } from './sources/fetch/resolve-name.ts'
import { createRobots } from './sources/fetch/robots.ts'
import { type Reader, readHere } from './sources/reader.ts'

/** Everything that a command needs, wired once. */
export interface App {
  readonly engine: Engine
  readonly reader: Reader
  fetchArticle(url: string): Promise<Article>
  fetchFeed(url: string): Promise<Feed>
  /** The feeds that an OPML file names. */
  fetchOutlines(url: string): Promise<Outlines>
  /** The feed at an address, unless it is as it was known. */
  fetchFeedIfChanged(url: string, known: FeedVersion): Promise<FetchedFeed | UnchangedFeed>
  /** The feed at an address, or of the site that is there. */
  findFeed(address: string): Promise<FoundSource>
  /** Asks an address only to see whether it answers, whatever it says; gives its server's time, null where it gives none. */
  askTime(url: string): Promise<number | null>
  /** Lets connections go; nothing can be fetched after it. */
  close(): Promise<void>
}

/** Where reading and digesting are done: by default in the thread that asks. */
const HERE = { engine: extractive, reader: readHere }

/** The only wiring: configuration in, the parts joined. Opens no connection by itself. Throws CONFIG_INVALID. */
export function createApp(config: Config, { engine, reader }: Pick<App, 'engine' | 'reader'> = HERE): App {
  const client = createHttpClient({ ...config.fetch, resolve: resolveName, now: Date.now })
  const robots = createRobots(client, Date.now)
  return {
    engine,
    reader,
    fetchArticle: (url) => fetchPage(url, client, robots, reader),
    fetchFeed: async (url) => (await fetchFeed(url, client, reader)).feed,
    fetchOutlines: (url) => fetchOutlines(url, client, reader),
    fetchFeedIfChanged: (url, known) => fetchFeedIfChanged(url, known, client, reader),
    findFeed: (address) => findFeed(address, client, reader),
    askTime: async (url) => (await client.get(url, { accept: '*/*' })).sentAt,
    close: () => client.close(),
  }
}
