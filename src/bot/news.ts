import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../app.ts'
import type { Address, PastedText, Source } from '../core/command/command.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { type KnownSource, writeSource } from '../core/subscription/followed-source.ts'
import { resolveSource } from '../polling/resolve-source.ts'
import type { RunningPolling } from '../polling/run-polling.ts'
import type { Store } from '../store/open-store.ts'

/** What the verbs of following need of the world: where sources are, what files name, and what is new. */
export interface News {
  /** Finds what can be followed under an address, a topic or a name. Throws PullquoteError where there is nothing. */
  resolveSource(source: Source): Promise<FoundSource>
  /** The feeds of an OPML file at an address, or of one that was pasted. Throws PullquoteError where it is none. */
  readFeedList(file: Address | PastedText): Promise<FeedList>
  /** Has feeds that were never read be read now; resolves when they are, after some seconds at most. Never rejects. */
  readNew(): Promise<void>
}

/** What somebody wants to follow, found. */
interface FoundSource extends KnownSource {
  /** What to say about it to whoever follows it; null for nothing. */
  readonly note: string | null
}

/** Feeds that a file names, and how many of them have no address that can be read. */
interface FeedList {
  readonly feeds: readonly { readonly title: string | null; readonly url: string }[]
  readonly refused: number
}

interface NewsDeps {
  readonly store: Store
  readonly app: Pick<App, 'findFeed' | 'fetchOutlines' | 'reader'>
  readonly polling: Pick<RunningPolling, 'readNow'>
  /** Epoch milliseconds. */
  now(): number
}

/** Whoever asks for an edition waits for feeds that are read for the first time, but not for one that hangs. */
const MAX_READING_MS = 8_000

/** The news of the world, by what can be fetched. */
export function createNews({ store, app, polling, now }: NewsDeps): News {
  return {
    async resolveSource(source) {
      const resolved = await resolveSource(source, { db: store.db, findFeed: app.findFeed, now })
      if (resolved.kind === 'topic') return { source: writeSource(resolved), title: null, note: null }
      const { feed, others } = resolved
      const note = others.length === 0 ? null : SUBSCRIPTION_TEXTS.otherFeeds(others.map(({ url }) => url))
      return { source: feed.url, title: feed.title, note }
    },
    readFeedList: async (file) =>
      file.kind === 'text' ? app.reader.readOutlines(file.text) : app.fetchOutlines(file.url),
    readNew: async () => {
      const timer = new AbortController()
      const given = wait(MAX_READING_MS, undefined, { signal: timer.signal }).catch(() => undefined)
      await Promise.race([polling.readNow(), given])
      timer.abort()
    },
  }
}
