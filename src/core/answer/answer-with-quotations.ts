import type { Reading } from '../digest/reading.ts'
import type { Quotation, Speaker } from '../quotes/quotation.ts'
import type { Passage, Reason, Verdict } from './answer.ts'
import { MAX_PASSAGES } from './choose-windows.ts'
import type { Seen } from './follow-up.ts'
import { type MatchedArticles, type MatchedSentence, matchSentences } from './match-sentences.ts'
import { type AskedTerm, contentTester, type Question } from './question.ts'
import { findTerms } from './terms.ts'

/** A question of who said what, taken apart. */
interface SpeechQuestion {
  /** The terms that name the speaker; [] where any may have spoken. */
  readonly speaker: readonly AskedTerm[]
  /** The terms of what was spoken of; [] where anything may be. */
  readonly topic: readonly AskedTerm[]
}

/** Quotations that are one utterance, with the sentences they stand in. */
interface Utterance {
  readonly article: number
  readonly quotations: readonly Quotation[]
  readonly speaker: Speaker | null
  /** Numbers of the first and the last sentence among all. */
  readonly from: number
  readonly to: number
}

/** Share of the topic that an utterance must have to answer, and to come close. */
const ANSWERS = 0.5
const COMES_CLOSE = 0.3

/** The sentence before tells what an utterance is about, less surely than its own. */
const BEFORE_SHARE = 0.6

/** A term is there when it is as like as this. */
const THERE = 0.8

const UNKNOWN_SPEAKER: Reason = { rule: 'speaker-nowhere', detail: null, weight: -1 }

/** A later utterance must have so much of the topic beside the best. */
const MIN_OF_BEST = 0.7

/** A quotation of so many characters says something by itself. */
const FULL_CHARS = 40

/**
 * The answer to a question of who said what, from quotations whose speaker the article names; a quotation that runs on over
 * sentences is one. null where the question is of another kind or no quotation answers it: then the sentences may.
 */
export function answerWithQuotations(
  question: Question,
  readings: readonly Reading[],
  seen: readonly Seen[],
): { readonly verdict: Verdict; readonly passages: readonly Passage[]; readonly why: readonly Reason[] } | null {
  const asked = readSpeechQuestion(question)
  if (asked === null) return null
  if (!isNamedAnywhere(asked.speaker, question, readings)) {
    return { verdict: 'not-said', passages: [], why: [UNKNOWN_SPEAKER] }
  }
  const matched = matchSentences({ ...question, terms: asked.topic }, readings)
  const isNamed = createSpeakerTest(asked.speaker, question)
  const scored = readings
    .flatMap(({ report }, article) => joinUtterances(report.quotations, article, matched.sentences))
    .filter(({ speaker }) => speaker !== null && isNamed(speaker))
    .filter((utterance) => !isSeen(utterance, matched.sentences, seen))
    .map((utterance) => ({ utterance, share: asked.topic.length === 0 ? 1 : topicShare(utterance, matched) }))
    .filter(({ share }) => share >= COMES_CLOSE)
    .sort((a, b) => b.share - a.share || fullness(b.utterance) - fullness(a.utterance))
  const best = scored[0]
  if (!best) return null
  const told = scored.filter(({ share }) => share >= best.share * MIN_OF_BEST).slice(0, MAX_PASSAGES)
  return {
    verdict: best.share >= ANSWERS ? 'answered' : 'closest',
    passages: told.map(({ utterance, share }) => toPassage(utterance, share, matched.sentences, readings)),
    why: [{ rule: 'quotation', detail: best.utterance.speaker?.mention ?? null, weight: best.share }],
  }
}

/** "What did X say about Y?", "how did X react?", "did X say Y?": the speaker stands before the verb; "who said Y?" has none. */
function readSpeechQuestion({ text, lexicon, expects, terms }: Question): SpeechQuestion | null {
  if (!['thing', 'person', 'manner', 'yes-no'].includes(expects)) return null
  const lower = text.toLowerCase()
  const verb = lexicon.saying.exec(lower) ?? (expects === 'person' ? null : lexicon.replying.exec(lower))
  if (!verb) return null
  const end = verb.index + verb[0].length
  const before = terms.filter((term) => term.end <= verb.index)
  const after = terms.filter((term) => term.start >= end)
  if (expects === 'person') return after.length === 0 ? null : { speaker: [], topic: [...before, ...after] }
  return before.length === 0 ? null : { speaker: before, topic: after }
}

