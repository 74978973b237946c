import { type Excerpt, toExcerptMessage } from '../../core/message/excerpt-message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { toArticleLabel } from '../article-label.ts'
import { type BotReply, noteToAsker, toEveryone } from '../reply.ts'
import type { ShownArticle } from '../shown-articles.ts'
import { checkVerbatim } from '../verbatim.ts'
import { toAnswered } from './answered.ts'

/** Every quotation of the articles with its speaker, in article order; a platform posts it in as many messages as it takes. */
export function showAllQuotes(shown: readonly ShownArticle[]): BotReply {
  const quoting = shown.filter(({ digest: { digest } }) => digest.quotations.length > 0)
  if (quoting.length === 0) return noteToAsker('info', TEXTS.noQuotesHere)
  for (const { stored, digest } of quoting) checkVerbatim(digest.digest.quotations, stored)
  const excerpts = quoting.map(({ stored, digest: { digest } }): Excerpt => {
    const heading = shown.length > 1 ? toArticleLabel(digest.headline, stored.article.outlet) : null
    return { heading, points: [], quotes: digest.quotations }
  })
  const passages = quoting.flatMap(({ stored, digest }) => toAnswered(stored.id, digest.digest.quotations))
  return toEveryone(toExcerptMessage(TEXTS.allQuotes(passages.length), excerpts), {
    digestIds: quoting.map(({ digest }) => digest.id),
    turn: { question: 'quotes', passages },
  })
}
