import { fragmentLink } from '../../core/article/fragment-link.ts'
import type { Quote } from '../../core/digest/digest.ts'
import { rankQuotes } from '../../core/digest/pick-quotes.ts'
import { rankSentences } from '../../core/digest/rank-sentences.ts'
import type { Reading } from '../../core/digest/reading.ts'
import { type Excerpt, toExcerptMessage } from '../../core/message/excerpt-message.ts'
import type { ShownPoint } from '../../core/message/message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import type { Span } from '../../core/text/span.ts'
import type { AnsweredPassage } from '../../store/turns.ts'
import { toArticleLabel } from '../article-label.ts'
import type { Context } from '../context.ts'
import { findThreadTurns } from '../question-turns.ts'
import { type BotReply, noteToAsker, toEveryone } from '../reply.ts'
import type { ShownArticle } from '../shown-articles.ts'
import { checkVerbatim } from '../verbatim.ts'
import { toAnswered } from './answered.ts'

/** Points, and quotes, shown with one `more`: of the one article, or of each where a thread shows several. */
const MAX_OF_ONE = 3
const MAX_OF_EACH = 1

/** The best points and quotes of the articles that neither their digests nor anything since in the thread has shown. */
export async function showMore(shown: readonly ShownArticle[], context: Context): Promise<BotReply> {
  const turns = await findThreadTurns(context)
  const seen = turns.flatMap(({ passages }) => passages)
  const max = shown.length === 1 ? MAX_OF_ONE : MAX_OF_EACH
  const found = shown.map((each) => ({ ...each, ...findMore(each, context.read(each.stored), seen, max) }))
  const some = found.filter(({ points, quotes }) => points.length + quotes.length > 0)
  if (some.length === 0) return noteToAsker('info', TEXTS.noMore)
  for (const { stored, quotes, points } of some) checkVerbatim([...quotes, ...points], stored)
  const excerpts = some.map(({ stored, digest, points, quotes }): Excerpt => {
    const heading = shown.length > 1 ? toArticleLabel(digest.digest.headline, stored.article.outlet) : null
    return { heading, points, quotes }
  })
  return toEveryone(toExcerptMessage(TEXTS.more, excerpts), {
    digestIds: some.map(({ digest }) => digest.id),
    turn: {
      question: 'more',
      passages: some.flatMap(({ stored, points, quotes }) => toAnswered(stored.id, [...points, ...quotes])),
    },
  })
}

type FoundPoint = Span & ShownPoint

function findMore(
  { stored, digest: { digest } }: ShownArticle,
  reading: Reading,
  passages: readonly AnsweredPassage[],
  max: number,
): { points: FoundPoint[]; quotes: Quote[] } {
  const seen = [...digest.points, ...digest.quotes, ...passages.filter(({ articleId }) => articleId === stored.id)]
  const isNew = (span: Span) => !seen.some(({ start, end }) => start < span.end && end > span.start)
  const points = rankSentences(reading)
    .filter((sentence) => sentence.barredBy === null && !sentence.edited && isNew(sentence))
    .sort((a, b) => b.score - a.score)
    .slice(0, max)
    .sort(byStart)
    .map(({ text, start, end }) => ({ text, start, end, link: fragmentLink(stored.article.url, text) }))
  const isBesidePoints = (span: Span) => !points.some(({ start, end }) => start < span.end && end > span.start)
  return { points, quotes: newQuotes(reading, digest.quotations.filter(isNew).filter(isBesidePoints), max) }
}

/** The quotations that can stand alone first, the best first among them; shown in article order. */
function newQuotes(reading: Reading, quotations: readonly Quote[], max: number): Quote[] {
  const scores = new Map(rankQuotes(reading).map(({ quotation, score }) => [quotation.start, score]))
  const scoreOf = ({ start }: Quote) => scores.get(start) ?? Number.NEGATIVE_INFINITY
  return [...quotations]
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.start - b.start)
    .slice(0, max)
    .sort(byStart)
}

const byStart = (a: Span, b: Span) => a.start - b.start
