import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Courier, createCourier, type Patience } from '../../src/delivery/courier.ts'
import { keepEditions } from '../../src/delivery/keep-editions.ts'
import type { Log } from '../../src/log.ts'
import type { DeliveryTraits } from '../../src/platforms/platform.ts'
import type { EditionMessage } from '../../src/schedule/make-edition.ts'
import { type Delivery, listDeliveries } from '../../src/store/deliveries.ts'
import type { Edition } from '../../src/store/editions.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { createCountingClient } from '../fakes/counting-client.ts'
import { type CountingPlatform, type Manners, startCountingPlatform } from '../fakes/counting-platform.ts'
import { messageOf } from '../store/invented-editions.ts'
import { createFollower } from '../store/suites/use-store.ts'

export const UNHURRIED: DeliveryTraits = { repeatMs: 0, channelPaceMs: 0, maxPostsPerSecond: 1_000 }
export const PATIENCE: Patience = { leaseMs: 60_000, settleMs: 5_000, repeatMarginMs: 10_000 }

/** An outbox on a real store, a platform that counts, and a clock that is moved by hand. */
export interface Outbox {
  readonly store: Store
  readonly platform: CountingPlatform
  /** What was logged, by name. */
  readonly events: string[]
  /** What was reported as unforeseen. */
  readonly faults: unknown[]
  now(): number
  /** Moves the clock. */
  wait(ms: number): void
  /** Another courier, as after a restart. */
  createCourier(sender: string, traits?: Partial<DeliveryTraits>): Courier
  /** An edition of these messages for a new channel of this name; `>` at its beginning puts a message into the thread. */
  enqueue(channel: string, texts: readonly string[]): Promise<Edition>
  /** What the edition's deliveries have become: `state` or `state: fault code`. */
  statesOf(edition: Edition): Promise<string[]>
  deliveriesOf(edition: Edition): Promise<Delivery[]>
  end(): Promise<void>
}

export async function startOutbox(manners: Partial<Manners> = {}): Promise<Outbox> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-outbox-'))
  const store = await openStore(null, join(folder, 'store.sqlite'))
  const platform = await startCountingPlatform(manners)
  const client = createCountingClient(platform.url)
  const events: string[] = []
  const faults: unknown[] = []
  const log: Log = {
    info: (event) => events.push(event),
    warn: (event) => events.push(event),
    error: (event) => events.push(event),
  }
  let clock = Date.now()
  return {
    store,
    platform,
    events,
    faults,
    now: () => clock,
    wait: (ms) => {
      clock += ms
    },
    createCourier: (sender, traits = {}) =>
      createCourier({
        db: store.db,
        name: 'semaphore',
        platform: client,
        traits: { ...UNHURRIED, ...traits },
        sender,
        patience: PATIENCE,
        now: () => clock,
        log,
        report: (fault) => faults.push(fault),
      }),
    async enqueue(channel, texts) {
      const { channelId, subscriptionId } = await createFollower(store.db, channel)
      const made = { title: 'Morning digest', messages: texts.map(toEditionMessage), stories: [], decisions: [] }
      const place = { platform: 'semaphore', channelId, toParts: undefined }
      const edition = { made, subscriptionId, slot: clock, madeAt: clock, readyAt: clock, ...place }
      const [kept] = await keepEditions(store.db, [edition], clock)
      if (!kept) throw new Error('The edition was not kept.')
      return kept
    },
    deliveriesOf: (edition) => listDeliveries(store.db, edition.id),
    statesOf: async (edition) =>
      (await listDeliveries(store.db, edition.id)).map(({ state, fault }) =>
        fault ? `${state}: ${fault.code}` : state,
      ),
    async end() {
      client.end()
      await platform.end()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

function toEditionMessage(text: string): EditionMessage {
  const inThread = text.startsWith('>')
  return { message: messageOf(inThread ? text.slice(1) : text), digestIds: [], inThread }
}

/** Lets a courier bring everything that may go now. How many deliveries it took up. */
export async function deliverAll(courier: Courier): Promise<number> {
  let count = 0
  for (;;) {
    const claims = await courier.take(50)
    if (claims.length === 0) return count
    count += claims.length
    await Promise.all(claims.map((claim) => courier.deliver(claim)))
  }
}
