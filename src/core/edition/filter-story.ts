import type { FilterTerm } from '../command/filter.ts'
import type { Candidate, CandidateArticle } from './candidate.ts'
import type { DecisionReason } from './decision.ts'
import { type ArticleTerm, createMatcher, type Extent } from './match-article.ts'
import { countVoices } from './voices.ts'

/** The articles of a story that pass, at least one; or why it does not. */
export type Filtered = { readonly articles: readonly CandidateArticle[] } | { readonly reason: DecisionReason }

/**
 * Puts a story through a channel's filters. Articles of an outlet or a language that is not wanted do not count; one whose
 * language nobody knows does. Of what is left, one article with a word to exclude in its title or first words is enough to
 * leave the story out, and one with any of the words to include, wherever they stand, to let it pass.
 */
export function filterStory({ articles }: Pick<Candidate, 'articles'>, filters: readonly FilterTerm[]): Filtered {
  const ofOutlets = articles.filter((article) => passes(filters, 'outlet', article))
  if (ofOutlets.length === 0) return { reason: { code: 'outlet', outlets: distinct(articles, 'outlet') } }
  const left = ofOutlets.filter((article) => article.language === null || passes(filters, 'language', article))
  if (left.length === 0) return { reason: { code: 'language', languages: distinct(ofOutlets, 'language') } }
  const outlets = countVoices(left)
  const needed = Math.max(0, ...filters.map((term) => (term.kind === 'min-outlets' ? (term.outlets ?? 0) : 0)))
  if (outlets < needed) return { reason: { code: 'too-few-outlets', outlets, needed } }
  const reason = findUnwanted(left, filters)
  return reason === null ? { articles: left } : { reason }
}

/** Whether an article is among what is wanted, where anything is, and not among what is not. */
function passes(filters: readonly FilterTerm[], kind: 'outlet' | 'language', article: CandidateArticle): boolean {
  const terms = filters.flatMap((term) => (term.kind === kind ? [term] : []))
  const wanted = terms.filter(({ effect }) => effect === 'include')
  const unwanted = terms.filter(({ effect }) => effect === 'exclude')
  const { fits } = createMatcher(article)
  const isIn = (term: ArticleTerm) => fits(term, 'opening')
  return (wanted.length === 0 || wanted.some(isIn)) && !unwanted.some(isIn)
}

function findUnwanted(articles: readonly CandidateArticle[], filters: readonly FilterTerm[]): DecisionReason | null {
  const terms = filters.flatMap((term) => (term.kind === 'word' || term.kind === 'phrase' ? [term] : []))
  if (terms.length === 0) return null
  const matchers = articles.map(createMatcher)
  const isIn = (term: ArticleTerm, extent: Extent) => matchers.some(({ fits }) => fits(term, extent))
  const excluded = terms.find((term) => term.effect === 'exclude' && isIn(term, 'opening'))
  if (excluded) return { code: 'excluded', by: excluded.value }
  const wanted = terms.filter(({ effect }) => effect === 'include')
  if (wanted.length === 0 || wanted.some((term) => isIn(term, 'whole'))) return null
  return { code: 'not-included', wanted: wanted.map(({ value }) => value) }
}

function distinct(articles: readonly CandidateArticle[], of: 'outlet' | 'language'): string[] {
  return [...new Set(articles.flatMap((article) => article[of] ?? []))]
}
