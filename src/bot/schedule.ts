import { toScheduleMessage } from '../core/message/subscription-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { describeSchedule } from '../core/schedule/describe-schedule.ts'
import type { CommandOf, Context } from './context.ts'
import { changeSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'
import { sayDefaultZone, showSubscription } from './show-subscription.ts'
import { zoneOf } from './zone.ts'

/** Sets when editions come, and says how the times were understood, when they come next, and when they came before. */
export async function schedule({ schedule: asked }: CommandOf<'schedule'>, context: Context): Promise<BotReply> {
  const changed = await changeSubscription('schedule', context, () => ({ schedule: asked }))
  if ('message' in changed) return changed
  const { before, after } = changed
  const inWords = (each: typeof asked) => describeSchedule({ ...each, zone: each.zone ?? zoneOf(context) })
  const former = before?.schedule ? inWords(before.schedule) : null
  if (former === inWords(asked)) return noteToAsker('info', SUBSCRIPTION_TEXTS.scheduleSame(former))
  const notes = [
    ...sayDefaultZone(asked, context),
    former === null ? null : SUBSCRIPTION_TEXTS.scheduleBefore(former),
    after.sources.length === 0 ? SUBSCRIPTION_TEXTS.scheduleWaits : null,
  ].filter((note) => note !== null)
  const title = SUBSCRIPTION_TEXTS.scheduleSaved(inWords(asked))
  return toEveryone(toScheduleMessage(title, showSubscription(after, [], context), notes))
}
