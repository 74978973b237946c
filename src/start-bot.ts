import { type App, createApp } from './app.ts'
import { createBot } from './bot/bot.ts'
import { bringInConfigured } from './bot/bring-in-configured.ts'
import type { BotDeps } from './bot/context.ts'
import { createEditionMaker } from './bot/edition/make-edition.ts'
import { createNews } from './bot/news.ts'
import type { Env } from './config/env.ts'
import type { Config } from './config/schema.ts'
import { enqueueNotice } from './delivery/enqueue-notice.ts'
import type { Connection } from './delivery/sender.ts'
import { PullquoteError } from './errors.ts'
import type { Log } from './log.ts'
import type { Platform } from './platforms/platform.ts'
import { PLATFORMS } from './platforms/registry.ts'
import { createPolling } from './polling/polling.ts'
import { type RunningPolling, runPolling } from './polling/run-polling.ts'
import { readSampleNews } from './sources/sample-news.ts'
import { type RunningEditions, startEditions } from './start-editions.ts'
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
 * The bot on every platform that is configured, with the feeds that are followed read and the editions posted at their
 * times. A platform that cannot connect is off, and said to be; the others go on.
 * Throws CONFIG_INVALID and STORE_ codes where nothing can run.
 */
export async function startBot(config: Config, env: Env, log: Log): Promise<RunningBot> {
  const app = withSamples(createApp(config), await readSampleNews(Date.now()))
  const store = await openStore(env.DATABASE_URL ?? null, STANDARD_STORE)
  const { timeZone: defaultZone } = config
  await purge(store.db, Date.now(), config.retention)
  await bringInConfigured(store.db, config.subscriptions, { defaultZone, now: Date.now() })
  const report = (fault: unknown) => log.error('fault.unforeseen', { reason: reasonOf(fault) })
  const base = { store, engine: app.engine, fetchArticle: app.fetchArticle, now: Date.now, defaultZone, report }
  const polling = startPolling(app, base)
  let editions: RunningEditions | null = null
  const deps = {
    ...base,
    news: createNews({ store, app, polling, now: Date.now }),
    editions: { make: createEditionMaker(base), wake: () => editions?.wake() },
  }
  const { connections, platforms, lines } = await connectAll(config, deps, log)
  const started = await startEditions(connections, { ...deps, log }, config)
  editions = started
  const running = { polling, platforms, app, store }
  return { platforms: lines, stop: () => stopAll({ ...running, editions: started }) }
}

/** The app, with the samples at the addresses that their outlets would have. */
function withSamples(app: App, samples: Awaited<ReturnType<typeof readSampleNews>>): App {
  return {
    ...app,
    fetchArticle: async (url) => samples.findArticle(url) ?? (await app.fetchArticle(url)),
    findFeed: async (address) => {
      const fetched = samples.findFeed(address)
      return fetched ? { url: fetched.url, fetched, others: [] } : app.findFeed(address)
    },
    fetchFeedIfChanged: async (url, known) => {
      const fetched = samples.findFeed(url)
      if (fetched?.version.bodyHash === known.bodyHash) return { ...fetched, feed: null }
      return fetched ?? app.fetchFeedIfChanged(url, known)
    },
  }
}

type Base = Pick<BotDeps, 'store' | 'engine' | 'fetchArticle' | 'now' | 'defaultZone' | 'report'>

function startPolling(app: App, base: Base): RunningPolling {
  const polling = createPolling({
    ...base,
    fetchFeedIfChanged: app.fetchFeedIfChanged,
    enqueueNotice: (transaction, { follower: { channelId }, message, now }) =>
      enqueueNotice(transaction, { channelId, about: `feeds ${now}`, message }, { now, defaultZone: base.defaultZone }),
  })
  return runPolling(polling, base.report)
}

async function connectAll(
  config: Config,
  deps: Omit<BotDeps, 'platform' | 'editions'> & { readonly editions: Omit<BotDeps['editions'], 'toParts'> },
  log: Log,
): Promise<{ readonly connections: Connection[]; readonly platforms: Platform[]; readonly lines: string[] }> {
  const connections: Connection[] = []
  const platforms: Platform[] = []
  const lines: string[] = []
  for (const { name, connect, delivery: traits } of PLATFORMS) {
    try {
      const editions = { ...deps.editions, toParts: traits.toParts }
      const platform = await connect(config.platforms[name], createBot({ ...deps, platform: name, editions }))
      connections.push({ name, platform, traits })
      platforms.push(platform)
      lines.push(`${name}: ${platform.status}`)
      log.info('platform.connected', { platform: name })
    } catch (fault) {
      if (!(fault instanceof PullquoteError)) throw fault
      lines.push(`${name}: off — ${fault.message}`)
      log.error('platform.failed', { platform: name, code: fault.code })
    }
  }
  return { connections, platforms, lines }
}

interface Running {
  readonly editions: RunningEditions
  readonly polling: RunningPolling
  readonly platforms: readonly Platform[]
  readonly app: App
  readonly store: Store
}

/** What makes new messages ends first, then what posts them, then what they are posted through. */
async function stopAll({ editions, polling, platforms, app, store }: Running): Promise<void> {
  await editions.stop()
  await polling.stop()
  await Promise.all(platforms.map((platform) => platform.close()))
  await app.close()
  await store.close()
}

/** The stack of a fault that nobody foresaw: where, never what was said. */
function reasonOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
