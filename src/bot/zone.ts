import { settingsOf } from '../store/channel-settings.ts'
import type { Context } from './context.ts'

/** The zone by whose clock a channel reads days and times. */
export function zoneOf(context: Pick<Context, 'channel' | 'defaultZone'>): string {
  return settingsOf(context.channel).zone ?? context.defaultZone
}
