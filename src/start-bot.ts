import { type App, createApp } from './app.ts'
import { createBot } from './bot/bot.ts'
import { bringInConfigured } from './bot/bring-in-configured.ts'
import type { BotDeps } from './bot/context.ts'
import { createNews } from './bot/news.ts'
import type { Env } from './config/env.ts'
import type { Config } from './config/schema.ts'
import { closePlatform, connectPlatforms, type PlatformState } from './connect-platforms.ts'
import { enqueueNotice } from './delivery/enqueue-notice.ts'
import { extractive } from './engines/extractive/extractive.ts'
import { type Log, toReason } from './log.ts'
import { logFetches } from './log-fetches.ts'
import { countedLog, createMetrics } from './metrics.ts'
import { createPolling } from './polling/polling.ts'
import { type RunningPolling, runPolling } from './polling/run-polling.ts'
import { createSideReading } from './reading/side-reading.ts'
import type { MakeEdition } from './schedule/make-edition.ts'
import { readSampleNews } from './sources/sample-news.ts'
import { type RunningEditions, startEditions } from './start-editions.ts'
import { startPurge } from './start-purge.ts'
import { STANDARD_STORE } from './store/database-url.ts'
import { openStore } from './store/open-store.ts'
import { watchStore } from './watch-store.ts'
import { withSamples } from './with-samples.ts'

/** A running bot. */
export interface RunningBot {
  /** Each platform: on and where, or off and why. */
  readonly platforms: readonly PlatformState[]
  /** Lets what is on the wire end, then lets everything go. */
  stop(): Promise<void>
}

/**
 * The bot on every platform that is configured, with the feeds that are followed read and the editions posted at their
 * times. A platform that cannot connect is off, and said to be; the others go on.
 * Throws CONFIG_INVALID and STORE_ codes where nothing can run.
 */
export async function startBot(config: Config, env: Env, plainLog: Log): Promise<RunningBot> {
  const metrics = createMetrics()
  const log = countedLog(plainLog, metrics)
  const reading = createSideReading(extractive)
  const { reader } = reading
  const started = Date.now()
  const app = withSamples(logFetches(createApp(config, reading), log), () => readSampleNews(started, reader))
  const start = performance.now()
  const store = await openStore(env.DATABASE_URL ?? null, STANDARD_STORE, watchStore(log, metrics, Date.now))
  log.info('store.opened', { ms: Math.round(performance.now() - start) })
  const { timeZone: defaultZone } = config
  await bringInConfigured(store.db, config.subscriptions, { defaultZone, now: Date.now() })
  const report = (fault: unknown) => log.error('fault.unforeseen', { reason: toReason(fault) })
  const { engine, fetchArticle } = app
  const base = {
    store,
    engine,
    reader,
    fetchArticle,
    now: Date.now,
    defaultZone,
    report,
    log,
    readMetrics: metrics.read,
  }
  const polling = startPolling(app, base)
  const news = createNews({ store, app, polling, now: Date.now })
  // Loaded with the first edition: choosing stories knows the words of many languages.
  const make: MakeEdition = async (...edition) =>
    (await import('./bot/edition/make-edition.ts')).createEditionMaker(base)(...edition)
  // Bots are there before what posts for them, which needs the platforms that they serve.
  let running: RunningEditions | null = null
  const wake = () => running?.wake()
  const { connected, states } = await connectPlatforms(config, env, ({ name, delivery: { toParts } }) =>
    createBot({ ...base, platform: name, news, editions: { make, toParts, wake } }),
  )
  const editions = await startEditions(connected, { ...base, makeEdition: make }, config)
  running = editions
  const purge = startPurge(store.db, config.retention, log)
  return {
    platforms: states,
    async stop() {
      // What makes new messages ends first, then what posts them, then what they are posted through.
      await editions.stop()
      await polling.stop()
      await Promise.all(connected.map((each) => closePlatform(each, log)))
      await purge.stop()
      await reading.close()
      await app.close()
      await store.close()
    },
  }
}

type Base = Pick<BotDeps, 'store' | 'engine' | 'fetchArticle' | 'now' | 'defaultZone' | 'report'> & Pick<App, 'reader'>

function startPolling(app: App, base: Base): RunningPolling {
  const { defaultZone } = base
  const polling = createPolling({
    ...base,
    fetchFeedIfChanged: app.fetchFeedIfChanged,
    enqueueNotice: (transaction, { follower: { channelId }, message, now }) =>
      enqueueNotice(transaction, { channelId, about: `feeds ${now}`, message }, { now, defaultZone }),
  })
  return runPolling(polling, base.report)
}
