import type { Article } from '../core/article/article.ts'
import { canonicalAddress } from '../core/article/canonical-address.ts'
import { toErrorMessage } from '../core/message/error-message.ts'
import { findArticleAt, saveArticle } from '../store/articles.ts'
import { saveDigest } from '../store/digests.ts'
import type { CommandOf, Context } from './context.ts'
import { type BotReply, toAsker } from './reply.ts'
import { toDigestReply } from './verbatim.ts'

/** An article that was read within this time is not asked of its site again. */
const FRESH_MS = 10 * 60 * 1_000

/** An article to be digested, and when it was read. */
interface ReadArticle {
  readonly article: Article
  readonly readAt: number
}

/** Posts the digest of a page or of a pasted text; a refusal goes to the asker. Nothing is kept of what gives no digest. */
export async function digest({ source }: CommandOf<'digest'>, context: Context): Promise<BotReply> {
  const { engine, reader, store, channel, now } = context
  const { article, readAt } =
    source.kind === 'address'
      ? await readAddress(source.url, context)
      : { article: await reader.readText({ text: source.text }), readAt: now() }
  const first = await engine.digest(article)
  if ('refusal' in first) return toAsker(toErrorMessage(first.refusal))
  const marks = await reader.markArticle(article)
  const stored = await saveArticle(store.db, article, { workspaceId: channel.workspaceId, now: readAt, marks })
  const outcome = stored.article.text === article.text ? first : await engine.digest(stored.article)
  if ('refusal' in outcome) return toAsker(toErrorMessage(outcome.refusal))
  return toDigestReply({ stored, digest: await saveDigest(store.db, stored, outcome.digest, now()) })
}

async function readAddress(url: string, { store, now, fetchArticle }: Context): Promise<ReadArticle> {
  const known = await findArticleAt(store.db, canonicalAddress(url))
  if (known && now() - known.fetchedAt < FRESH_MS) return { article: known.article, readAt: known.fetchedAt }
  const article = await fetchArticle(url)
  return { article, readAt: now() }
}
