import { afterAll, beforeAll } from 'vitest'
import { saveChannel } from '../../../src/store/channels.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Db } from '../../../src/store/schema.ts'
import { createSubscription } from '../../../src/store/subscriptions.ts'
import { saveWorkspace } from '../../../src/store/workspaces.ts'
import { NOW } from '../invented-news.ts'

/** One store for all tests of a `describe`, opened before and closed after them; gives its `db`. */
export function useStore(createUrl: () => Promise<string>): () => Db {
  let db: Db | null = null
  beforeAll(async () => {
    const store = await openStore(await createUrl(), 'unused')
    db = store.db
    return () => store.close()
  })
  afterAll(() => {
    db = null
  })
  return () => {
    if (db === null) throw new Error('The store is open only while tests run.')
    return db
  }
}

/** A workspace with one channel, of this name on a platform that does not exist. */
export async function createWorkspace(
  db: Db,
  name: string,
  platform = 'semaphore',
): Promise<{ workspaceId: string; channelId: string }> {
  const workspace = await saveWorkspace(db, { platform, externalId: name, name }, NOW)
  const channel = await saveChannel(db, { workspaceId: workspace.id, externalId: `${name}-news`, name: 'news' }, NOW)
  return { workspaceId: workspace.id, channelId: channel.id }
}

/** A channel with a subscription that is due at `NOW`. */
export async function createFollower(
  db: Db,
  name: string,
  platform?: string,
): Promise<{ workspaceId: string; channelId: string; subscriptionId: string }> {
  const { workspaceId, channelId } = await createWorkspace(db, name, platform)
  const filters = { terms: [], mutedStoryIds: [] }
  const draft = { channelId, sources: ['https://courier.example/feed'], filters, schedule: null, nextRunAt: NOW }
  const { id } = await createSubscription(db, draft, NOW)
  return { workspaceId, channelId, subscriptionId: id }
}
