import { createApp } from './app.ts'
import { createBot } from './bot/bot.ts'
import { createNews } from './bot/news.ts'
import type { Env } from './config/env.ts'
import type { Config } from './config/schema.ts'
import { PullquoteError } from './errors.ts'
import type { Log } from './log.ts'
import type { Platform } from './platforms/platform.ts'
import { PLATFORMS } from './platforms/registry.ts'
import { readSampleArticles } from './sources/sample-articles.ts'
import { openStore, type Store } from './store/open-store.ts'
import { purge } from './store/retention.ts'

/** Where the store lies when DATABASE_URL names none. */
export const STANDARD_STORE = 'data/pullquote.db'

/** A running bot. */
export interface RunningBot {
  /** One line for each platform: on and where, or off and why. */
  readonly platforms: readonly string[]
  /** Lets what is on the wire end, then lets everything go. */
  stop(): Promise<void>
}

/**
 * The bot on every platform that is configured. One that cannot connect is off, and said to be; the others go on.
 * Throws CONFIG_INVALID and STORE_ codes where nothing can run.
 */
export async function startBot(config: Config, env: Env, log: Log): Promise<RunningBot> {
  const app = createApp(config)
  const store = await openStore(env.DATABASE_URL ?? null, STANDARD_STORE)
  await purge(store.db, Date.now(), config.retention)
  const samples = await readSampleArticles()
  const deps = {
    store,
    engine: app.engine,
    fetchArticle: async (url: string) => samples.find(url) ?? (await app.fetchArticle(url)),
    news: createNews(app),
    now: Date.now,
    defaultZone: config.timeZone,
    report: (fault: unknown) => log.error('fault.unforeseen', { reason: reasonOf(fault) }),
  }
  const connected: Platform[] = []
  const lines: string[] = []
  for (const { name, connect } of PLATFORMS) {
    try {
      const platform = await connect(config.platforms[name], createBot({ ...deps, platform: name }))
      connected.push(platform)
      lines.push(`${name}: ${platform.status}`)
      log.info('platform.connected', { platform: name })
    } catch (fault) {
      if (!(fault instanceof PullquoteError)) throw fault
      lines.push(`${name}: off — ${fault.message}`)
      log.error('platform.failed', { platform: name, code: fault.code })
    }
  }
  return { platforms: lines, stop: () => stopAll(connected, store, () => app.close()) }
}

async function stopAll(platforms: readonly Platform[], store: Store, closeApp: () => Promise<void>): Promise<void> {
  await Promise.all(platforms.map((platform) => platform.close()))
  await closeApp()
  await store.close()
}

/** The stack of a fault that nobody foresaw: where, never what was said. */
function reasonOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
