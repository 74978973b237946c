import { listChannels } from '../../../store/channels.ts'
import type { Db } from '../../../store/schema.ts'
import { listSubscriptions } from '../../../store/subscriptions.ts'
import { findWorkspace } from '../../../store/workspaces.ts'
import type { Place } from '../../platform.ts'

/** How many of the newest are looked through: enough to find by a few letters, few enough for the three seconds. */
const MAX_LOOKED = 400

/** An article that came through a workspace. */
interface KnownArticle {
  readonly title: string | null
  readonly url: string | null
}

/** Something that was shown in a channel: the id of the message, and the title of what it shows. */
interface ShownPost {
  readonly messageId: string
  readonly title: string
}

/** The newest articles of a workspace; [] where we have not been. */
export async function findKnownArticles(db: Db, { workspace }: Place): Promise<KnownArticle[]> {
  const home = await findWorkspace(db, 'discord', workspace.id)
  if (!home) return []
  return db
    .selectFrom('workspace_articles')
    .innerJoin('articles', 'articles.seq', 'workspace_articles.article_seq')
    .select(['articles.title', 'articles.url'])
    .where('workspace_articles.workspace_id', '=', home.id)
    .orderBy('articles.seq', 'desc')
    .limit(MAX_LOOKED)
    .execute()
}

/** The people whom the newest articles of a workspace quote by name, each once. */
export async function findKnownSpeakers(db: Db, { workspace }: Place): Promise<string[]> {
  const home = await findWorkspace(db, 'discord', workspace.id)
  if (!home) return []
  const rows = await db
    .selectFrom('quotations')
    .innerJoin('workspace_articles', 'workspace_articles.article_seq', 'quotations.article_seq')
    .select('quotations.speaker_name')
    .where('workspace_articles.workspace_id', '=', home.id)
    .where('quotations.speaker_name', 'is not', null)
    .orderBy('quotations.seq', 'desc')
    .limit(4 * MAX_LOOKED)
    .execute()
  return [...new Set(rows.flatMap(({ speaker_name: name }) => name ?? []))]
}

/** The last messages of ours in a channel that show an article, the latest first. */
export async function findShownPosts(db: Db, { workspace, channel }: Place): Promise<ShownPost[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('channels', 'channels.id', 'posts.channel_id')
    .innerJoin('workspaces', 'workspaces.id', 'channels.workspace_id')
    .innerJoin('post_digests', 'post_digests.post_id', 'posts.id')
    .innerJoin('digests', 'digests.id', 'post_digests.digest_id')
    .innerJoin('articles', 'articles.id', 'digests.article_id')
    .select(['posts.external_message_id', 'articles.title'])
    .where('workspaces.platform', '=', 'discord')
    .where('workspaces.external_id', '=', workspace.id)
    .where('channels.external_id', '=', channel.id)
    .where('post_digests.place', '=', 0)
    .where('posts.external_thread_id', 'is', null)
    .orderBy('posts.posted_at', 'desc')
    .limit(100)
    .execute()
  return rows.flatMap(({ external_message_id: messageId, title }) => (title === null ? [] : [{ messageId, title }]))
}

/** What a channel follows, as it is written; [] where we have not been. */
export async function findFollowed(db: Db, { workspace, channel }: Place): Promise<string[]> {
  const home = await findWorkspace(db, 'discord', workspace.id)
  const known = home ? await listChannels(db, home.id) : []
  const here = known.find(({ externalId }) => externalId === channel.id)
  const subscriptions = here ? await listSubscriptions(db, here.id) : []
  return [...new Set(subscriptions.flatMap(({ sources }) => sources))]
}
