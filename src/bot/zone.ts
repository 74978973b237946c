import { settingsOf } from '../store/channel-settings.ts'
import type { Context } from './context.ts'

/** The zone that a channel has set; null where it has set none. */
export function ownZoneOf({ channel }: Pick<Context, 'channel'>): string | null {
  return settingsOf(channel).zone
}

/** The zone by whose clock a channel reads days and times. */
export function zoneOf(context: Pick<Context, 'channel' | 'defaultZone'>): string {
  return ownZoneOf(context) ?? context.defaultZone
}
