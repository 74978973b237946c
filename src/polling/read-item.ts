import type { Article } from '../core/article/article.ts'
import type { ArticleMarks } from '../core/article/article-marks.ts'
import { canonicalAddress } from '../core/article/canonical-address.ts'
import type { DigestOutcome } from '../engines/engine.ts'
import { type ErrorCode, PullquoteError } from '../errors.ts'
import type { ItemFacts, ItemSource } from '../sources/feed/item-article.ts'
import { findArticleAt, type StoredArticle, saveArticle } from '../store/articles.ts'
import { findDigestOf, saveDigest } from '../store/digests.ts'
import type { Fault, KnownFeed } from '../store/feeds.ts'
import { findTeaserFault, saveRead, type WaitingItem } from '../store/items.ts'
import type { Db } from '../store/schema.ts'
import { letFollowersFind } from '../store/subscription-feeds.ts'
import type { PollingDeps } from './polling-deps.ts'
import type { StoryJoiner } from './story-joiner.ts'

/** What is known of an item's article, and why only its teaser where that is so. */
interface Found {
  readonly article: Article
  readonly fault: Fault | null
  /** Milliseconds until its page is asked for again; null for never. */
  readonly againMs: number | null
}

/** Faults of a site that may be gone an hour later. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT'])
const MAX_ATTEMPTS = 3
const FIRST_AGAIN_MS = 15 * 60 * 1_000

const NOTHING_SAID: Fault = {
  code: 'ARTICLE_UNREADABLE',
  message: 'The feed gives an item without a title, a text or an address. Nothing can be shown of it.',
}
const OUR_FAULT: Fault = {
  code: 'ARTICLE_UNREADABLE',
  message: 'The page could not be read because of a fault of Pullquote itself. It is in the log; please report it.',
}

/**
 * Reads the text of an item, from its feed or else from its page, saves the article with its quotations, and joins it to
 * its story. Where the page cannot be read, what the feed gives stands in for it, with the reason; where the fault may
 * pass, the page is asked for again later. Throws nothing but faults of the store.
 */
export async function readItem(
  waiting: WaitingItem,
  feed: KnownFeed,
  deps: PollingDeps,
  joiner: StoryJoiner,
): Promise<void> {
  const { store, engine, now } = deps
  const known = await findKnown(waiting, deps)
  if (known) {
    await joiner.saveAndJoin(store.db, (transaction) => saveKnown(transaction, waiting, known), now())
    return
  }
  const found = await findText(waiting, feed, deps)
  if (found === null) {
    await saveRead(store.db, waiting.id, { articleId: null, fault: NOTHING_SAID, againAt: null })
    return
  }
  const { article } = found
  const read = { outcome: await engine.digest(article), marks: await deps.reader.markArticle(article) }
  await joiner.saveAndJoin(store.db, (transaction) => saveFound(transaction, waiting, found, read, deps), now())
}

/** The article of an item whose text somebody else has read already. */
async function findKnown({ item }: WaitingItem, { store }: PollingDeps): Promise<StoredArticle | null> {
  const stored = item.url === null ? null : await findArticleAt(store.db, canonicalAddress(item.url))
  return stored !== null && (await findTeaserFault(store.db, stored.id)) === null ? stored : null
}

async function findText({ item, publishedAt, attempts }: WaitingItem, feed: KnownFeed, deps: PollingDeps) {
  const source: ItemSource = { feedTitle: feed.title, language: feed.language, publishedAt }
  const whole = (article: Article): Found => ({ article, fault: null, againMs: null })
  const { full, teaser, facts } = await deps.reader.readItem(item, source)
  if (full) return whole(full)
  if (item.url === null) return teaser && whole(teaser)
  try {
    return whole(withFacts(await deps.fetchArticle(item.url), facts))
  } catch (cause) {
    return teaser && { article: teaser, ...judge(cause, attempts, deps) }
  }
}

/** An article read from its page, with what only its feed says of it. */
function withFacts(article: Article, facts: ItemFacts): Article {
  return {
    ...article,
    title: article.title ?? facts.title,
    outlet: article.outlet ?? facts.outlet,
    authors: article.authors.length > 0 ? article.authors : facts.authors,
    publishedAt: article.publishedAt ?? facts.publishedAt,
  }
}

function judge(cause: unknown, attempts: number, deps: PollingDeps): Omit<Found, 'article'> {
  if (!(cause instanceof PullquoteError)) {
    deps.report(cause)
    return { fault: OUR_FAULT, againMs: null }
  }
  const { code, message, retryAfterMs } = cause
  const isPassing = PASSING.has(code) && attempts + 1 < MAX_ATTEMPTS
  return {
    fault: { code, message },
    againMs: isPassing ? Math.max(FIRST_AGAIN_MS * 4 ** attempts, retryAfterMs ?? 0) : null,
  }
}

async function saveKnown(db: Db, { id, feedId }: WaitingItem, stored: StoredArticle): Promise<StoredArticle> {
  await letFollowersFind(db, feedId, stored.id)
  await saveRead(db, id, { articleId: stored.id, fault: null, againAt: null })
  return stored
}

async function saveFound(
  db: Db,
  waiting: WaitingItem,
  { article, fault, againMs }: Found,
  { outcome, marks }: { readonly outcome: DigestOutcome; readonly marks: ArticleMarks },
  { engine, now }: PollingDeps,
): Promise<StoredArticle> {
  const better = fault === null || article.url === null ? null : await findArticleAt(db, article.url)
  if (better && better.article.text.length > article.text.length) return saveKnown(db, waiting, better)
  const stored = await saveArticle(db, article, { workspaceId: null, now: now(), marks })
  await letFollowersFind(db, waiting.feedId, stored.id)
  if ((await findDigestOf(db, stored.id, engine.name)) === null) {
    const held = stored.article.text === article.text ? outcome : await engine.digest(stored.article)
    if ('digest' in held) await saveDigest(db, stored, held.digest, now())
  }
  const againAt = againMs === null ? null : now() + againMs
  await saveRead(db, waiting.id, { articleId: stored.id, fault, againAt })
  return stored
}
