import { toUnkeptScheduleMessage } from '../core/message/schedule-message.ts'
import { describeSchedule } from '../core/schedule/describe-schedule.ts'
import { nextRuns } from '../core/schedule/next-run.ts'
import type { CommandOf, Context } from './context.ts'
import { toDayAndTime } from './format-time.ts'
import { otherChannelRefusal } from './permissions.ts'
import { type BotReply, toAsker } from './reply.ts'
import { zoneOf } from './zone.ts'

const SHOWN_RUNS = 3

/** Says how the times were understood and when they would come next; they are not kept, as nothing is posted at them yet. */
export async function schedule(
  { schedule: asked, channel }: CommandOf<'schedule'>,
  context: Context,
): Promise<BotReply> {
  const elsewhere = otherChannelRefusal(channel)
  if (elsewhere) return elsewhere
  const zone = asked.zone ?? zoneOf(context)
  const runs = nextRuns(asked, zone, context.now(), SHOWN_RUNS)
  return toAsker(
    toUnkeptScheduleMessage(
      describeSchedule({ ...asked, zone }),
      runs.map((run) => toDayAndTime(run, zone)),
    ),
  )
}
