import { readJson } from './json-column.ts'
import type { Db } from './schema.ts'
import { scheduleColumn, settingsColumn } from './subscription-columns.ts'

/** The time zones that subscriptions and channels name, each once, by name. */
export async function listZones(db: Db): Promise<string[]> {
  const subscriptions = await db
    .selectFrom('subscriptions')
    .select(['id', 'schedule'])
    .where('schedule', 'is not', null)
    .execute()
  const channels = await db.selectFrom('channels').select(['id', 'settings']).where('settings', '!=', '{}').execute()
  const named = [
    ...subscriptions.map(
      ({ id, schedule }) => readJson(scheduleColumn, schedule ?? '', `subscriptions.schedule of ${id}`).zone,
    ),
    ...channels.map(({ id, settings }) => readJson(settingsColumn, settings, `channels.settings of ${id}`).zone),
  ]
  return [...new Set(named.flatMap((zone) => zone ?? []))].sort()
}
