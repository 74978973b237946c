import type { ChannelSettings } from '../core/subscription/subscription-choices.ts'
import type { Channel } from './channels.ts'
import { readJson } from './json-column.ts'
import { settingsColumn } from './subscription-columns.ts'

/** How a channel gets its editions, with the standard for all that it has not set. */
export function settingsOf({ id, settings }: Pick<Channel, 'id' | 'settings'>): ChannelSettings {
  return readJson(settingsColumn, JSON.stringify(settings), `channels.settings of ${id}`)
}
