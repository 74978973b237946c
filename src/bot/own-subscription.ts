import type { VerbName } from '../core/command/command.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { EVERY_DAY, type Schedule } from '../core/schedule/schedule.ts'
import { planRun } from '../core/subscription/plan-run.ts'
import { NO_FILTERS } from '../core/subscription/subscription-choices.ts'
import type { Db } from '../store/schema.ts'
import {
  createSubscription,
  inChannel,
  listSubscriptions,
  type Subscription,
  saveSubscription,
} from '../store/subscriptions.ts'
import type { Context } from './context.ts'
import { followFeeds } from './known-sources.ts'
import { type BotReply, noteToAsker } from './reply.ts'
import { zoneOf } from './zone.ts'

/** What people choose for a channel. */
export type Choices = Pick<Subscription, 'sources' | 'filters' | 'schedule' | 'paused'>

/** When editions come where nobody has said when. */
export const STANDARD_SCHEDULE: Schedule = {
  rule: { kind: 'times', weekdays: EVERY_DAY, minutes: [8 * 60 + 30] },
  zone: null,
}

/** A subscription before and after a change. `before` is null where there was none. */
export interface Changed {
  readonly before: Subscription | null
  readonly after: Subscription
}

const NOTHING: Choices = { sources: [], filters: NO_FILTERS, schedule: null, paused: false }

/** What a channel follows: as the configuration has it, else as people made it; null for nothing so far. */
export async function findOwnSubscription({ store, channel }: Context): Promise<Subscription | null> {
  return pickOwn(await listSubscriptions(store.db, channel.id))
}

/**
 * Changes what a channel follows. `change` gets the choices as they are at that moment and gives those that are to hold;
 * two people who change at once come one after the other, and each sees what the other left. The next run is planned
 * anew where its time can have changed. A refusal where the configuration decides.
 */
export function changeSubscription(
  verb: VerbName,
  context: Context,
  change: (current: Choices) => Partial<Choices>,
): Promise<Changed | BotReply> {
  const { store, channel, now } = context
  return inChannel(store.db, channel.id, async (db) => {
    const before = pickOwn(await listSubscriptions(db, channel.id))
    if (before !== null && before.configuredAs !== null) return configuredRefusal(verb, before.configuredAs)
    const choices = { ...(before ?? NOTHING), ...change(before ?? NOTHING) }
    const nextRunAt = planned(before, choices) ? before.nextRunAt : planRun(choices, zoneOf(context), now())
    return { before, after: await save(db, before, { ...choices, nextRunAt }, context) }
  })
}

/** The refusal where the configuration decides what the channel follows; null where people do. */
export async function findConfiguredRefusal(verb: VerbName, context: Context): Promise<BotReply | null> {
  const own = await findOwnSubscription(context)
  return own?.configuredAs == null ? null : configuredRefusal(verb, own.configuredAs)
}

/** That the configuration decides, and what to do. */
function configuredRefusal(verb: VerbName, name: string): BotReply {
  return noteToAsker('warn', SUBSCRIPTION_TEXTS.configuredRefusal(verb, name))
}

/** Whether the run that is planned still holds: a slot that is due must not be lost because a source was added. */
function planned(before: Subscription | null, choices: Choices): before is Subscription {
  if (before === null || before.nextRunAt === null || choices.sources.length === 0) return false
  return before.paused === choices.paused && JSON.stringify(before.schedule) === JSON.stringify(choices.schedule)
}

async function save(
  db: Db,
  before: Subscription | null,
  wanted: Choices & Pick<Subscription, 'nextRunAt'>,
  { channel, now }: Context,
): Promise<Subscription> {
  const made = before ?? (await createSubscription(db, { channelId: channel.id, ...wanted }, now()))
  const after: Subscription = { ...made, ...wanted }
  await saveSubscription(db, after)
  if (before?.sources !== after.sources) await followFeeds(db, after, now())
  return after
}

const pickOwn = (all: readonly Subscription[]) =>
  all.find(({ configuredAs }) => configuredAs !== null) ?? all[0] ?? null
