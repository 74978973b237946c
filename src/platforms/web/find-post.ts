import { listChannels } from '../../store/channels.ts'
import { findPost, type Post } from '../../store/posts.ts'
import type { Db } from '../../store/schema.ts'
import type { WebMessage } from '../../store/web-messages.ts'
import { findWorkspace } from '../../store/workspaces.ts'

/** What one of our messages in the web chat shows; null where nothing is known of it. */
export async function findPostOf(db: Db, { channel, id }: Pick<WebMessage, 'channel' | 'id'>): Promise<Post | null> {
  const workspace = await findWorkspace(db, 'web', 'local')
  const channels = workspace ? await listChannels(db, workspace.id) : []
  const home = channels.find(({ externalId }) => externalId === channel)
  return home ? findPost(db, home.id, id) : null
}
