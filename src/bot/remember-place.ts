import type { Place } from '../platforms/platform.ts'
import { type Channel, findChannel, saveChannel, updateChannel } from '../store/channels.ts'
import { saveWorkspace } from '../store/workspaces.ts'
import type { BotDeps } from './context.ts'

/** Channels whose ids are kept in memory. */
const MAX_KNOWN = 10_000

/**
 * Gives the store's record of a place, saved where it or its name is new. Known places are only read: most of what is
 * said is said where we have been before, and a write waits for the disk.
 */
export function createPlaceMemory({ platform, store, now }: BotDeps): (place: Place) => Promise<Channel> {
  const known = new Map<string, string>()

  /** Whoever speaks to us in a channel that had thrown us out has let us in again: all that it had holds again. */
  async function takeBack(channel: Channel): Promise<Channel> {
    await updateChannel(store.db, channel.id, { archived: false })
    return { ...channel, archived: false }
  }

  return async ({ workspace, channel }) => {
    const key = JSON.stringify([workspace.id, workspace.name, channel.id, channel.name])
    const id = known.get(key)
    const found = id === undefined ? null : await findChannel(store.db, id)
    if (found) return found.archived ? takeBack(found) : found
    const home = await saveWorkspace(store.db, { platform, externalId: workspace.id, name: workspace.name }, now())
    const saved = await saveChannel(
      store.db,
      { workspaceId: home.id, externalId: channel.id, name: channel.name },
      now(),
    )
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(key, saved.id)
    return saved.archived ? takeBack(saved) : saved
  }
}
