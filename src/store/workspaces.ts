import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { type JsonObject, jsonObject, readJson } from './json-column.ts'
import type { Db, Schema } from './schema.ts'

/** A team, server or site that the bot was added to. */
export interface Workspace {
  readonly id: string
  readonly platform: string
  /** The platform's own id of it. */
  readonly externalId: string
  readonly name: string | null
  readonly settings: JsonObject
}

/** Saves a workspace that was seen at `now`, or takes its new name; a name of null keeps the known one. */
export async function saveWorkspace(
  db: Db,
  { platform, externalId, name }: Pick<Workspace, 'platform' | 'externalId' | 'name'>,
  now: number,
): Promise<Workspace> {
  const row = await db
    .insertInto('workspaces')
    .values({ id: randomUUID(), platform, external_id: externalId, name, settings: '{}', created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'external_id'])
        .doUpdateSet((eb) => ({ name: eb.fn.coalesce('excluded.name', 'workspaces.name') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toWorkspace(row)
}

/** The workspace with the platform's id; null where the bot has not been. */
export async function findWorkspace(db: Db, platform: string, externalId: string): Promise<Workspace | null> {
  const row = await db
    .selectFrom('workspaces')
    .selectAll()
    .where('platform', '=', platform)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  return row ? toWorkspace(row) : null
}

/** Replaces the settings; nothing happens where there is no such workspace. */
export async function saveWorkspaceSettings(db: Db, id: string, settings: JsonObject): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', id)
    .execute()
}

function toWorkspace(row: Selectable<Schema['workspaces']>): Workspace {
  const { id, platform, external_id: externalId, name } = row
  return {
    id,
    platform,
    externalId,
    name,
    settings: readJson(jsonObject, row.settings, `workspaces.settings of ${id}`),
  }
}
