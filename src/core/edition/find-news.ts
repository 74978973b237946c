import { findTerms } from '../answer/terms.ts'
import { findSentences } from '../text/sentences.ts'
import { vocabularyOf } from '../text/words.ts'
import type { CandidateArticle } from './candidate.ts'
import type { NewSentence } from './decision.ts'
import { compareIds, timeOf } from './voices.ts'

/** What articles say that was not told. */
export interface News {
  /** The best first; [] where all was told. */
  readonly sentences: readonly NewSentence[]
  /** Figures in them that were not told. */
  readonly figures: number
}

/** News stands early in an article; later sentences tell what went before in other words. */
const OPENING_SENTENCES = 6
/** A sentence of fewer words that carry content says nothing by itself. */
const MIN_WORDS = 5
/** A sentence is new where this share of such words was not told at all, or a smaller one and a figure. */
const NEW_SHARE = 0.5
const NEW_SHARE_WITH_FIGURE = 0.25
const MAX_NEW_SENTENCES = 10

interface Rated extends NewSentence {
  readonly share: number
  readonly figures: readonly string[]
  readonly at: number
}

/** The sentences of `fresh` articles that say what no `told` article says, those of the newest article first. */
export function findNews(fresh: readonly CandidateArticle[], told: readonly CandidateArticle[]): News {
  const known = new Set(
    told.flatMap(({ title, text, language }) => contentOf(`${title ?? ''}\n${text}`, language).words),
  )
  const newest = [...fresh].sort((a, b) => timeOf(b) - timeOf(a) || compareIds(a, b))
  const rated = newest.flatMap((article) => rateSentences(article, known))
  const sentences = rated.slice(0, MAX_NEW_SENTENCES)
  return {
    sentences: sentences.map(({ articleId, text, start, end }) => ({ articleId, text, start, end })),
    figures: new Set(sentences.flatMap(({ figures }) => figures)).size,
  }
}

/** The new sentences of an article, those that say most that is new first. */
function rateSentences({ id, text, language }: CandidateArticle, known: ReadonlySet<string>): Rated[] {
  const opening = findSentences(text, language).slice(0, OPENING_SENTENCES)
  const rated = opening.flatMap(({ text: words, start, end }, at): Rated[] => {
    const content = contentOf(words, language)
    if (content.words.length < MIN_WORDS) return []
    const share = content.words.filter((word) => !known.has(word)).length / content.words.length
    const figures = content.figures.filter((figure) => !known.has(figure))
    const isNew = share >= (figures.length > 0 ? NEW_SHARE_WITH_FIGURE : NEW_SHARE)
    return isNew ? [{ articleId: id, text: words, start, end, share, figures, at }] : []
  })
  return rated.sort((a, b) => b.share - a.share || a.at - b.at)
}

/** The stems that carry content, each once, and those of them that are figures. */
function contentOf(text: string, language: string | null) {
  const { isStopword } = vocabularyOf(language)
  const terms = findTerms(text, language, isStopword).filter(({ isFunction, lower }) => !isFunction && lower.length > 1)
  const words = [...new Set(terms.map(({ stem }) => stem))]
  return { words, figures: words.filter((word) => /^\p{N}/u.test(word)) }
}
