import { findArticle, type StoredArticle } from '../store/articles.ts'
import { findDigest, findDigestOf, type StoredDigest, saveDigest } from '../store/digests.ts'
import { findChannelDigestIds, findPost, findThreadDigestIds } from '../store/posts.ts'
import type { BotDeps, Context } from './context.ts'

/** An article that a message of ours shows, with the digest of its current text. */
export interface ShownArticle {
  readonly stored: StoredArticle
  readonly digest: StoredDigest
}

/** More than an edition has; each is read anew for a question. */
const MAX_ARTICLES = 10

/** What a channel was shown "lately". */
const LATELY_MS = 7 * 24 * 60 * 60 * 1_000

/** The articles of the thread; outside threads, or where the thread shows none, those shown in the channel lately. */
export async function findShownArticles(context: Context): Promise<ShownArticle[]> {
  const inThread = await findThreadArticles(context)
  if (inThread.length > 0) return inThread
  const { store, channel, now } = context
  const late = await findChannelDigestIds(store.db, channel.id, { since: now() - LATELY_MS, limit: 2 * MAX_ARTICLES })
  return loadShown(late, context)
}

/** The articles that a thread shows: of the message it hangs under first, then of our messages in it. [] outside threads. */
export async function findThreadArticles(context: Context): Promise<ShownArticle[]> {
  const { store, channel, place } = context
  if (place.threadId === null) return []
  const root = await findPost(store.db, channel.id, place.threadId)
  const below = await findThreadDigestIds(store.db, channel.id, place.threadId)
  return loadShown([...(root?.digestIds ?? []), ...below], context)
}

/** The article of a digest as it is now; null where it is not kept any more. */
export async function findShownArticle(
  digestId: string,
  { store, engine, now }: Pick<BotDeps, 'store' | 'engine' | 'now'>,
): Promise<ShownArticle | null> {
  const { db } = store
  const digest = await findDigest(db, digestId)
  const stored = digest && (await findArticle(db, digest.articleId))
  if (!stored) return null
  if (digest.revision === stored.revision) return { stored, digest }
  const current = await findDigestOf(db, stored.id, engine.name)
  if (current) return { stored, digest: current }
  const outcome = await engine.digest(stored.article)
  return 'refusal' in outcome ? null : { stored, digest: await saveDigest(db, stored, outcome.digest, now()) }
}

async function loadShown(digestIds: readonly string[], context: Context): Promise<ShownArticle[]> {
  const byArticle = new Map<string, ShownArticle>()
  for (const id of new Set(digestIds)) {
    if (byArticle.size === MAX_ARTICLES) break
    const shown = await findShownArticle(id, context)
    if (shown && !byArticle.has(shown.stored.id)) byArticle.set(shown.stored.id, shown)
  }
  return [...byArticle.values()]
}
