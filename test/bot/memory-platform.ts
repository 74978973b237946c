import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type App, createApp } from '../../src/app.ts'
import { createBot } from '../../src/bot/bot.ts'
import type { BotDeps } from '../../src/bot/context.ts'
import { createEditionMaker } from '../../src/bot/edition/make-edition.ts'
import { createNews } from '../../src/bot/news.ts'
import { configSchema } from '../../src/config/schema.ts'
import type { ActionName, Message } from '../../src/core/message/message.ts'
import { toPlainText } from '../../src/core/message/plain-text.ts'
import { enqueueNotice } from '../../src/delivery/enqueue-notice.ts'
import { startSender } from '../../src/delivery/sender.ts'
import type { Asker, Host, Reply, Said } from '../../src/platforms/platform.ts'
import { createPolling } from '../../src/polling/polling.ts'
import { createTick } from '../../src/schedule/tick.ts'
import { createHostQueue } from '../../src/sources/fetch/host-queue.ts'
import { type SampleSite, startSampleSite } from '../../src/sources/sample-site.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { silentLog } from '../memory-log.ts'
import { createOutlet, type Delivered, type Outlet } from './outlet.ts'

/** A reply as it was posted; `id` is null where only the asker saw it. */
export interface Posted extends Reply {
  readonly id: string | null
  /** As plain text. */
  readonly text: string
}

/** Where and by whom something is said; what is left out is the usual. */
interface Saying {
  readonly channel?: string
  readonly workspace?: string
  readonly thread?: string | null
  readonly mayManage?: boolean
  /** The other channels that the person sees, and whether they may manage them; not known at all where left out. */
  readonly others?: Readonly<Record<string, boolean>>
  /** Names the event; a new one by default. */
  readonly event?: string
}

/** A platform in memory with a bot on a real store and real pages; each saying gives the replies to it. */
export interface MemoryPlatform {
  readonly site: SampleSite
  readonly store: Store
  readonly host: Host
  /** What was reported as unforeseen. */
  readonly faults: unknown[]
  /** Addresses that were fetched. */
  readonly fetched: string[]
  /** Epoch milliseconds. */
  now(): number
  /** Moves the clock on. */
  wait(ms: number): void
  command(text: string, where?: Saying & { readonly otherwise?: 'digest' | 'ask' }): Promise<Posted[]>
  say(
    text: string,
    where?: Saying & { readonly mentionsUs?: boolean; readonly isToAnother?: boolean },
  ): Promise<Posted[]>
  /** Reads the feeds that are due. */
  poll(): Promise<unknown>
  /** Makes the editions that are due. */
  tick(): Promise<void>
  /** All that was posted, once nothing more is on its way. */
  settled(): Promise<readonly Delivered[]>
  /** What is posted of our own accord. */
  readonly deliveries: Outlet
  press(name: ActionName, target: string, where?: Saying): Promise<Posted[]>
  close(): Promise<void>
}

/** Monday, 23 November 2026, 14:00 in UTC: the day of the latest sample news. */
export const START = Date.parse('2026-11-23T14:00:00Z')

const ZONE = 'Europe/Berlin'

