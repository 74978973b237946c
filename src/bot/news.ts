import type { App } from '../app.ts'
import type { Address, PastedText, Source } from '../core/command/command.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { type KnownSource, writeSource } from '../core/subscription/followed-source.ts'
import { PullquoteError } from '../errors.ts'
import { readOutlines } from '../sources/feed/opml.ts'

/** What the verbs of following need of the world: where sources are, and what files name. */
export interface News {
  /** Finds what can be followed under an address, a topic or a name. Throws PullquoteError where there is nothing. */
  resolveSource(source: Source): Promise<FoundSource>
  /** The feeds of an OPML file at an address, or of one that was pasted. Throws PullquoteError where it is none. */
  readFeedList(file: Address | PastedText): Promise<FeedList>
}

/** What somebody wants to follow, found. */
export interface FoundSource extends KnownSource {
  /** What to say about it to whoever follows it; null for nothing. */
  readonly note: string | null
}

/** Feeds that a file names, and how many of them have no address that can be read. */
export interface FeedList {
  readonly feeds: readonly { readonly title: string | null; readonly url: string }[]
  readonly refused: number
}

/** The news of the world, by what can be fetched. */
export function createNews({ fetchFeed, fetchOutlines }: Pick<App, 'fetchFeed' | 'fetchOutlines'>): News {
  return {
    async resolveSource(source) {
      if (source.kind === 'topic') return { source: writeSource(source), title: null, note: null }
      if (source.kind === 'name') throw new PullquoteError('INPUT_INVALID', SUBSCRIPTION_TEXTS.unknownName(source.name))
      const { title, items } = await fetchFeed(source.url)
      return { source: source.url, title, note: SUBSCRIPTION_TEXTS.followedFrom(items.length) }
    },
    readFeedList: async (file) => (file.kind === 'text' ? readOutlines(file.text) : fetchOutlines(file.url)),
  }
}
