import { mkdtemp, rm } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { extractive } from '../../src/engines/extractive/extractive.ts'
import { createPolling } from '../../src/polling/polling.ts'
import { createSideReading } from '../../src/reading/side-reading.ts'
import { FIRST_INTERVAL_MS } from '../../src/sources/feed/poll-interval.ts'
import { fetchFeedIfChanged } from '../../src/sources/fetch/fetch-feed.ts'
import { fetchPage } from '../../src/sources/fetch/fetch-page.ts'
import { createHttpClient } from '../../src/sources/fetch/http-client.ts'
import { createRobots } from '../../src/sources/fetch/robots.ts'
import { saveChannel } from '../../src/store/channels.ts'
import { saveFeed } from '../../src/store/feeds.ts'
import { openStore } from '../../src/store/open-store.ts'
import { saveSubscriptionFeeds } from '../../src/store/subscription-feeds.ts'
import { createSubscription } from '../../src/store/subscriptions.ts'
import { saveWorkspace } from '../../src/store/workspaces.ts'
import { watchTurns } from './watch-turns.ts'

/** What one round of polling took. */
export interface RoundFigures {
  readonly seconds: number
  /** Until the last feed had answered; reading articles goes on after it. */
  readonly feedSeconds: number
  readonly processorSeconds: number
  /** By the clock: what else the machine does counts. */
  readonly longestBlockMs: number
  /** The longest block by the processor time of the thread. */
  readonly busiestMs: number
  readonly peakMb: number
  readonly report: Readonly<Record<string, number>>
}

/** Follows the feeds that its parent names, polls them whenever it is told to, and sends what that took. */
async function main({ port, addresses }: { port: number; addresses: readonly string[] }): Promise<void> {
  // As `npm start` does.
  enableCompileCache()
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
  const { db, close } = await openStore(join(folder, 'store.sqlite'), 'unused')
  let skippedMs = 0
  let lastFeedAt = 0
  const now = () => Date.now() + skippedMs
  const client = createHttpClient({
    contact: null,
    timeoutMs: 15_000,
    maxBytes: 8 * 1024 * 1024,
    maxRedirects: 5,
    allow: [`127.0.0.1:${port}`],
    resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    now,
  })
  const robots = createRobots(client, now)
  const reading = createSideReading(extractive)
  const workspace = await saveWorkspace(db, { platform: 'bench', externalId: 'W', name: null }, now())
  const channel = await saveChannel(db, { workspaceId: workspace.id, externalId: 'C', name: null }, now())
  const wish = { channelId: channel.id, sources: [], filters: { terms: [], mutedStoryIds: [] }, schedule: null }
  const { id } = await createSubscription(db, { ...wish, nextRunAt: null }, now())
  const feedIds: string[] = []
  for (const url of addresses) {
    const draft = { url, title: null, siteUrl: null, language: null, askedAs: [], intervalMs: FIRST_INTERVAL_MS }
    feedIds.push((await saveFeed(db, draft, now())).id)
  }
  await saveSubscriptionFeeds(db, id, feedIds)
  const polling = createPolling({
    store: { db, close },
    engine: reading.engine,
    reader: reading.reader,
    fetchFeedIfChanged: (url, known) =>
      fetchFeedIfChanged(url, known, client, reading.reader).finally(() => {
        lastFeedAt = performance.now()
      }),
    fetchArticle: (url) => fetchPage(url, client, robots, reading.reader),
    enqueueNotice: () => Promise.resolve(),
    now,
    report: (fault) => process.stderr.write(`${String(fault)}\n`),
  })
  process.on('message', async (word) => {
    if (word === 'stop') {
      await polling.stop()
      await client.close()
      await reading.close()
      await close()
      await rm(folder, { recursive: true, force: true })
      process.disconnect()
      return
    }
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const watch = watchTurns()
    const [startedAt, processor] = [performance.now(), process.cpuUsage()]
    const report = await polling.round()
    const { user, system } = process.cpuUsage(processor)
    delay.disable()
    const figures: RoundFigures = {
      seconds: (performance.now() - startedAt) / 1_000,
      feedSeconds: (lastFeedAt - startedAt) / 1_000,
      processorSeconds: (user + system) / 1e6,
      longestBlockMs: delay.max / 1e6,
      busiestMs: watch.stop(),
      peakMb: process.resourceUsage().maxRSS / 1_024,
      report: { ...report },
    }
    skippedMs += 7 * 60 * 60 * 1_000
    process.send?.(figures)
  })
  process.send?.('ready')
}

process.once('message', (sites: { port: number; addresses: readonly string[] }) => void main(sites))
