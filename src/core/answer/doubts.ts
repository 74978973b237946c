import { findExpected } from './expected.ts'
import type { MatchedArticles, MatchedSentence } from './match-sentences.ts'
import { neighbourOf } from './measures.ts'
import { oppositesOf } from './opposites.ts'
import type { AskedTerm, Question } from './question.ts'

/** What tells whether the articles speak of what was asked at all, each between 0 and 1. */
export const TOPIC_SIGNS = [
  'covered',
  'covered-near',
  'full',
  'name-nowhere',
  'number-nowhere',
  'unexpected',
  'terms',
] as const

/** What tells whether they say it in the sense in which it was asked, each between 0 and 1. */
export const SENSE_SIGNS = [
  'unexpected',
  'negated',
  'negation-differs',
  'opposite-here',
  'opposite-near',
  'prefix-differs',
  'degree-missing',
  'name-replaced',
  'word-replaced',
  'largest-missing',
  'number-nowhere',
] as const

export type Sign = (typeof TOPIC_SIGNS)[number] | (typeof SENSE_SIGNS)[number]
export type SignValues = Readonly<Record<Sign, number>>

/** A term is there when it is as like as this; a word that is no name or number may be less like. */
const THERE = 0.8
const WORD_THERE = 0.5

const MANY_TERMS = 8

/** The signs for a question and the sentence that answers it best. */
export function measureSigns(question: Question, articles: MatchedArticles, best: number): SignValues {
  const { sentences, weights, titleStems } = articles
  const { terms } = question
  const sentence = sentences[best]
  const here = terms.map((_, at) => likenessAt(sentence, at))
  const around = [sentence, neighbourOf(sentences, best, -1), neighbourOf(sentences, best, 1)]
  const near = terms.map((_, at) => Math.max(...around.map((each) => likenessAt(each, at))))
  const anywhere = terms.map(({ stem }, at) =>
    titleStems.has(stem) ? 1 : sentences.reduce((most, each) => Math.max(most, likenessAt(each, at)), 0),
  )
  const weighed = (values: readonly number[]) => values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
  const nowhere = (isMeant: (term: AskedTerm) => boolean) =>
    terms.filter((term, at) => isMeant(term) && (anywhere[at] ?? 0) < THERE).length
  const largest = terms.map(({ stem }, at) =>
    titleStems.has(stem) ? 0 : ((1 - (near[at] ?? 0)) * (weights[at] ?? 0) * terms.length) / 2,
  )
  return {
    covered: weighed(here),
    'covered-near': weighed(near),
    full: terms.length === 0 ? 0 : here.filter((value) => value >= THERE).length / terms.length,
    'name-nowhere': Math.min(1, nowhere(({ isName }) => isName) / 2),
    'number-nowhere': Math.min(
      1,
      nowhere(({ isNumber }) => isNumber),
    ),
    unexpected: sentence && findExpected(question, sentence).length > 0 ? 0 : 1,
    terms: Math.min(1, terms.length / MANY_TERMS),
    'largest-missing': Math.min(1, Math.max(0, ...largest)),
    ...opposition(question, near, around),
    ...(sentence ? twists(question, sentence, titleStems) : NO_TWISTS),
  }
}

function likenessAt(sentence: MatchedSentence | undefined, at: number): number {
  return sentence?.matches[at]?.best ?? 0
}

/** Whether the best sentence, the first of those given, or one beside it says the opposite of a word that none of them has. */
function opposition(
  { terms, language }: Question,
  near: readonly number[],
  around: readonly (MatchedSentence | undefined)[],
) {
  const opposites = oppositesOf(language)
  const against = new Set(
    terms.flatMap(({ stem }, at) => ((near[at] ?? 0) < THERE ? [...(opposites.get(stem) ?? [])] : [])),
  )
  const opposes = (sentence: MatchedSentence | undefined) =>
    sentence?.terms.some(({ stem }) => against.has(stem)) === true
  return { 'opposite-here': opposes(around[0]) ? 1 : 0, 'opposite-near': around.some(opposes) ? 1 : 0 }
}

const NO_TWISTS = {
  negated: 0,
  'negation-differs': 0,
  'prefix-differs': 0,
  'degree-missing': 0,
  'name-replaced': 0,
  'word-replaced': 0,
}

/** How a sentence that has the words of a question may say something else with them. */
function twists(question: Question, sentence: MatchedSentence, titleStems: ReadonlySet<string>): typeof NO_TWISTS {
  const { lexicon, isNegated, words } = question
  const isNegative = lexicon.negation.test(sentence.text)
  const said = new Set(sentence.terms.map(({ lower }) => lower))
  const replaced = question.terms.filter(
    ({ stem }, at) =>
      !titleStems.has(stem) && likenessAt(sentence, at) < WORD_THERE && isReplaced(question, sentence, at),
  )
  const names = replaced.filter(({ isName, isNumber }) => isName || isNumber).length
  return {
    negated: isNegated && question.expects !== 'reason' ? 1 : 0,
    'negation-differs': isNegated && !isNegative ? 1 : isNegated !== isNegative ? 0.3 : 0,
    'prefix-differs': prefixDiffers(question, said) ? 1 : 0,
    'degree-missing': Math.min(
      1,
      words.slice(0, -1).filter((word) => lexicon.degrees.has(word) && !said.has(word)).length / 2,
    ),
    'name-replaced': Math.min(1, names),
    'word-replaced': Math.min(1, (replaced.length - names) / 2),
  }
}

/** Whether another word of its kind stands beside the neighbour of an asked term: "Upper House" where "Lower House" was asked for. */
function isReplaced({ terms }: Question, sentence: MatchedSentence, at: number): boolean {
  const term = terms[at]
  if (!term) return false
  const asked = new Set(terms.map(({ stem }) => stem))
  return ([-1, 1] as const).some((step) => {
    const neighbour = terms[at + step]
    const distance = Math.abs((neighbour?.position ?? Number.POSITIVE_INFINITY) - term.position)
    if (distance > 3 || likenessAt(sentence, at + step) < THERE) return false
    return sentence.matches[at + step]?.at.some((place) => {
      const beside = contentBeside(sentence, place, step === 1 ? -1 : 1, distance + 1)
      return beside !== undefined && !asked.has(beside.stem) && beside.isCapital === term.isCapital
    })
  })
}

/** The nearest term with content on one side of a place, within a reach. */
function contentBeside({ terms }: MatchedSentence, place: number, step: 1 | -1, reach: number) {
  for (let distance = 1; distance <= reach; distance++) {
    const term = terms[place + step * distance]
    if (term && !term.isFunction) return term
  }
  return undefined
}

function prefixDiffers({ terms, lexicon }: Question, said: ReadonlySet<string>): boolean {
  const bare = (word: string) => word.replace(lexicon.negativePrefix, '')
  const asked = new Set(terms.map(({ lower }) => lower))
  const turned = (word: string, own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    bare(word) !== word && other.has(bare(word)) && !other.has(word) && !own.has(bare(word))
  return [...asked].some((word) => turned(word, asked, said)) || [...said].some((word) => turned(word, said, asked))
}
