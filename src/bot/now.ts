import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { keepEditions } from '../delivery/keep-editions.ts'
import { listTroubled } from '../store/deliveries.ts'
import { requeueDelivery } from '../store/delivery-outcomes.ts'
import type { Edition } from '../store/editions.ts'
import { inChannel } from '../store/subscriptions.ts'
import type { CommandOf, Context } from './context.ts'
import { type MadeNow, makeNow } from './made-now.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** Messages that are sent again at once. */
const MAX_RESENT = 50

/** Posts an edition of what is new to the channel at once, whatever its times; or sends again what is in doubt. */
export async function now({ resend }: CommandOf<'now'>, context: Context): Promise<BotReply> {
  if (resend) return sendAgain(context)
  const made = await makeNow(SUBSCRIPTION_TEXTS.nothingNew, context)
  if ('message' in made) return made
  await keep(made, context)
  context.editions.wake()
  return noteToAsker('info', SUBSCRIPTION_TEXTS.nowPosted(made.edition.stories.length))
}

function keep({ edition, subscriptionId, madeAt }: MadeNow, context: Context): Promise<Edition[]> {
  const { store, channel, platform, editions } = context
  const { toParts } = editions
  const kept = { made: edition, subscriptionId, slot: madeAt, madeAt, channelId: channel.id, platform, toParts }
  return inChannel(store.db, channel.id, (db) => keepEditions(db, [{ ...kept, readyAt: madeAt }], madeAt))
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
