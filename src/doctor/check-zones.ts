import { type Check, fail, ok, warn } from './check.ts'
import { WORDS } from './words.ts'

const ZONES = { code: 'zones', what: 'time zones' }
const ZONE_DATA = { code: 'zone-data', what: 'time zone data' }

/** Rules of zones change every year somewhere. */
const OLD_YEARS = 2

/** Whether Node knows the time zones that are used, and how old its rules are. `data` is as in `process.versions.tz`. */
export function checkZones(zones: readonly string[], data: string | undefined, now: Date): readonly Check[] {
  const unknown = zones.filter((zone) => !isKnown(zone))
  return [
    unknown.length > 0 ? fail(ZONES, WORDS.unknownZones(unknown)) : ok(ZONES, WORDS.knownZones(zones)),
    checkData(data, now),
  ]
}

function checkData(data: string | undefined, now: Date): Check {
  const year = Number(/^\d{4}/.exec(data ?? '')?.[0] ?? Number.NaN)
  if (data === undefined || Number.isNaN(year)) return warn(ZONE_DATA, WORDS.noZoneData)
  return now.getUTCFullYear() - year >= OLD_YEARS ? warn(ZONE_DATA, WORDS.oldZoneData(data)) : ok(ZONE_DATA, data)
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch (fault) {
    // The only fault it has: there is no such zone.
    if (fault instanceof RangeError) return false
    throw fault
  }
}
