import type { Article } from '../article/article.ts'
import { findQuotations } from '../quotes/find-quotations.ts'
import type { Person, QuotationReport } from '../quotes/quotation.ts'
import { findSentences, type Sentence } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { findWords, vocabularyOf, withoutPossessive } from '../text/words.ts'

/** A person or body named in a sentence, and where. */
interface Naming extends Span {
  readonly person: Person
}

/** A sentence with what a ranker and an editor need of it. */
export interface ReadSentence extends Sentence {
  /** Stems of its words that are no stopwords, each once. */
  readonly stems: readonly string[]
  readonly words: number
  /** Its words in lower case, in order. */
  readonly tokens: readonly string[]
  /** What of it stands in quotation marks, speech or not, marks included. */
  readonly passages: readonly Span[]
  readonly names: readonly Naming[]
}

/** One article, read: made once, used by every step of a digest. */
export interface Reading {
  readonly article: Article
  readonly language: string | null
  readonly sentences: readonly ReadSentence[]
  readonly report: QuotationReport
  /** Names of those who are given words. */
  readonly speakers: ReadonlySet<string>
  readonly titleStems: ReadonlySet<string>
  /** Words that stand with a capital within a sentence, and how often: at the start of one they are names too. */
  readonly capitals: ReadonlyMap<string, number>
  /** How many sentences hold a stem. */
  readonly frequency: ReadonlyMap<string, number>
  readonly words: number
}

/** Reads an article: its sentences, quotations and people. Linear in its length. */
export function readArticle(article: Article): Reading {
  const { text, title, language } = article
  const found = findSentences(text, language)
  const report = findQuotations(text, { language, sentences: found })
  const passages = cutterOf(passagesOf(report))
  const names = cutterOf(namingsOf(report))
  const capitals = new Map<string, number>()
  const sentences = found.map((sentence): ReadSentence => {
    const words = findWords(sentence.text, language)
    for (const { text, start } of words)
      if (isNameWithin(sentence.text, text, start)) count(capitals, withoutPossessive(text))
    const tokens = words.map(({ text }) => text.toLowerCase())
    return {
      ...sentence,
      words: words.length,
      tokens,
      stems: stemsOf(tokens, language),
      passages: passages(sentence).map((passage) => overlap(passage, sentence)),
      names: names(sentence),
    }
  })
  return {
    article,
    language,
    sentences,
    report,
    speakers: new Set(report.quotations.flatMap(({ speaker }) => speaker?.name ?? [])),
    titleStems: stemSet(title ?? '', language),
    capitals,
    frequency: frequencyOf(sentences),
    words: sentences.reduce((sum, { words }) => sum + words, 0),
  }
}

/** The stems of a text's words that are no stopwords. */
export function stemSet(text: string, language: string | null): Set<string> {
  const tokens = findWords(text, language).map(({ text }) => text.toLowerCase())
  return new Set(stemsOf(tokens, language))
}

/** A capital that follows a word, and so begins neither a sentence nor a quotation. */
function isNameWithin(sentence: string, word: string, start: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},] $/u.test(sentence.slice(Math.max(0, start - 2), start))
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function frequencyOf(sentences: readonly ReadSentence[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const { stems } of sentences) for (const stem of stems) count(frequency, stem)
  return frequency
}

function stemsOf(tokens: readonly string[], language: string | null): string[] {
  const vocabulary = vocabularyOf(language)
  const stems = new Set<string>()
  for (const token of tokens) {
    const root = vocabulary.rootOf(token)
    if (root !== null) stems.add(root)
  }
  return [...stems]
}

const byStart = (a: Span, b: Span) => a.start - b.start

function passagesOf({ quotations, terms }: QuotationReport): Span[] {
  const marked = terms.map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
  return [...quotations.map(({ outer }) => outer), ...marked].sort(byStart)
}

function namingsOf({ people }: QuotationReport): Naming[] {
  return people.flatMap((person) => person.mentions.map(({ start, end }) => ({ person, start, end }))).sort(byStart)
}

/** Gives for spans asked in order those of `sorted` that overlap them. */
function cutterOf<Part extends Span>(sorted: readonly Part[]): (span: Span) => Part[] {
  let from = 0
  return ({ start, end }) => {
    while (from < sorted.length && (sorted[from]?.end ?? 0) <= start) from++
    const parts: Part[] = []
    for (let at = from; at < sorted.length; at++) {
      const part = sorted[at]
      if (!part || part.start >= end) break
      if (part.end > start) parts.push(part)
    }
    return parts
  }
}

function overlap(part: Span, { start, end }: Span): Span {
  return { start: Math.max(part.start, start), end: Math.min(part.end, end) }
}
