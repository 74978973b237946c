import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { startSender } from '../../src/delivery/sender.ts'
import type { Log } from '../../src/log.ts'
import type { EditionMessage } from '../../src/schedule/make-edition.ts'
import { createTick } from '../../src/schedule/tick.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Db } from '../../src/store/schema.ts'
import { createCountingClient } from '../fakes/counting-client.ts'
import { messageOf } from '../store/invented-editions.ts'

/**
 * Makes the editions that are due, an overview and four details each, and posts them. On the command line: the address
 * of the store, the platforms that count with how long each repeats a post, how many posts a second one takes, and
 * `finish` to end when everything is out; else it ends only when it is killed.
 */
const [databaseUrl = '', platforms = '', postsPerSecond, finish] = process.argv.slice(2)
const counting = z
  .array(z.object({ name: z.string(), url: z.string(), repeatMs: z.number() }))
  .parse(JSON.parse(platforms))

/** As short as can be on a busy machine, where a request takes some time by itself. */
const PATIENCE = { leaseMs: 3_000, settleMs: 250, repeatMarginMs: 3_000 }
const TAKEN_MS = 500

const report = (fault: unknown) => process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
const log: Log = { info: () => undefined, warn: report, error: report }
const store = await openStore(databaseUrl, 'unused')
process.stdout.write('open\n')
const { db } = store
const connections = counting.map(({ name, url, repeatMs }) => {
  const traits = { repeatMs, channelPaceMs: 0, maxPostsPerSecond: Number(postsPerSecond) }
  return { name, platform: createCountingClient(url), traits }
})
const sender = await startSender({ db, connections, now: Date.now, log, report }, PATIENCE)
const tick = createTick(
  {
    db,
    platforms: new Map(connections.map(({ name, traits }) => [name, traits])),
    makeEdition: async ({ id }) => ({
      title: 'Morning',
      messages: ['overview', 'one', 'two', 'three', 'four'].map(
        (part, at): EditionMessage => ({ message: messageOf(`${part} of ${id}`), digestIds: [], inThread: at > 0 }),
      ),
      stories: [],
      decisions: [],
    }),
    defaultZone: 'UTC',
    jitterMs: 0,
    now: Date.now,
    wake: sender.wake,
    log,
    report,
  },
  TAKEN_MS,
)

async function isFinished(within: Db): Promise<boolean> {
  const due = await within.selectFrom('subscriptions').select('id').where('next_run_at', 'is not', null).execute()
  const open = await within
    .selectFrom('deliveries')
    .select('id')
    .where('state', 'in', ['waiting', 'queued', 'sending'])
    .execute()
  return due.length + open.length === 0
}

do {
  await tick()
  await wait(50)
} while (finish === undefined || !(await isFinished(db)))
await sender.stop()
for (const { platform } of connections) platform.end()
await store.close()
