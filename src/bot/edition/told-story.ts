import { fragmentLink } from '../../core/article/fragment-link.ts'
import type { Digest, Point, Quote } from '../../core/digest/digest.ts'
import type { ChosenStory } from '../../core/edition/decision.ts'
import type { ShownStory } from '../../core/message/edition-message.ts'
import { findArticle, type StoredArticle } from '../../store/articles.ts'
import { findDigestOf, type StoredDigest, saveDigest } from '../../store/digests.ts'
import type { BotDeps } from '../context.ts'

/** A chosen story with the article whose words are shown, and its digest; null where its text gives none. */
export interface ToldStory {
  readonly chosen: ChosenStory
  readonly stored: StoredArticle
  readonly digest: StoredDigest | null
}

/** Makes the digest of a chosen story, or finds it. null where the article is no longer kept. */
export async function tellStory(
  chosen: ChosenStory,
  { store, engine }: Pick<BotDeps, 'store' | 'engine'>,
  now: number,
): Promise<ToldStory | null> {
  const stored = await findArticle(store.db, articleOf(chosen))
  if (stored === null) return null
  const known = await findDigestOf(store.db, stored.id, engine.name)
  if (known) return { chosen, stored, digest: known }
  const outcome = await engine.digest(stored.article)
  const digest = 'refusal' in outcome ? null : await saveDigest(store.db, stored, outcome.digest, now)
  return { chosen, stored, digest }
}

/** An update is told by the article that has the news. */
function articleOf({ lead, isUpdate, news }: ChosenStory): string {
  return (isUpdate ? news[0]?.articleId : undefined) ?? lead.id
}

/** A story as the overview shows it: an update by what is new, one whose text gives no digest by its headline alone. */
export function showStory({ chosen, stored, digest }: ToldStory): ShownStory {
  const { article } = stored
  const { outlets, isUpdate } = chosen
  const first = article.outlet === null ? [] : [article.outlet]
  const link = article.url
  const shown = { outlets: [...new Set([...first, ...outlets])], isUpdate, link }
  if (digest === null) {
    const headline = article.title ?? chosen.lead.title ?? ''
    return { ...shown, id: null, headline, point: null, quote: null, minutes: 1 }
  }
  const { headline, readingMinutes: minutes } = digest.digest
  return { ...shown, id: digest.id, headline, minutes, ...wordsOf(chosen, digest.digest, stored) }
}

function wordsOf(
  { isUpdate, news }: ChosenStory,
  { points, quotes, quotations }: Digest,
  { id, article }: StoredArticle,
): { readonly point: Point | null; readonly quote: Quote | null } {
  const fresh = isUpdate ? news.filter(({ articleId }) => articleId === id) : []
  const [first] = fresh
  if (first === undefined) return { point: points[0] ?? null, quote: quotes[0] ?? null }
  const isNew = (quote: Quote) => fresh.some(({ start, end }) => quote.start >= start && quote.end <= end)
  const { text, start, end } = first
  return {
    point: { text, start, end, edited: false, link: fragmentLink(article.url, text) },
    quote: quotes.find(isNew) ?? quotations.find((quote) => isNew(quote) && quote.speaker?.name != null) ?? null,
  }
}
