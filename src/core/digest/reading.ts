import type { Article } from '../article/article.ts'
import { findQuotations } from '../quotes/find-quotations.ts'
import type { QuotationReport } from '../quotes/quotation.ts'
import { detectLanguage } from '../text/language.ts'
import { findSentences, type Sentence } from '../text/sentences.ts'
import { findWords, vocabularyOf } from '../text/words.ts'

/** A sentence with what a ranker needs of its words. */
export interface ReadSentence extends Sentence {
  /** Stems of its words that are no stopwords, each once. */
  readonly stems: readonly string[]
  readonly words: number
}

/** One article, read: made once, used by every step of a digest. */
export interface Reading {
  readonly article: Article
  readonly language: string | null
  readonly sentences: readonly ReadSentence[]
  readonly report: QuotationReport
  readonly titleStems: ReadonlySet<string>
  /** How many sentences hold a stem. */
  readonly frequency: ReadonlyMap<string, number>
  readonly words: number
}

/** Reads an article: its language, sentences, quotations and people. */
export function readArticle(article: Article): Reading {
  const { text, title } = article
  const language = article.language ?? detectLanguage(text, null)
  const sentences = findSentences(text, language).map((sentence): ReadSentence => {
    const words = findWords(sentence.text, language)
    return { ...sentence, words: words.length, stems: stemsOf(words, language) }
  })
  const frequency = new Map<string, number>()
  for (const { stems } of sentences) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  return {
    article,
    language,
    sentences,
    report: findQuotations(text, { language }),
    titleStems: new Set(stemsOf(findWords(title ?? '', language), language)),
    frequency,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
  }
}

function stemsOf(words: readonly { readonly text: string }[], language: string | null): string[] {
  const vocabulary = vocabularyOf(language)
  const stems = new Set<string>()
  for (const { text } of words) {
    const word = text.toLowerCase().replace(/['’]s?$/, '')
    if (word.length > 1 && !vocabulary.isStopword(word)) stems.add(vocabulary.stem(word))
  }
  return [...stems]
}
