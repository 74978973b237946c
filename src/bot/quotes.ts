import { sinceMs } from '../core/command/since.ts'
import { type Excerpt, toExcerptMessage } from '../core/message/excerpt-message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { findArticle, type StoredArticle } from '../store/articles.ts'
import { findQuotes, type QuoteHit } from '../store/quotations.ts'
import { toArticleLabel } from './article-label.ts'
import type { CommandOf, Context } from './context.ts'
import { findDigestIds } from './digest-ids.ts'
import { toDay } from './format-time.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'
import { checkVerbatim } from './verbatim.ts'
import { zoneOf } from './zone.ts'

const MAX_QUOTES = 10

/** What a person said, word for word, in the articles that came through this workspace. */
export async function quotes({ person, about, since }: CommandOf<'quotes'>, context: Context): Promise<BotReply> {
  const { store, channel, now } = context
  const zone = zoneOf(context)
  const hits = await findQuotes(store.db, {
    workspaceId: channel.workspaceId,
    person,
    about,
    since: since && sinceMs(since, zone, now()),
    limit: MAX_QUOTES,
  })
  if (hits.length === 0) {
    const isNarrow = about !== null || since !== null
    return noteToAsker('info', TEXTS.noQuotesOf(person), ...(isNarrow ? [TEXTS.noQuotesWithin] : []))
  }
  const groups = Map.groupBy(hits, ({ articleId }) => articleId)
  const excerpts: Excerpt[] = []
  for (const [articleId, found] of groups) {
    const stored = await findArticle(store.db, articleId)
    if (stored) excerpts.push(toExcerpt(stored, found, zone))
  }
  const count = excerpts.reduce((sum, { quotes: shown }) => sum + shown.length, 0)
  return toEveryone(toExcerptMessage(TEXTS.foundQuotes(person, count), excerpts), {
    digestIds: await findDigestIds([...groups.keys()], context),
  })
}

function toExcerpt(stored: StoredArticle, hits: readonly QuoteHit[], zone: string): Excerpt {
  const found = hits.map(({ quote }) => quote)
  checkVerbatim(found, stored)
  const { title, outlet } = stored.article
  return {
    heading: toArticleLabel(toArticleLabel(title, outlet), toDay(stored.datedAt, zone)),
    points: [],
    quotes: found,
  }
}
