import type { Article } from '../core/article/article.ts'
import type { Command, VerbName } from '../core/command/command.ts'
import type { Engine } from '../engines/engine.ts'
import type { Log } from '../log.ts'
import type { Asker, Place } from '../platforms/platform.ts'
import type { Reader } from '../sources/reader.ts'
import type { Channel } from '../store/channels.ts'
import type { Store } from '../store/open-store.ts'
import type { ArticleReader } from './article-reader.ts'
import type { Editions } from './editions.ts'
import type { News } from './news.ts'

/** What the bot works with. One bot serves one platform: ids of events, workspaces and channels are the platform's own. */
export interface BotDeps {
  /** The platform's name, as in the configuration and the store. */
  readonly platform: string
  readonly store: Store
  readonly engine: Engine
  readonly reader: Pick<Reader, 'readText' | 'markArticle'>
  /** Throws PullquoteError where there is no article to be had. */
  fetchArticle(url: string): Promise<Article>
  readonly news: News
  readonly editions: Editions
  /** Epoch milliseconds. */
  now(): number
  /** IANA zone of channels that have set none. */
  readonly defaultZone: string
  /** Takes what was done, by name. */
  readonly log: Log
  /** The figures of the program, for whoever shows them. */
  readMetrics(): Promise<string>
  /** Takes a fault that nobody foresaw. */
  report(fault: unknown): void
}

/** Where and by whom something was said, for whatever answers it. */
export interface Context extends BotDeps {
  readonly place: Place
  readonly asker: Asker
  /** The store's record of the place; `channel.workspaceId` is the store's id of the workspace. */
  readonly channel: Channel
  readonly read: ArticleReader
  /** The store's record of another place of the platform. */
  rememberPlace(place: Place): Promise<Channel>
}

/** The command of one verb. */
export type CommandOf<Name extends VerbName, Each extends Command = Command> = Each extends unknown
  ? Name extends Each['verb']
    ? Each
    : never
  : never
