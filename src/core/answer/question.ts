import { vocabularyOf } from '../text/words.ts'
import type { AnswerLexicon, Expectation } from './lexicon/lexicon.ts'
import { answerLexiconOf } from './lexicon/lexicons.ts'
import { findTerms, type Term } from './terms.ts'

/** A question as the rules of answering see it. */
export interface Question {
  readonly text: string
  readonly language: string | null
  readonly lexicon: AnswerLexicon
  readonly expects: Expectation
  /** All its words in lower case. */
  readonly words: readonly string[]
  /** Its terms with content, each once, in order. */
  readonly terms: readonly AskedTerm[]
  /** Number in `terms` of the noun that "which" or "what" asks for; -1 where there is none. */
  readonly head: number
  readonly isNegated: boolean
  /** True for "what happened?", "who?", "why did it happen?": a question on the whole article. */
  readonly isGeneral: boolean
}

export interface AskedTerm extends Term {
  /** Its place among all words of the question. */
  readonly position: number
  /** A capital away from the beginning: the name of somebody or something. */
  readonly isName: boolean
}

/** Words of the noun phrase after "which" that are looked at. */
const MAX_NOUN_WORDS = 4

/** Reads a question in the language of the articles; one without any word of content is general. */
export function readQuestion(text: string, language: string | null): Question {
  const lexicon = answerLexiconOf(language)
  const all = findTerms(text, language, contentTester(language, lexicon))
  const lower = text.toLowerCase().replaceAll('’', "'")
  const which = lexicon.which.exec(lower)
  const asked = askedBy(lower, lexicon)
  const terms = toAsked(all, lexicon)
  const head = which === null ? -1 : headOf(terms, all, which.index + which[0].length, lexicon)
  const named = lexicon.nouns.find(([, nouns]) => nouns.has(terms[head]?.lower ?? ''))?.[0]
  return {
    text,
    language,
    lexicon,
    expects: (asked === 'thing' || asked === 'person' ? named : undefined) ?? asked,
    words: all.map(({ lower: word }) => word),
    terms,
    head,
    isNegated: lexicon.negation.test(text),
    isGeneral: terms.every(({ lower: word }) => lexicon.generalWords.has(word)),
  }
}

/** What the first question word asks for; a question that begins with its verb and has none is answered by yes or no. */
function askedBy(lower: string, { asks }: AnswerLexicon): Expectation {
  let first = Number.POSITIVE_INFINITY
  let asked: Expectation = 'thing'
  for (const [expects, pattern] of asks) {
    const at = expects === 'yes-no' && first !== Number.POSITIVE_INFINITY ? -1 : lower.search(pattern)
    if (at < 0 || at >= first) continue
    first = at
    asked = expects
  }
  return asked
}

/** A general question with the words of a topic as what it asks about. */
export function withTopic(question: Question, topic: string): Question {
  const { language, lexicon } = question
  return {
    ...question,
    terms: toAsked(findTerms(topic, language, contentTester(language, lexicon)), lexicon),
    head: -1,
  }
}

function toAsked(all: readonly Term[], { degrees }: AnswerLexicon): AskedTerm[] {
  return all.flatMap((term, position): AskedTerm[] => {
    const isRepeated = all.findIndex(({ stem }) => stem === term.stem) < position
    // A word of degree that nothing follows is none: "How long will it last?"
    const isVerb = position === all.length - 1 && degrees.has(term.lower)
    if (term.isFunction || isRepeated || isVerb) return []
    return [{ ...term, position, isName: term.isCapital && position > 0 && !term.isNumber }]
  })
}

/** Tells whether a word is without content in a language. */
export function contentTester(language: string | null, lexicon: AnswerLexicon): (word: string) => boolean {
  const { isStopword } = vocabularyOf(language)
  return (word) => lexicon.functionWords.has(word) || isStopword(word)
}

/** The noun right after the question word: one that tells what is asked for, or the last of the words with content. */
function headOf(terms: readonly AskedTerm[], all: readonly Term[], from: number, { nouns }: AnswerLexicon): number {
  const first = all.findIndex(({ start }) => start >= from)
  let head = -1
  for (let at = first; at >= 0 && at < first + MAX_NOUN_WORDS; at++) {
    const number = terms.findIndex(({ position }) => position === at)
    if (number < 0) {
      if (at === first && all[at]?.lower === 'the') continue
      break
    }
    head = number
    if (nouns.some(([, words]) => words.has(all[at]?.lower ?? ''))) break
  }
  return head
}
