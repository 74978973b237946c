import type { Context } from './context.ts'

/** The zone that a channel has set; null where it has set none. */
export function ownZoneOf({ channel }: Pick<Context, 'channel'>): string | null {
  const zone = channel.settings['zone']
  return typeof zone === 'string' ? zone : null
}

/** The zone by whose clock a channel reads days and times. */
export function zoneOf(context: Pick<Context, 'channel' | 'defaultZone'>): string {
  return ownZoneOf(context) ?? context.defaultZone
}
