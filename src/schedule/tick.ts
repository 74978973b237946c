import { setImmediate as letOthersRun } from 'node:timers/promises'
import { findQuietEnd } from '../core/schedule/quiet-hours.ts'
import { planRun } from '../core/subscription/plan-run.ts'
import { keepEditions } from '../delivery/keep-editions.ts'
import { PullquoteError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { DeliveryTraits } from '../platforms/platform.ts'
import { settingsOf } from '../store/channel-settings.ts'
import {
  type DueSubscription,
  holdChannels,
  listDueSubscriptions,
  moveNextRuns,
  takeDueSubscriptions,
} from '../store/due-subscriptions.ts'
import { type Db, inTransaction } from '../store/schema.ts'
import { findJitter } from './jitter.ts'
import type { MadeEdition, MakeEdition } from './make-edition.ts'
import { createMender } from './mend-clock.ts'

/** What a tick works with. */
export interface TickDeps {
  readonly db: Db
  /** The platforms that are connected, by name: editions for others are made when these are there again. */
  readonly platforms: ReadonlyMap<string, DeliveryTraits>
  readonly makeEdition: MakeEdition
  /** IANA zone of channels that have set none. */
  readonly defaultZone: string
  /** Over how long after a slot the posts of all subscriptions are spread, in ms; 0 for not at all. */
  readonly jitterMs: number
  /** Epoch milliseconds. */
  now(): number
  /** There is something new in the outbox. */
  wake(): void
  readonly log: Log
  /** Takes a fault that nobody foresaw. */
  report(fault: unknown): void
}

/** Subscriptions of one transaction: the event loop is held up no longer than that takes. */
const CHUNK = 100

/** For how long those that are taken are left alone where their process dies. */
const TAKEN_MS = 2 * 60_000

/** A channel whose last edition has not gone out for so long gets the next when it has. */
const STUCK_MS = 10 * 60_000

/** Makes the editions that are due, puts them into the outbox and moves the next runs on. Resolves when nothing is due. */
export type Tick = () => Promise<void>

/**
 * The tick. What was due while nothing ran is made up for by one edition a subscription, marked late; what comes due in
 * quiet hours waits for their end and becomes one. A subscription whose edition cannot be made is tried again some
 * minutes later, and the others go on. Throws STORE_ codes.
 */
export function createTick(deps: TickDeps, takenMs = TAKEN_MS): Tick {
  const { db, now } = deps
  const mend = createMender(deps)
  return async () => {
    const at = now()
    await mend(at)
    const platforms = [...deps.platforms.keys()]
    const ids = await listDueSubscriptions(db, at)
    for (let from = 0; from < ids.length; from += CHUNK) {
      const due = await takeDueSubscriptions(db, {
        ids: ids.slice(from, from + CHUNK),
        now: at,
        until: now() + takenMs,
        platforms,
        stuckBefore: at - STUCK_MS,
      })
      if (due.length === 0) continue
      await keepRuns(await toRuns(due, deps), deps)
      deps.wake()
    }
  }
}

async function toRuns(due: readonly DueSubscription[], deps: TickDeps): Promise<Run[]> {
  const runs: Run[] = []
  for (const each of due) {
    const run = await toRun(each, deps)
    if (run !== null) runs.push(run)
    await letOthersRun()
  }
  return runs
}

/** What becomes of a subscription that is due; `edition` is null where quiet hours hold it. */
interface Run extends DueSubscription {
  readonly edition: MadeEdition | null
  readonly madeAt: number
  readonly nextRunAt: number | null
}

/** Null where it cannot be told: that is reported. */
async function toRun(
  due: DueSubscription,
  { makeEdition, defaultZone, now, log, report }: TickDeps,
): Promise<Run | null> {
  const { subscription, channel, slot } = due
  const madeAt = now()
  try {
    const { quietHours, zone } = settingsOf(channel)
    const clock = zone ?? defaultZone
    const quietEnd = quietHours && findQuietEnd(quietHours, clock, madeAt)
    if (quietEnd !== null) return { ...due, edition: null, madeAt, nextRunAt: quietEnd }
    const edition = await makeEdition(subscription, slot, madeAt)
    return { ...due, edition, madeAt, nextRunAt: planRun(subscription, clock, madeAt) }
  } catch (fault) {
    if (fault instanceof PullquoteError && fault.code.startsWith('STORE_')) throw fault
    log.error('edition.failed', { subscription: subscription.id, slot })
    report(fault)
    return null
  }
}

async function keepRuns(runs: readonly Run[], { db, platforms, jitterMs, now }: TickDeps): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await holdChannels(transaction, [...new Set(runs.map(({ channel }) => channel.id))])
    const moves = runs.map(({ subscription, slot, nextRunAt }) => ({ id: subscription.id, from: slot, to: nextRunAt }))
    const moved = await moveNextRuns(transaction, moves)
    const editions = runs.flatMap(({ subscription: { id }, channel, platform, slot, edition: made, madeAt }) => {
      if (made === null || !moved.has(id)) return []
      const toParts = platforms.get(platform)?.toParts
      const readyAt = slot + findJitter(id, jitterMs)
      return [
        {
          made,
          subscriptionId: id,
          slot,
          madeAt,
          channelId: channel.id,
          platform,
          readyAt,
          toParts,
        },
      ]
    })
    await keepEditions(transaction, editions, now())
  })
}
