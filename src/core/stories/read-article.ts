import { readWords, type Word } from './read-words.ts'
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
const PAIRED_WORDS = 60
const CAPITAL_WEIGHT = 1.2
const NUMBER_WEIGHT = 0.8
/** With a larger share of capital letters a title is written in Title Case, where they tell no names. */
const TITLE_CASE_SHARE = 0.7

/** Reads what an article is told by; without words all is empty. */
export function readTerms({ title, text, language = null }: StoryArticle): ArticleTerms {
  const isHeadline = text === null || text.length < MIN_TEXT_CHARS
  const titleWords = readWords(title ?? '', language)
  const textWords = readWords((text ?? '').slice(0, MAX_TEXT_CHARS), language)
  const named = isTitleCase(titleWords) ? [] : titleWords.filter(isName)
  const words = [...titleWords, ...textWords]
  return {
    isHeadline,
    whole: countAll(titleWords, textWords, isHeadline),
    title: countStems(titleWords.filter((word) => word !== null)),
    names: countStems([...named, ...named, ...textWords.filter(isName)], true),
    written: (term) =>
      term
        .split(' ')
        .map((stem) => writtenAs(stem, words))
        .join(' '),
  }
}

const isName = (word: Word | null): word is Word => word?.isCapital === true

function isTitleCase(words: readonly (Word | null)[]): boolean {
  return words.filter(isName).length > TITLE_CASE_SHARE * words.filter((word) => word !== null).length
}

/** Terms by how often, how early, and how they are written. */
function countAll(title: readonly (Word | null)[], text: readonly (Word | null)[], isHeadline: boolean): TermCounts {
  const counts = new Map<string, number>()
  const marked = new Map<string, number>()
  const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count)
  const addWords = (
    words: readonly (Word | null)[],
    weightAt: (at: number) => number,
    pairWeight: number,
    tells: boolean,
  ) => {
    let at = 0
    let before: Word | null = null
    for (const word of words) {
      if (word !== null) {
        add(word.stem, weightAt(at))
        if (tells) marked.set(word.stem, Math.max(marked.get(word.stem) ?? 0, markOf(word)))
        if (at < PAIRED_WORDS && before !== null) add(`${before.stem} ${word.stem}`, pairWeight)
        at++
      }
      before = word
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

function writtenAs(stem: string, words: readonly (Word | null)[]): string {
  return words.find((word) => word?.stem === stem)?.text ?? stem
}
