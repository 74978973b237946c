import { findWords, vocabularyOf } from '../text/words.ts'
import type { StoryArticle } from './story-article.ts'

/** How much an article makes of each term, before rarity counts: a term is a stem, or two that follow each other. */
export type TermCounts = ReadonlyMap<string, number>

/** What an article is told by. */
export interface ArticleTerms {
  /** Whether only a headline, or little more, is known. */
  readonly isHeadline: boolean
  readonly whole: TermCounts
  readonly title: TermCounts
  /** Words with a capital letter. */
  readonly names: TermCounts
  /** A term as the article writes it. */
  written(term: string): string
}

/** Shorter texts tell no more than a headline. */
const MIN_TEXT_CHARS = 200
/** News says what happened early: later words count for little and cost time. */
const MAX_TEXT_CHARS = 5_000
/** In a text, words of its title count as much as so many. */
const TITLE_WEIGHT = 2
const OPENING_WORDS = 60
const OPENING_WEIGHT = 2.5
const PAIR_WEIGHT = 0.5
/** Later pairs weigh too little to be kept. */
const PAIRED_WORDS = 150
const CAPITAL_WEIGHT = 1.2
const NUMBER_WEIGHT = 0.8
/** With a larger share of capital letters a title is written in Title Case, where they tell no names. */
const TITLE_CASE_SHARE = 0.7

/** A word that carries content, with its place among all words. */
interface Word {
  readonly text: string
  readonly stem: string
  readonly isCapital: boolean
  readonly isNumber: boolean
  readonly place: number
}

/** Reads what an article is told by; without words all is empty. */
export function readTerms({ title, text, language = null }: StoryArticle): ArticleTerms {
  const isHeadline = text === null || text.length < MIN_TEXT_CHARS
  const titleWords = readWords(title ?? '', language)
  const textWords = readWords((text ?? '').slice(0, MAX_TEXT_CHARS), language)
  const named = isTitleCase(titleWords) ? [] : titleWords.filter(({ isCapital }) => isCapital)
  const words = [...titleWords, ...textWords]
  return {
    isHeadline,
    whole: countAll(titleWords, textWords, isHeadline),
    title: countStems(titleWords),
    names: countStems([...named, ...named, ...textWords.filter(({ isCapital }) => isCapital)], true),
    written: (term) =>
      term
        .split(' ')
        .map((stem) => writtenAs(stem, words))
        .join(' '),
  }
}

/** Names such as "US" and "WHO" are written like words of grammar, but all in capitals. */
const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u

function readWords(text: string, language: string | null): Word[] {
  const { stem, isStopword } = vocabularyOf(language)
  const words: Word[] = []
  let place = 0
  for (const { text: whole } of findWords(text, language)) {
    for (const part of whole.split(/[-‑]/)) {
      place++
      const lower = part.toLowerCase().replace(/['’]s?$|\./g, '')
      const isNumber = /^\p{N}/u.test(lower)
      if (lower.length < 2 && !/[\p{N}\p{Lo}]/u.test(lower)) continue
      if (isStopword(lower) && !ACRONYM.test(part)) continue
      const isCapital = /^\p{Lu}/u.test(part)
      words.push({ text: part, stem: isNumber ? lower : withoutAccents(stem(lower)), isCapital, isNumber, place })
    }
  }
  return words
}

/** Outlets leave accents out of foreign names. */
function withoutAccents(word: string): string {
  return /^[a-z]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{Mn}/gu, '')
}

function isTitleCase(words: readonly Word[]): boolean {
  return words.filter(({ isCapital }) => isCapital).length > TITLE_CASE_SHARE * words.length
}

/** Terms by how often, how early, and how they are written. */
function countAll(title: readonly Word[], text: readonly Word[], isHeadline: boolean): TermCounts {
  const counts = new Map<string, number>()
  const marked = new Map<string, number>()
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count)
  const addWords = (words: readonly Word[], weightAt: (at: number) => number, pairWeight: number, tells: boolean) => {
    for (const [at, word] of words.entries()) {
      add(word.stem, weightAt(at))
      if (tells) marked.set(word.stem, Math.max(marked.get(word.stem) ?? 0, markOf(word)))
      const before = words[at - 1]
      if (at < PAIRED_WORDS && before?.place === word.place - 1) add(`${before.stem} ${word.stem}`, pairWeight)
    }
  }
  const titleWeight = isHeadline ? 1 : TITLE_WEIGHT
  addWords(title, () => titleWeight, titleWeight * PAIR_WEIGHT, !isTitleCase(title))
  addWords(text, (at) => (at < OPENING_WORDS ? OPENING_WEIGHT : 1), PAIR_WEIGHT, true)
  for (const [term, count] of counts) {
    const often = isHeadline ? Math.min(count, 1) : 1 + Math.log(Math.max(count, 0.4))
    counts.set(term, often * (term.includes(' ') ? PAIR_WEIGHT : (marked.get(term) ?? 1)))
  }
  return counts
}

const markOf = ({ isCapital, isNumber }: Word) => (isCapital ? CAPITAL_WEIGHT : isNumber ? NUMBER_WEIGHT : 1)

/** `often`: words that come often count more, but ever less so. */
function countStems(words: readonly Word[], often = false): TermCounts {
  const counts = new Map<string, number>()
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  for (const [stem, count] of counts) counts.set(stem, often ? 1 + Math.log(count) : 1)
  return counts
}

function writtenAs(stem: string, words: readonly Word[]): string {
  return words.find((word) => word.stem === stem)?.text ?? stem
}
