import { createApp } from './app.ts'
import { createBot } from './bot/bot.ts'
import type { Env } from './config/env.ts'
import type { Config } from './config/schema.ts'
import { PullquoteError } from './errors.ts'
import { type Log, toReason } from './log.ts'
import { logFetches } from './log-fetches.ts'
import { countedLog, createMetrics } from './metrics.ts'
import type { Host, Platform, PlatformDefinition } from './platforms/platform.ts'
import { PLATFORMS } from './platforms/registry.ts'
import { readSampleArticles } from './sources/sample-articles.ts'
import { startPurge } from './start-purge.ts'
import { openStore } from './store/open-store.ts'
import { watchStore } from './watch-store.ts'

/** Where the store lies when DATABASE_URL names none. */
export const STANDARD_STORE = 'data/pullquote.db'

/** A running bot. */
export interface RunningBot {
  /** Each platform: on and where, or off and why. */
  readonly platforms: readonly PlatformState[]
  /** Lets what is on the wire end, then lets everything go. */
  stop(): Promise<void>
}

interface PlatformState {
  readonly name: string
  readonly status: string
}

/**
 * The bot on every platform that is configured. One that cannot connect is off, and said to be; the others go on.
 * Throws CONFIG_INVALID and STORE_ codes where nothing can run.
 */
export async function startBot(config: Config, env: Env, plainLog: Log): Promise<RunningBot> {
  const metrics = createMetrics()
  const log = countedLog(plainLog, metrics)
  const app = logFetches(createApp(config), log)
  const start = performance.now()
  const store = await openStore(env.DATABASE_URL ?? null, STANDARD_STORE, watchStore(log, metrics, Date.now))
  log.info('store.opened', { ms: Math.round(performance.now() - start) })
  const samples = await readSampleArticles()
  const deps = {
    store,
    engine: app.engine,
    fetchArticle: async (url: string) => samples.find(url) ?? (await app.fetchArticle(url)),
    now: Date.now,
    defaultZone: config.timeZone,
    log,
    readMetrics: metrics.read,
    report: (fault: unknown) => log.error('fault.unforeseen', { reason: toReason(fault) }),
  }
  const connected: ConnectedPlatform[] = []
  const platforms: PlatformState[] = []
  for (const definition of PLATFORMS) {
    const { name } = definition
    const { status, platform } = await connect(definition, config, env, createBot({ ...deps, platform: name }))
    platforms.push({ name, status })
    if (platform) connected.push({ name, platform })
  }
  const purge = startPurge(store.db, config.retention, log)
  return {
    platforms,
    async stop() {
      await Promise.all(connected.map((each) => close(each, log)))
      await purge.stop()
      await app.close()
      await store.close()
    },
  }
}

interface ConnectedPlatform {
  readonly name: string
  readonly platform: Platform
}

async function connect(
  { name, needs, connect: connectTo }: PlatformDefinition,
  config: Config,
  env: Env,
  host: Host,
): Promise<{ readonly status: string; readonly platform: Platform | null }> {
  const { log } = host
  const unset = needs.filter((variable) => env[variable] === undefined)
  if (unset.length > 0) {
    log.info('platform.off', { platform: name })
    return { status: `off — set ${unset.join(' and ')} to switch it on`, platform: null }
  }
  const start = performance.now()
  try {
    const platform = await connectTo(config.platforms[name], env, host)
    log.info('platform.connected', { platform: name, ms: Math.round(performance.now() - start) })
    return { status: platform.status, platform }
  } catch (fault) {
    if (!(fault instanceof PullquoteError)) throw fault
    log.error('platform.failed', { platform: name, code: fault.code, reason: fault.message })
    return { status: `off — ${fault.message}`, platform: null }
  }
}

async function close({ name, platform }: ConnectedPlatform, log: Log): Promise<void> {
  const start = performance.now()
  await platform.close()
  log.info('platform.closed', { platform: name, ms: Math.round(performance.now() - start) })
}
