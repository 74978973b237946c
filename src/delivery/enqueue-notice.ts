import type { Message } from '../core/message/message.ts'
import { findQuietEnd } from '../core/schedule/quiet-hours.ts'
import { settingsOf } from '../store/channel-settings.ts'
import { findChannelHome } from '../store/channels.ts'
import { saveDeliveries } from '../store/deliveries.ts'
import type { Db } from '../store/schema.ts'
import { toDeliveryKey } from './delivery-key.ts'

/** Something that we tell a channel of our own accord, beside its editions. */
export interface Notice {
  readonly channelId: string
  /** What it is about: of the same words to the same channel only the first is ever posted. */
  readonly about: string
  readonly message: Message
}

/**
 * Puts a notice into the outbox, to be posted when the channel's quiet hours are over. Nothing happens where it was there
 * before, or the channel takes nothing any more. `now` is epoch milliseconds.
 */
export async function enqueueNotice(
  db: Db,
  { channelId, about, message }: Notice,
  { now, defaultZone }: { readonly now: number; readonly defaultZone: string },
): Promise<void> {
  const home = await findChannelHome(db, channelId)
  if (home === null || home.channel.archived) return
  const { quietHours, zone } = settingsOf(home.channel)
  const quietEnd = quietHours && findQuietEnd(quietHours, zone ?? defaultZone, now)
  const delivery = {
    id: toDeliveryKey('notice', channelId, about),
    platform: home.platform,
    channelId,
    editionId: null,
    part: 0,
    threadOf: null,
    digestIds: [],
    message,
    readyAt: quietEnd ?? now,
  }
  await saveDeliveries(db, [delivery], now)
}
