import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { type JsonObject, jsonObject, readJson } from './json-column.ts'
import type { Db, Schema } from './schema.ts'

/** A place in a workspace where messages are posted. */
export interface Channel {
  readonly id: string
  readonly workspaceId: string
  /** The platform's own id of it. */
  readonly externalId: string
  readonly name: string | null
  readonly settings: JsonObject
  /** True where nothing can be posted any more. */
  readonly archived: boolean
}

/** Saves a channel that was seen at `now`, or takes its new name; a name of null keeps the known one. */
export async function saveChannel(
  db: Db,
  { workspaceId, externalId, name }: Pick<Channel, 'workspaceId' | 'externalId' | 'name'>,
  now: number,
): Promise<Channel> {
  const row = await db
    .insertInto('channels')
    .values({
      id: randomUUID(),
      workspace_id: workspaceId,
      external_id: externalId,
      name,
      settings: '{}',
      archived: 0,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'external_id'])
        .doUpdateSet((eb) => ({ name: eb.fn.coalesce('excluded.name', 'channels.name') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toChannel(row)
}

/** The channel with the store's id; null where there is none. */
export async function findChannel(db: Db, id: string): Promise<Channel | null> {
  const row = await db.selectFrom('channels').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toChannel(row) : null
}

/** A channel with the name of the platform that it is on, and the platform's id of its workspace; null where there is none. */
export async function findChannelHome(
  db: Db,
  id: string,
): Promise<{ readonly channel: Channel; readonly platform: string; readonly workspace: string } | null> {
  const row = await db
    .selectFrom('channels')
    .innerJoin('workspaces', 'workspaces.id', 'channels.workspace_id')
    .selectAll('channels')
    .select(['workspaces.platform', 'workspaces.external_id as workspace'])
    .where('channels.id', '=', id)
    .executeTakeFirst()
  return row ? { channel: toChannel(row), platform: row.platform, workspace: row.workspace } : null
}

/** A channel by the ids that its platform gives; null where we never were. */
export async function findChannelOf(
  db: Db,
  { platform, workspace, channel }: { readonly platform: string; readonly workspace: string; readonly channel: string },
): Promise<Channel | null> {
  const row = await db
    .selectFrom('channels')
    .innerJoin('workspaces', 'workspaces.id', 'channels.workspace_id')
    .selectAll('channels')
    .where('workspaces.platform', '=', platform)
    .where('workspaces.external_id', '=', workspace)
    .where('channels.external_id', '=', channel)
    .executeTakeFirst()
  return row ? toChannel(row) : null
}

/** The channels of a workspace in the order in which they were met; archived ones too. */
export async function listChannels(db: Db, workspaceId: string): Promise<Channel[]> {
  const rows = await db
    .selectFrom('channels')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toChannel)
}

/** Changes what is given of a channel; nothing happens where there is none. */
export async function updateChannel(
  db: Db,
  id: string,
  { settings, archived }: Partial<Pick<Channel, 'settings' | 'archived'>>,
): Promise<void> {
  const changes = {
    ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
    ...(archived === undefined ? {} : { archived: Number(archived) }),
  }
  if (Object.keys(changes).length === 0) return
  await db.updateTable('channels').set(changes).where('id', '=', id).execute()
}

/** A row as the program has it. */
export function toChannel(row: Selectable<Schema['channels']>): Channel {
  const { id, workspace_id: workspaceId, external_id: externalId, name, archived } = row
  const settings = readJson(jsonObject, row.settings, `channels.settings of ${id}`)
  return { id, workspaceId, externalId, name, settings, archived: archived === 1 }
}