/** Whether the last word that names the speaker stands in the articles at all. */
function isNamedAnywhere(speaker: readonly AskedTerm[], question: Question, readings: readonly Reading[]): boolean {
  const last = speaker.slice(-1)
  const { sentences } = matchSentences({ ...question, terms: last }, readings)
  return last.length === 0 || sentences.some(({ matches }) => (matches[0]?.best ?? 0) >= THERE)
}

/** Tells whether asked words name a speaker: by the last word of a name, or by what the article calls the speaker. */
function createSpeakerTest(
  asked: readonly AskedTerm[],
  { language, lexicon }: Question,
): (speaker: Speaker) => boolean {
  const isFunction = contentTester(language, lexicon)
  const stemsOf = (text: string | null) => findTerms(text ?? '', language, isFunction).map(({ stem }) => stem)
  const names = asked.filter(({ isCapital }) => isCapital)
  const last = names.at(-1)
  const office = findOffice(asked)
  return ({ name, role, mention }) => {
    const named = new Set([...stemsOf(name), ...stemsOf(mention)])
    // A name may be asked for more fully than the article gives it.
    if (last && (named.has(last.stem) || (named.size === 1 && names.some(({ stem }) => named.has(stem))))) return true
    const known = new Set([...named, ...stemsOf(role)])
    if (last && (office.length === 0 || !known.has(last.stem))) return false
    return office.every(({ stem }) => known.has(stem))
  }
}

/** The words of an office that stand together: "prime minister", "chairman" of "chairman of the growers". */
function findOffice(asked: readonly AskedTerm[]): AskedTerm[] {
  const words = asked.filter(({ isCapital }) => !isCapital)
  const end = words.findIndex(({ position }, at) => at > 0 && position !== (words[at - 1]?.position ?? 0) + 1)
  return end < 0 ? words : words.slice(0, end)
}

function joinUtterances(
  quotations: readonly Quotation[],
  article: number,
  sentences: readonly MatchedSentence[],
): Utterance[] {
  const utterances: Utterance[] = []
  for (const quotation of quotations) {
    const { outer, speaker, continues } = quotation
    const overlaps = (each: MatchedSentence) =>
      each.article === article && each.start < outer.end && each.end > outer.start
    const from = sentences.findIndex(overlaps)
    if (from < 0) continue
    const to = sentences.findLastIndex(overlaps)
    const last = utterances.at(-1)
    if (last && (continues || from <= last.to) && last.speaker?.name === speaker?.name && from <= last.to + 1) {
      utterances[utterances.length - 1] = {
        ...last,
        quotations: [...last.quotations, quotation],
        to: Math.max(last.to, to),
      }
    } else utterances.push({ article, quotations: [quotation], speaker, from, to })
  }
  return utterances
}

function isSeen(
  { article, from, to }: Utterance,
  sentences: readonly MatchedSentence[],
  seen: readonly Seen[],
): boolean {
  const start = sentences[from]?.start ?? 0
  const end = sentences[to]?.end ?? 0
  return seen.some((each) => each.article === article && each.start < end && each.end > start)
}

/** How much of the topic an utterance and the sentence before it have. */
function topicShare({ from, to, article }: Utterance, { sentences, weights }: MatchedArticles): number {
  const own = sentences.slice(from, to + 1)
  const before = sentences[from - 1]?.article === article ? sentences[from - 1] : undefined
  return weights.reduce((sum, weight, at) => {
    const here = own.reduce((most, { matches }) => Math.max(most, matches[at]?.best ?? 0), 0)
    return sum + weight * Math.max(here, BEFORE_SHARE * (before?.matches[at]?.best ?? 0))
  }, 0)
}

/** Utterances that say more by themselves come first; among those the order of the article holds. */
function fullness({ quotations }: Utterance): number {
  return Math.min(
    FULL_CHARS,
    quotations.reduce((most, { text }) => Math.max(most, text.length), 0),
  )
}

function toPassage(
  { article, quotations, speaker, from, to }: Utterance,
  share: number,
  sentences: readonly MatchedSentence[],
  readings: readonly Reading[],
): Passage {
  const start = sentences[from]?.start ?? 0
  const end = sentences[to]?.end ?? start
  return {
    text: readings[article]?.article.text.slice(start, end) ?? '',
    start,
    end,
    article,
    speaker,
    quoted: quotations.map((quotation) => ({ start: quotation.start, end: quotation.end })),
    chance: share,
    why: [
      { rule: 'speaker', detail: speaker?.name ?? speaker?.mention ?? null, weight: quotations[0]?.confidence ?? 0 },
      { rule: 'topic', detail: null, weight: share },
    ],
  }
}
