import type { Engine } from '../engines/engine.ts'
import type { Reader } from '../sources/reader.ts'
import { createReadingThread, type ReadingThread } from './thread.ts'

/** Longer than any news article: 60,000 characters take a tenth of a second, a megabyte takes seconds. */
const LONG_CHARS = 60_000
/** Pages have ten times as much markup as text. */
const LONG_BYTES = 1_000_000

/** An engine and a reader for a program that others wait for meanwhile. */
export interface SideReading {
  readonly engine: Engine
  readonly reader: Reader
  /** Lets the threads go; what they are at is lost. */
  close(): Promise<void>
}

/**
 * Reads and digests in threads beside: the program goes on, and what reading needs is given back when there is nothing to
 * read. What is long has a thread of its own, so that nobody's article waits for somebody's book. `name` is the engine's.
 */
export function createSideReading({ name }: Pick<Engine, 'name'>): SideReading {
  const quick = createReadingThread()
  const long = createReadingThread()
  const ofText = (chars: number): ReadingThread => (chars < LONG_CHARS ? quick : long)
  const ofBytes = ({ length }: Uint8Array): ReadingThread => (length < LONG_BYTES ? quick : long)
  return {
    engine: { name, digest: (article) => ofText(article.text.length).ask('digest', article) },
    reader: {
      readPage: (sent) => ofBytes(sent.bytes).ask('readPage', sent),
      readFeed: (sent) => ofBytes(sent.bytes).ask('readFeed', sent),
      readFeedLinks: (sent) => ofBytes(sent.bytes).ask('readFeedLinks', sent),
      readOutlines: (text) => ofText(text.length).ask('readOutlines', text),
      readText: (pasted) => ofText(pasted.text.length).ask('readText', pasted),
      markArticle: (article) => ofText(article.text.length).ask('markArticle', article),
      readItem: (item, source) => ofText(item.content?.length ?? 0).ask('readItem', item, source),
    },
    close: async () => void (await Promise.all([quick.close(), long.close()])),
  }
}
