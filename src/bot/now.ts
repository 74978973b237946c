import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { keepEditions } from '../delivery/keep-editions.ts'
import type { MadeEdition } from '../schedule/make-edition.ts'
import { listTroubled } from '../store/deliveries.ts'
import { requeueDelivery } from '../store/delivery-outcomes.ts'
import type { Edition } from '../store/editions.ts'
import { inChannel, type Subscription } from '../store/subscriptions.ts'
import type { CommandOf, Context } from './context.ts'
import { sayNothingNew } from './nothing-new.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { readFirst } from './read-first.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** Messages that are sent again at once. */
const MAX_RESENT = 50

/** Posts an edition of what is new to the channel at once, whatever its times; or sends again what is in doubt. */
export async function now({ resend }: CommandOf<'now'>, context: Context): Promise<BotReply> {
  if (resend) return sendAgain(context)
  const subscription = await findOwnSubscription(context)
  if (subscription === null || subscription.sources.length === 0) {
    return noteToAsker('info', SUBSCRIPTION_TEXTS.nothingFollowed)
  }
  await readFirst(subscription, context)
  const time = context.now()
  const made = await context.editions.make(subscription, time, time)
  if (made.messages.length === 0) {
    return sayNothingNew(SUBSCRIPTION_TEXTS.nothingNew, made, subscription, context)
  }
  await keep(made, subscription, time, context)
  context.editions.wake()
  return noteToAsker('info', SUBSCRIPTION_TEXTS.nowPosted(made.stories.length))
}

function keep(made: MadeEdition, { id }: Subscription, time: number, context: Context): Promise<Edition[]> {
  const { store, channel, platform, editions } = context
  return inChannel(store.db, channel.id, (db) =>
    keepEditions(
      db,
      [
        {
          made,
          subscriptionId: id,
          slot: time,
          madeAt: time,
          channelId: channel.id,
          platform,
          toParts: editions.toParts,
          readyAt: time,
        },
      ],
      time,
    ),
  )
}

async function sendAgain({ store, channel, now: clock, editions }: Context): Promise<BotReply> {
  let sent = 0
  for (const { id } of await listTroubled(store.db, channel.id, MAX_RESENT)) {
    if (await requeueDelivery(store.db, id, clock())) sent++
  }
  if (sent === 0) return noteToAsker('info', SUBSCRIPTION_TEXTS.resendNothing)
  editions.wake()
  return noteToAsker('info', SUBSCRIPTION_TEXTS.resent(sent))
}
