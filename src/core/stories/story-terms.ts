import { findWords, vocabularyOf } from '../text/words.ts'
import type { StoryArticle } from './story-article.ts'

/** A term of an article: a stem, or two that follow each other, with how much the article makes of it before rarity counts. */
export interface WeighedTerm {
  readonly term: string
  readonly weight: number
}

/** What an article is told by. */
export interface StoryTerms {
  /** Whether only a headline, or little more, is known. */
  readonly isHeadline: boolean
  readonly terms: readonly WeighedTerm[]
}

/** Shorter texts tell no more than a headline. */
const MIN_TEXT_CHARS = 200
/** News says what happened early: later words count for little and cost time. */
const MAX_TEXT_WORDS = 1_000
const TITLE_WEIGHT = 2
const LEAD_WORDS = 60
const LEAD_WEIGHT = 2.5
const PAIR_WEIGHT = 0.5
const CAPITAL_WEIGHT = 1.2
const NUMBER_WEIGHT = 0.8

interface Word {
  readonly stem: string
  readonly weight: number
  /** Place among all words, stopwords too. */
  readonly place: number
}

/** The terms of an article; none of one without words. */
export function findStoryTerms({ title, text, language = null }: StoryArticle): StoryTerms {
  const isHeadline = text === null || text.length < MIN_TEXT_CHARS
  const titleWords = readWords(title ?? '', language)
  const textWords = readWords(text ?? '', language).slice(0, MAX_TEXT_WORDS)
  const counts = new Map<string, number>()
  const boosts = new Map<string, number>()
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count)
  for (const { words, weightAt } of [
    { words: titleWords, weightAt: () => (isHeadline ? 1 : TITLE_WEIGHT) },
    { words: textWords, weightAt: (at: number) => (at < LEAD_WORDS && !isHeadline ? LEAD_WEIGHT : 1) },
  ]) {
    for (const [at, { stem, weight, place }] of words.entries()) {
      add(stem, weightAt(at))
      boosts.set(stem, Math.max(boosts.get(stem) ?? 0, weight))
      const before = words[at - 1]
      if (before && place === before.place + 1) add(`${before.stem} ${stem}`, weightAt(at) * PAIR_WEIGHT)
    }
  }
  const terms = Array.from(counts, ([term, count]) => {
    const often = isHeadline ? Math.min(count, 1) : 1 + Math.log(Math.max(count, PAIR_WEIGHT))
    return { term, weight: often * (boosts.get(term) ?? PAIR_WEIGHT) }
  })
  return { isHeadline, terms }
}

function readWords(text: string, language: string | null): Word[] {
  const { stem, isStopword } = vocabularyOf(language)
  return findWords(text, language).flatMap(({ text: word }, place) => {
    const lower = word.toLowerCase().replace(/['’]s?$|\./g, '')
    if (lower.length < 2 || isStopword(lower)) return []
    if (/^\p{N}/u.test(lower)) return [{ stem: lower, weight: NUMBER_WEIGHT, place }]
    return [{ stem: stem(lower), weight: /^\p{Lu}/u.test(word) ? CAPITAL_WEIGHT : 1, place }]
  })
}
