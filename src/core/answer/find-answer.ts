import type { Reading } from '../digest/reading.ts'
import type { Answer, Passage, Turn } from './answer.ts'
import { answerWithQuotations } from './answer-with-quotations.ts'
import { chooseWindows, type Window } from './choose-windows.ts'
import { fitPassages } from './fit-passages.ts'
import { resolveFollowUp, type Seen } from './follow-up.ts'
import { judgeAnswer, toReasons } from './judge-answer.ts'
import type { MatchedSentence } from './match-sentences.ts'
import { readQuestion } from './question.ts'
import { type Ranking, rankForQuestion } from './rank-for-question.ts'
import { ANSWER_WEIGHTS, weigh } from './weights.ts'

export interface AnswerOptions {
  /** The turn before, for questions that lean on it: "and the mayor?", "why?", "what else?". */
  readonly previousTurn?: Turn | null
}

/** Of a longer question only the beginning is read. */
const MAX_QUESTION_CHARS = 500

/** Measures that are told with a passage. */
const TOLD_MEASURES = 4

/**
 * What one or several articles say to a question, word for word. Questions of who said what are answered with quotations,
 * any other with the sentences that answer it most likely. Pure: the same articles and turns give the same answer.
 * Without articles, or where they do not say, the verdict is `not-said` and there are no passages.
 */
export function findAnswer(
  question: string,
  readings: readonly Reading[],
  { previousTurn = null }: AnswerOptions = {},
): Answer {
  const language = readings[0]?.language ?? null
  const { text, seen } = resolveFollowUp(question.slice(0, MAX_QUESTION_CHARS), previousTurn, readings, language)
  const asked = readQuestion(text, language)
  const spoken = answerWithQuotations(asked, readings, seen)
  if (spoken) return { question: text, ...spoken, passages: fitPassages(spoken.passages) }
  const ranking = withoutSeen(rankForQuestion(asked, readings), seen)
  const { verdict, why } = judgeAnswer(ranking)
  const passages = verdict === 'not-said' ? [] : passagesOf(ranking, readings)
  return {
    question: text,
    verdict: passages.length === 0 ? 'not-said' : verdict,
    passages: fitPassages(passages),
    why,
  }
}

/** Sentences that a reader has been shown already do not answer "what else?". */
function withoutSeen(ranking: Ranking, seen: readonly Seen[]): Ranking {
  if (seen.length === 0) return ranking
  const isSeen = ({ article, start, end }: MatchedSentence) =>
    seen.some((each) => each.article === article && each.start < end && each.end > start)
  const chances = ranking.chances.map((chance, at) => {
    const sentence = ranking.matched.sentences[at]
    return sentence && isSeen(sentence) ? 0 : chance
  })
  return { ...ranking, chances }
}

function passagesOf({ question, matched, values, chances }: Ranking, readings: readonly Reading[]): Passage[] {
  const { specific, general, wordCost } = ANSWER_WEIGHTS
  const weights = question.isGeneral ? (general.byKind[question.expects] ?? general.other).weights : specific
  const toPassage = ({ from, to, chance }: Window): Passage[] => {
    const first = matched.sentences[from]
    const last = matched.sentences[to]
    const best = (chances[to] ?? 0) > (chances[from] ?? 0) ? to : from
    const measured = values[best]
    if (!first || !last || !measured || chance === 0) return []
    const text = readings[first.article]?.article.text.slice(first.start, last.end) ?? ''
    const found = wordsFound(matched.sentences[best])
    const why = [
      { rule: 'words-found', detail: found === '' ? null : found, weight: measured.covered },
      ...toReasons(weigh(measured, weights).parts).slice(0, TOLD_MEASURES),
    ]
    return [{ text, start: first.start, end: last.end, article: first.article, speaker: null, quoted: [], chance, why }]
  }
  return chooseWindows(matched.sentences, chances, wordCost[question.isGeneral ? 'general' : 'specific']).flatMap(
    toPassage,
  )
}

/** The words of a sentence that are like words of the question, as they stand there. */
function wordsFound(sentence: MatchedSentence | undefined): string {
  const places = new Set(sentence?.matches.flatMap(({ at }) => at))
  const words = sentence?.terms.filter((_, at) => places.has(at)) ?? []
  return words.map(({ start, end }) => sentence?.text.slice(start, end)).join(', ')
}
