import type { Answer, Turn as AnswerTurn } from '../core/answer/answer.ts'
import { findAnswer } from '../core/answer/find-answer.ts'
import { fragmentLink } from '../core/article/fragment-link.ts'
import type { Reading } from '../core/digest/reading.ts'
import { type ShownPassage, toAnswerMessage } from '../core/message/answer-message.ts'
import type { Turn } from '../store/turns.ts'
import { toArticleLabel } from './article-label.ts'
import type { Context } from './context.ts'
import { findQuestionTurn } from './question-turns.ts'
import { type BotReply, toEveryone } from './reply.ts'
import type { ShownArticle } from './shown-articles.ts'
import { checkVerbatim } from './verbatim.ts'

/**
 * Answers a question in the words of articles, at least one, with the turn before in the thread. The turn is kept with
 * the question as it was understood, so that the next one can go on from it.
 */
export async function answerQuestion(
  question: string,
  shown: readonly ShownArticle[],
  context: Context,
): Promise<BotReply> {
  const readings = shown.map(({ stored }) => context.read(stored))
  const before = await findQuestionTurn(context)
  const answer = findAnswer(question, readings, { previousTurn: before && toAnswerTurn(before, shown, readings) })
  const passages = answer.passages.flatMap((passage) => {
    const from = shown[passage.article]
    return from ? [{ ...passage, from }] : []
  })
  for (const passage of passages) checkVerbatim([passage], passage.from.stored)
  const rests = passages.length === 0 ? shown : shown.filter((each) => passages.some(({ from }) => from === each))
  const message = toAnswerMessage(
    { verdict: answer.verdict, passages: passages.map((passage) => toShownPassage(passage, shown.length > 1)) },
    shown[0]?.digest.id ?? null,
  )
  return toEveryone(message, {
    digestIds: rests.map(({ digest }) => digest.id),
    turn: {
      question: answer.question,
      passages: passages.map(({ from, start, end, text }) => ({ articleId: from.stored.id, start, end, text })),
    },
  })
}

function toShownPassage(
  { text, start, end, speaker, from }: Answer['passages'][number] & { readonly from: ShownArticle },
  isOneOfSeveral: boolean,
): ShownPassage {
  const { article } = from.stored
  const source = isOneOfSeveral ? toArticleLabel(from.digest.digest.headline, article.outlet) : null
  return { text, start, end, speaker, source, link: fragmentLink(article.url, text) }
}

/** A stored turn as answering looks back on it; what it showed of other articles, or of texts since changed, is left out. */
function toAnswerTurn(
  { question, passages }: Turn,
  shown: readonly ShownArticle[],
  readings: readonly Reading[],
): AnswerTurn {
  const kept = passages.flatMap(({ articleId, start, end, text }) => {
    const article = shown.findIndex(({ stored }) => stored.id === articleId)
    const reading = readings[article]
    if (reading?.article.text.slice(start, end) !== text) return []
    const speaker = reading.report.quotations.find(
      (quotation) => quotation.speaker !== null && quotation.start >= start && quotation.end <= end,
    )?.speaker
    return [{ text, start, end, article, speaker: speaker ?? null, quoted: [], chance: 1, why: [] }]
  })
  const verdict = kept.length === 0 ? 'not-said' : 'answered'
  return { question, answer: { question, verdict, passages: kept, why: [] } }
}
