import type { FilterTerm } from '../command/filter.ts'
import { primarySubtag } from '../text/language.ts'
import type { Candidate, CandidateArticle } from './candidate.ts'
import type { DecisionReason } from './decision.ts'
import { createMatcher, type Extent, type WordMatcher } from './match-words.ts'
import { countVoices } from './voices.ts'

/** The articles of a story that pass, at least one; or why it does not. */
export type Filtered = { readonly articles: readonly CandidateArticle[] } | { readonly reason: DecisionReason }

interface WordTerm {
  readonly isPhrase: boolean
  readonly isWanted: boolean
  readonly value: string
}

/**
 * Puts a story through a channel's filters. Articles of an outlet or a language that is not wanted do not count; one whose
 * language nobody knows does. Of what is left, one article with a word to exclude in its title or first words is enough to
 * leave the story out, and one with any of the words to include, wherever they stand, to let it pass.
 */
export function filterStory({ articles }: Pick<Candidate, 'articles'>, filters: readonly FilterTerm[]): Filtered {
  const ofOutlets = articles.filter(({ outlet }) => passes(filters, 'outlet', (name) => isOutlet(outlet, name)))
  if (ofOutlets.length === 0) return { reason: { code: 'outlet', outlets: distinct(articles, 'outlet') } }
  const left = ofOutlets.filter(({ language }) => {
    return language === null || passes(filters, 'language', (tag) => primarySubtag(tag) === primarySubtag(language))
  })
  if (left.length === 0) return { reason: { code: 'language', languages: distinct(ofOutlets, 'language') } }
  const outlets = countVoices(left)
  const needed = Math.max(0, ...filters.map((term) => (term.kind === 'min-outlets' ? (term.outlets ?? 0) : 0)))
  if (outlets < needed) return { reason: { code: 'too-few-outlets', outlets, needed } }
  const reason = findUnwanted(left, filters)
  return reason === null ? { articles: left } : { reason }
}

/** Whether something is among what is wanted, where anything is, and not among what is not. */
function passes(
  filters: readonly FilterTerm[],
  kind: 'outlet' | 'language',
  isMeant: (value: string) => boolean,
): boolean {
  const terms = filters.flatMap((term) => (term.kind === kind ? [term] : []))
  const wanted = terms.filter(({ effect }) => effect === 'include')
  const unwanted = terms.filter(({ effect }) => effect === 'exclude')
  return (
    (wanted.length === 0 || wanted.some(({ value }) => isMeant(value))) && !unwanted.some(({ value }) => isMeant(value))
  )
}

const letters = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** By its name as people write it; signs, case and a "the" before it do not count. */
function isOutlet(outlet: string | null, wanted: string): boolean {
  const name = (written: string) => letters(written).replace(/^the /, '')
  return outlet !== null && name(outlet) === name(wanted)
}

function findUnwanted(articles: readonly CandidateArticle[], filters: readonly FilterTerm[]): DecisionReason | null {
  const terms = filters.flatMap(toWordTerm)
  if (terms.length === 0) return null
  const matchers = articles.map(createMatcher)
  const isIn = (term: WordTerm, extent: Extent) => matchers.some((matcher) => matches(matcher, term, extent))
  const excluded = terms.find((term) => !term.isWanted && isIn(term, 'opening'))
  if (excluded) return { code: 'excluded', by: excluded.value }
  const wanted = terms.filter(({ isWanted }) => isWanted)
  if (wanted.length === 0 || wanted.some((term) => isIn(term, 'whole'))) return null
  return { code: 'not-included', wanted: wanted.map(({ value }) => value) }
}

function toWordTerm(term: FilterTerm): WordTerm[] {
  if (term.kind !== 'word' && term.kind !== 'phrase') return []
  return [{ isPhrase: term.kind === 'phrase', isWanted: term.effect === 'include', value: term.value }]
}

function matches(matcher: WordMatcher, { isPhrase, value }: WordTerm, extent: Extent): boolean {
  return isPhrase ? matcher.hasPhrase(value, extent) : matcher.hasWords(value, extent)
}

function distinct(articles: readonly CandidateArticle[], of: 'outlet' | 'language'): string[] {
  return [...new Set(articles.flatMap((article) => article[of] ?? []))]
}
