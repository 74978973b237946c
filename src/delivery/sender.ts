import { randomUUID } from 'node:crypto'
import type { Log } from '../log.ts'
import type { DeliveryTraits, Platform } from '../platforms/platform.ts'
import { releaseClaims } from '../store/delivery-claims.ts'
import { type Db, isPostgres } from '../store/schema.ts'
import { type Bell, createBell } from './bell.ts'
import { type Courier, createCourier, type Patience } from './courier.ts'

/** A connection that deliveries go through. */
export interface Connection {
  /** The platform's name, as in the store. */
  readonly name: string
  readonly platform: Pick<Platform, 'post' | 'find'>
  readonly traits: DeliveryTraits
}

/** What a sender works with. */
export interface SenderDeps {
  readonly db: Db
  readonly connections: readonly Connection[]
  /** Epoch milliseconds. */
  now(): number
  readonly log: Log
  /** Takes a fault that nobody foresaw. */
  report(fault: unknown): void
}

/** Empties the outbox, as fast as the platforms allow, until it is stopped. */
export interface Sender {
  /** There is something new in the outbox: it is looked at now. */
  wake(): void
  /** Takes up nothing more, and resolves when what is on the wire has ended and is kept. */
  stop(): Promise<void>
}

/**
 * Half a lease outlasts any request, and is renewed while it lasts. What was posted can be found some seconds later; the
 * time for repeating is left early, because a request may be on its way for long.
 */
const PATIENCE: Patience = { leaseMs: 60_000, settleMs: 5_000, repeatMarginMs: 10_000 }

/** How often the outbox is looked at where nobody wakes: it may have been filled by another process. */
const POLL_MS = 1_000

/** Requests of one connection at a time: what is under way when the process is killed has to be looked for. */
const MAX_UNDER_WAY = 50

/**
 * Starts to empty the outbox. What a process that was killed had under way is looked for: at once in a store that one
 * process has to itself, else when its lease ends.
 */
export async function startSender(deps: SenderDeps, patience: Patience = PATIENCE): Promise<Sender> {
  const { db, now } = deps
  const sender = randomUUID()
  if (!isPostgres(db)) await releaseClaims(db, now())
  const couriers = deps.connections.map((connection) => createCourier({ ...deps, ...connection, sender, patience }))
  const lanes = couriers.map((courier) => startLane(courier, deps))
  const heartbeat = setInterval(() => {
    for (const courier of couriers) courier.renew().catch(deps.report)
  }, patience.leaseMs / 3)
  heartbeat.unref()
  return {
    wake: () => {
      for (const lane of lanes) lane.wake()
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()))
      clearInterval(heartbeat)
    },
  }
}

/** One connection's loop. */
interface Lane {
  wake(): void
  stop(): Promise<void>
}

function startLane(courier: Courier, deps: Pick<SenderDeps, 'now' | 'report'>): Lane {
  const bell: Bell = createBell()
  const underWay = new Set<Promise<void>>()
  let isStopped = false

  async function takeAll(): Promise<void> {
    while (!isStopped) {
      const claims = await courier.take(MAX_UNDER_WAY - underWay.size)
      if (claims.length === 0) return
      for (const claim of claims) {
        const ended = courier.deliver(claim).then(() => {
          underWay.delete(ended)
          bell.ring()
        })
        underWay.add(ended)
      }
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      // Where the store is not there, it is asked again in a while.
      await takeAll().catch(deps.report)
      const nextMs = (courier.nextAt() ?? Number.POSITIVE_INFINITY) - deps.now()
      await bell.wait(Math.max(1, Math.min(POLL_MS, nextMs)))
    }
  }

  const ran = run()
  return {
    wake: bell.ring,
    stop: async () => {
      isStopped = true
      bell.ring()
      await ran
      await Promise.all(underWay)
    },
  }
}
