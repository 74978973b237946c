import { Routes } from 'discord.js'
import type { Api } from './api.ts'
import { hasCode } from './delivery-fault.ts'

const ALREADY_PUBLISHED = 40_033

/**
 * Publishes a message of an announcement channel to the servers that follow it, once. Rejects where Discord does not, for
 * example because the channel has published its ten in this hour: the message itself stands.
 */
export async function publish(api: Api, channelId: string, messageId: string): Promise<void> {
  try {
    await api.send({ method: 'POST', route: Routes.channelMessageCrosspost(channelId, messageId), lane: 'editions' })
  } catch (fault) {
    if (!hasCode(fault, ALREADY_PUBLISHED)) throw fault
  }
}
