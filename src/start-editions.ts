import type { BotDeps } from './bot/context.ts'
import type { Config } from './config/schema.ts'
import { type Connection, type Sender, startSender } from './delivery/sender.ts'
import type { MakeEdition } from './schedule/make-edition.ts'
import { startSchedule } from './schedule/start-schedule.ts'
import { createTick } from './schedule/tick.ts'

/** Editions that come at their times. */
export interface RunningEditions {
  /** There is something new in the outbox. */
  wake(): void
  /** Makes no more editions, lets what is on the wire end, and leaves the rest to the next start. */
  stop(): Promise<void>
}

/** Has the editions of every connected platform made when they are due, and posted. */
export async function startEditions(
  connections: readonly Connection[],
  deps: Pick<BotDeps, 'store' | 'defaultZone' | 'now' | 'report' | 'log'> & { readonly makeEdition: MakeEdition },
  { schedule: { jitterMs } }: Pick<Config, 'schedule'>,
): Promise<RunningEditions> {
  const { db } = deps.store
  const sender: Sender = await startSender({ ...deps, db, connections })
  const platforms = new Map(connections.map(({ name, traits }) => [name, traits]))
  const tick = createTick({
    ...deps,
    db,
    platforms,
    jitterMs,
    wake: sender.wake,
  })
  const schedule = startSchedule(tick, deps.report)
  return {
    wake: sender.wake,
    async stop() {
      await schedule.stop()
      await sender.stop()
    },
  }
}
