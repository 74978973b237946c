import { fragmentLink } from '../core/article/fragment-link.ts'
import { toListMessage } from '../core/message/list-message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { type ArticleHit, searchArticles } from '../store/search-articles.ts'
import { toArticleLabel } from './article-label.ts'
import type { CommandOf, Context } from './context.ts'
import { findDigestIds } from './digest-ids.ts'
import { toDay } from './format-time.ts'
import { type BotReply, noteToAsker, toEveryone } from './reply.ts'
import { zoneOf } from './zone.ts'

const MAX_HITS = 8

/** The articles that came through this workspace and have all the words. */
export async function search({ words, phrases }: CommandOf<'search'>, context: Context): Promise<BotReply> {
  const asked = [...words, ...phrases.map((phrase) => `"${phrase}"`)].join(' ')
  const hits = await findHits(asked, context)
  return hits.length === 0 ? noteToAsker('info', TEXTS.nothingFound(asked)) : toSearchReply(asked, hits, context)
}

/** Looks for words, as the store reads them, in what came through this workspace. */
export function findHits(words: string, { store, channel }: Context): Promise<ArticleHit[]> {
  return searchArticles(store.db, words, { workspaceId: channel.workspaceId, since: null, limit: MAX_HITS })
}

/** What was found, at least one article, as everybody reads it: title, outlet, day, and the sentence that has the words. */
export async function toSearchReply(words: string, hits: readonly ArticleHit[], context: Context): Promise<BotReply> {
  const zone = zoneOf(context)
  const items = hits.map(({ title, url, outlet, datedAt, snippet }) => ({
    title: title ?? snippet.text,
    note: toArticleLabel(toArticleLabel(outlet, toDay(datedAt, zone)), title === null ? null : snippet.text),
    link: fragmentLink(url, snippet.text),
  }))
  const message = toListMessage({ title: TEXTS.foundArticles(words), items, empty: TEXTS.nothingFound(words) })
  return toEveryone(message, {
    digestIds: await findDigestIds(
      hits.map(({ articleId }) => articleId),
      context,
    ),
  })
}
