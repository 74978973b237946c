import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBot } from '../../../src/bot/bot.ts'
import { extractive } from '../../../src/engines/extractive/extractive.ts'
import { PullquoteError } from '../../../src/errors.ts'
import { countedLog, createMetrics } from '../../../src/metrics.ts'
import type { Platform } from '../../../src/platforms/platform.ts'
import { web } from '../../../src/platforms/web/web.ts'
import { createSideReading } from '../../../src/reading/side-reading.ts'
import { readSampleNews } from '../../../src/sources/sample-news.ts'
import { openStore, type Store } from '../../../src/store/open-store.ts'
import { NO_EDITIONS, NO_NEWS } from '../../bot/no-news.ts'
import { createMemoryLog, type Logged } from '../../memory-log.ts'

/** A web chat as `npm start` runs it, on a free port, with the sample news and a store of its own. */
export interface RunningChat {
  /** Without a final slash. */
  readonly url: string
  readonly platform: Platform
  readonly store: Store
  /** Faults that nobody foresaw. */
  readonly faults: unknown[]
  readonly logged: readonly Logged[]
  /** Lets no page be fetched before this resolves. */
  holdPages(until: Promise<void>): void
  /** Ends the server and starts it again on the same port and store. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** `databaseUrl` in place of a file of its own. */
export async function startChat(databaseUrl: string | null = null): Promise<RunningChat> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-web-'))
  const store = await openStore(databaseUrl, join(folder, 'chat.db'))
  const faults: unknown[] = []
  const { engine, reader, close } = createSideReading(extractive)
  const samples = await readSampleNews(Date.now(), reader)
  const memoryLog = createMemoryLog()
  const metrics = createMetrics()
  const log = countedLog(memoryLog, metrics)
  let gate: Promise<void> = Promise.resolve()
  const connect = (port: number) =>
    web.connect(
      { port },
      {},
      createBot({
        platform: 'web',
        store,
        engine,
        reader,
        fetchArticle: async (url) => {
          await gate
          const article = await samples.findArticle(url)
          if (article) return article
          throw new PullquoteError('SOURCE_UNAVAILABLE', 'There is no such sample. Try another.')
        },
        news: NO_NEWS,
        editions: NO_EDITIONS,
        now: Date.now,
        defaultZone: 'UTC',
        log,
        readMetrics: metrics.read,
        report: (fault) => faults.push(fault),
      }),
    )
  let platform = await connect(0)
  const url = platform.status.replace(/\/$/, '')
  return {
    url,
    store,
    faults,
    logged: memoryLog.logged,
    get platform() {
      return platform
    },
    holdPages(until) {
      gate = until
    },
    async restart() {
      await platform.close()
      platform = await connect(Number(new URL(url).port))
    },
    async stop() {
      await platform.close()
      await close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