/** Starts one; `changes` takes the place of parts of what the bot works with. */
export async function startMemoryPlatform(
  changes: (app: App) => Partial<BotDeps> = () => ({}),
): Promise<MemoryPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bot-'))
  const store = await openStore(null, join(folder, 'store.sqlite'))
  const site = await startSampleSite()
  const app = fetchingInTurn(createApp(configSchema.parse({ fetch: { allow: [new URL(site.url).host] } })))
  const faults: unknown[] = []
  const fetched: string[] = []
  let clock = START
  let events = 0
  let messages = 0
  // Each reading is a little later, so that what is posted has an order.
  const now = () => clock++
  const report = (fault: unknown) => {
    faults.push(fault)
  }
  const polling = createPolling({
    store,
    engine: app.engine,
    reader: app.reader,
    fetchArticle: app.fetchArticle,
    fetchFeedIfChanged: app.fetchFeedIfChanged,
    enqueueNotice: (transaction, { follower: { channelId }, message, now: at }) =>
      enqueueNotice(transaction, { channelId, about: `feeds ${at}`, message }, { now: at, defaultZone: ZONE }),
    now,
    report,
  })
  const deliveries = createOutlet()
  const sender = await startSender({ db: store.db, connections: [deliveries.connection], now, log: silentLog, report })
  const base = { store, engine: app.engine, reader: app.reader, defaultZone: ZONE, log: silentLog, now, report }
  const makeEdition = createEditionMaker(base)
  const tick = createTick({
    ...base,
    db: store.db,
    platforms: new Map([['memory', deliveries.connection.traits]]),
    makeEdition,
    jitterMs: 0,
    wake: sender.wake,
    log: silentLog,
  })
  const host = createBot({
    ...base,
    platform: 'memory',
    readMetrics: () => Promise.resolve(''),
    fetchArticle: (url) => {
      fetched.push(url)
      return app.fetchArticle(url)
    },
    news: createNews({ store, app, polling: { readNow: async () => void (await polling.round()) }, now }),
    editions: { make: makeEdition, toParts: deliveries.connection.traits.toParts, wake: sender.wake },
    ...changes(app),
  })
  const hear = async (said: Said, where: Saying): Promise<Posted[]> => {
    const { channel = 'C1', workspace = 'W1', thread = null, event = `event-${++events}` } = where
    const replies: Posted[] = []
    await host.receive(
      {
        id: event,
        place: {
          workspace: { id: workspace, name: 'Lowmark Desk' },
          channel: { id: channel, name: 'news' },
          threadId: thread,
        },
        asker: toAsker(where),
        said,
      },
      (reply) => {
        const id = reply.audience === 'everyone' ? `message-${++messages}` : null
        replies.push({ ...reply, id, text: toPlainText(reply.message) })
        return Promise.resolve(id)
      },
    )
    return replies
  }
  return {
    site,
    store,
    host,
    faults,
    fetched,
    wait: (ms) => {
      clock += ms
    },
    command: (text, { otherwise, ...where } = {}) =>
      hear({ kind: 'command', text, otherwise: otherwise ?? null }, where),
    say: (text, { mentionsUs = false, isToAnother = false, ...where } = {}) =>
      hear({ kind: 'message', text, mentionsUs, isToAnother }, where),
    press: (name, target, where = {}) => hear({ kind: 'action', name, target }, where),
    now,
    poll: () => polling.round(),
    tick,
    deliveries,
    settled: async () => {
      const open = store.db.selectFrom('deliveries').select('id').where('state', 'in', ['waiting', 'queued', 'sending'])
      while ((await open.executeTakeFirst()) !== undefined) await letOthersRun()
      return deliveries.posted
    },
    close: async () => {
      await sender.stop()
      await polling.stop()
      await app.close()
      await site.close()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Pages and feeds arrive in the order in which they were asked for, so that a test sees the same stories each time. */
function fetchingInTurn(app: App): App {
  const queue = createHostQueue(1)
  const inTurn = <Result>(fetch: () => Promise<Result>) => queue('samples', fetch)
  return {
    ...app,
    fetchArticle: (url) => inTurn(() => app.fetchArticle(url)),
    fetchFeedIfChanged: (url, known) => inTurn(() => app.fetchFeedIfChanged(url, known)),
    findFeed: (address) => inTurn(() => app.findFeed(address)),
  }
}

/** Every passage and quote of a message, word for word. */
export function wordsOf({ blocks }: Message): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote' || block.kind === 'passage') return [block.text]
    return block.kind === 'points' ? block.points.map(({ text }) => text) : []
  })
}

/** What the first action of a name is done to; '' where the message has none. */
export function targetOf({ blocks }: Message, name: ActionName): string {
  const actions = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []))
  const action = actions.find((each) => each.name === name)
  return action && 'target' in action ? action.target : ''
}

/** Channels are called by their ids. */
function toAsker({ mayManage = false, others }: Saying): Asker {
  const asker = { id: 'U1', mayManage }
  if (!others) return asker
  return {
    ...asker,
    findChannel: async (written) => {
      const mayManageThere = others[written]
      if (mayManageThere === undefined) return null
      return { channel: { id: written, name: written }, mayManage: mayManageThere, warning: null }
    },
  }
}
