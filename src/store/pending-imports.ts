import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readJson } from './json-column.ts'
import type { Db } from './schema.ts'

/** Feeds that somebody asked to import into a channel, until they say yes. */
export interface PendingImport {
  readonly id: string
  readonly channelId: string
  readonly feeds: readonly PendingFeed[]
  /** Epoch milliseconds. */
  readonly madeAt: number
}

interface PendingFeed {
  readonly title: string | null
  readonly url: string
}

const pendingFeeds = z.array(z.object({ title: z.string().nullable(), url: z.string() }))

/** Keeps an import until it is taken; those of `forgetBefore` and earlier, whoever asked for them, go. Gives its id. */
export async function savePendingImport(
  db: Db,
  { channelId, feeds, madeAt }: Omit<PendingImport, 'id'>,
  forgetBefore: number,
): Promise<string> {
  const id = randomUUID()
  await db.deleteFrom('pending_imports').where('made_at', '<=', forgetBefore).execute()
  await db
    .insertInto('pending_imports')
    .values({ id, channel_id: channelId, sources: JSON.stringify(feeds), made_at: madeAt })
    .execute()
  return id
}

/** The channel, by the platform's id, into which an import goes that waits; null where none of this id waits. */
export async function findImportChannel(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('pending_imports')
    .innerJoin('channels', 'channels.id', 'pending_imports.channel_id')
    .select('channels.external_id')
    .where('pending_imports.id', '=', id)
    .executeTakeFirst()
  return row?.external_id ?? null
}

/** Takes an import of a channel out, made after `since`; null where there is none, or another has taken it. */
export async function takePendingImport(
  db: Db,
  id: string,
  channelId: string,
  since: number,
): Promise<PendingImport | null> {
  const row = await db
    .deleteFrom('pending_imports')
    .where('id', '=', id)
    .where('channel_id', '=', channelId)
    .where('made_at', '>', since)
    .returningAll()
    .executeTakeFirst()
  if (!row) return null
  const feeds = readJson(pendingFeeds, row.sources, `pending_imports.sources of ${id}`)
  return { id, channelId: row.channel_id, feeds, madeAt: row.made_at }
}
