import type { Reading } from '../digest/reading.ts'
import type { Span } from '../text/span.ts'
import { createLikeness, isMistyped, MISTYPED_LIKENESS } from './likeness.ts'
import { matchPeople } from './person-matches.ts'
import { type AskedTerm, contentTester, type Question } from './question.ts'
import { findTerms, type Term } from './terms.ts'

/** How one asked term stands in a sentence. */
export interface TermMatch {
  /** Likeness of the best term of the sentence, 0 to 1. */
  readonly best: number
  /** Places of the terms that are as like as that. */
  readonly at: readonly number[]
}

/** A sentence held against a question. */
export interface MatchedSentence extends Span {
  readonly text: string
  /** Number of its article among those asked, and its own number in there. */
  readonly article: number
  readonly index: number
  readonly terms: readonly Term[]
  /** Whether it leans on the sentence before ("He was not hurt"). */
  readonly isLeaning: boolean
  /** For each asked term, in the order of the question. */
  readonly matches: readonly TermMatch[]
}

/** Articles held against a question. */
export interface MatchedArticles {
  readonly sentences: readonly MatchedSentence[]
  /** How much each asked term tells, adding up to 1; all 0 where the question has none. */
  readonly weights: readonly number[]
  /** Stems of the titles. */
  readonly titleStems: ReadonlySet<string>
}

/** Of a word that one sentence repeats more often, the first places say enough. */
const MAX_PLACES = 20

const NO_MATCH: TermMatch = { best: 0, at: [] }

/** Holds every sentence of some articles against a question, in order. */
export function matchSentences(question: Question, readings: readonly Reading[]): MatchedArticles {
  const { language, lexicon } = question
  const isFunction = contentTester(language, lexicon)
  const compare = rememberLikeness(createLikeness(language))
  const termsOf = (text: string) => findTerms(text, language, isFunction)
  const read = readings.flatMap((reading, article) => {
    const own = reading.sentences.map(({ text, start, end }, index): MatchedSentence => {
      const terms = termsOf(text)
      const matches = question.terms.map((asked) => matchTerm(asked, terms, compare))
      return { text, start, end, article, index, terms, isLeaning: lexicon.leaning.test(text), matches }
    })
    return matchPeople(question.terms, own, reading, termsOf)
  })
  const sentences = withSlips(question, read)
  const titles = readings.map(({ article }) => article.title ?? '').join('\n')
  const titleStems = new Set(termsOf(titles).map(({ stem }) => stem))
  return { sentences, titleStems, weights: weigh(question, sentences, titleStems) }
}

type Likeness = (asked: AskedTerm, said: Term) => number

/** A text repeats its words; only where the words around count is a pair compared anew. */
function rememberLikeness(likeness: (asked: Term, said: Term) => number): Likeness {
  const known = new Map<AskedTerm, Map<string, number>>()
  return (asked, said) => {
    if (
      said.initials !== null ||
      asked.initials !== null ||
      said.joined === asked.lower ||
      asked.joined === said.lower
    ) {
      return likeness(asked, said)
    }
    const values = known.get(asked) ?? new Map<string, number>()
    known.set(asked, values)
    const value = values.get(said.lower) ?? likeness(asked, said)
    values.set(said.lower, value)
    return value
  }
}

function matchTerm(asked: AskedTerm, terms: readonly Term[], likeness: Likeness): TermMatch {
  let best = 0
  let at: number[] = []
  for (const [place, term] of terms.entries()) {
    if (term.isFunction) continue
    const value = likeness(asked, term)
    if (value > best) {
      best = value
      at = [place]
    } else if (value > 0 && value === best && at.length < MAX_PLACES) at.push(place)
  }
  return best === 0 ? NO_MATCH : { best, at }
}

/** A word of the question that nothing in the articles is like may be mistyped. */
function withSlips({ terms }: Question, sentences: readonly MatchedSentence[]): readonly MatchedSentence[] {
  const strange = new Set(
    terms.filter(({ isNumber }, at) => !isNumber && sentences.every(({ matches }) => (matches[at]?.best ?? 0) < 0.5)),
  )
  if (strange.size === 0) return sentences
  const slip: Likeness = (asked, said) => (isMistyped(asked.stem, said.stem) ? MISTYPED_LIKENESS : 0)
  return sentences.map((sentence) => {
    const matches = terms.map((asked, at) =>
      strange.has(asked) ? matchTerm(asked, sentence.terms, slip) : (sentence.matches[at] ?? NO_MATCH),
    )
    return { ...sentence, matches }
  })
}

/** A term tells the more the fewer sentences have it; a name more, a word of the title less. */
function weigh(
  { terms, isGeneral }: Question,
  sentences: readonly MatchedSentence[],
  titles: ReadonlySet<string>,
): number[] {
  const all = sentences.length
  const raw = terms.map((term, index) => {
    const holding = sentences.filter(({ matches }) => (matches[index]?.best ?? 0) > 0).length
    const rarity = Math.log(1 + (all + 1) / (holding + 0.5)) / Math.log(1 + (all + 1) / 0.5)
    return (0.35 + 0.65 * rarity) * (term.isName ? 1.15 : 1) * (!isGeneral && titles.has(term.stem) ? 0.7 : 1)
  })
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return raw.map((weight) => (sum === 0 ? 0 : weight / sum))
}
