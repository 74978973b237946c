import { setImmediate as letOthersRun } from 'node:timers/promises'
import { nextRun } from '../core/schedule/next-run.ts'
import { planRun } from '../core/subscription/plan-run.ts'
import type { Log } from '../log.ts'
import { settingsOf } from '../store/channel-settings.ts'
import {
  type DueSubscription,
  findSlots,
  listScheduledAfter,
  type Move,
  moveNextRuns,
  releaseFarDeliveries,
  releaseTaken,
} from '../store/due-subscriptions.ts'
import { type Db, isPostgres } from '../store/schema.ts'

/** A clock that goes back by more than this was set; by less it is being put right. */
const JUMP_MS = 60_000

/** Nothing of ours waits longer than this by itself: neither a lease nor a delivery. */
const FAR_MS = 25 * 60 * 60_000

/** Subscriptions looked at before others get their turn. */
const CHUNK = 100

interface MenderDeps {
  readonly db: Db
  readonly defaultZone: string
  readonly log: Log
}

/**
 * Looks at the first tick, and whenever the clock was set back, whether what waits for its time waits too long: a clock
 * that was wrong for a while has moved next runs on into a future that is none. They come when their schedules say; a
 * slot that had its edition has it once all the same.
 */
export function createMender({ db, defaultZone, log }: MenderDeps): (now: number) => Promise<void> {
  let last: number | null = null
  return async (now) => {
    const isRight = last !== null && now >= last - JUMP_MS
    last = now
    if (isRight) return
    // In a store that one process has to itself nobody else can have taken anything.
    await releaseTaken(db, isPostgres(db) ? now + FAR_MS : now)
    await releaseFarDeliveries(db, now, now + FAR_MS)
    const mended = await mendNextRuns(db, defaultZone, now)
    if (mended > 0) log.warn('schedule.mended', { subscriptions: mended })
  }
}

/** How many next runs came too late. */
async function mendNextRuns(db: Db, defaultZone: string, now: number): Promise<number> {
  let mended = 0
  let afterId = ''
  for (;;) {
    const scheduled = await listScheduledAfter(db, now, afterId, CHUNK)
    const end = scheduled.at(-1)
    if (!end) return mended
    const moves: Move[] = []
    for (const each of scheduled) {
      const to = await findEarlierRun(db, each, settingsOf(each.channel).zone ?? defaultZone, now)
      if (to !== null) moves.push({ id: each.subscription.id, from: each.slot, to })
    }
    mended += (await moveNextRuns(db, moves)).size
    afterId = end.subscription.id
    await letOthersRun()
  }
}

/** The first run after `now` that has had no edition, where it comes before the one that is noted; else null. */
async function findEarlierRun(
  db: Db,
  { subscription, slot }: DueSubscription,
  zone: string,
  now: number,
): Promise<number | null> {
  const first = planRun(subscription, zone, now)
  if (first === null || first >= slot) return null
  const had = new Set(await findSlots(db, subscription.id, first))
  let run = first
  while (had.has(run) && subscription.schedule !== null) run = nextRun(subscription.schedule, zone, run)
  return run < slot ? run : null
}
