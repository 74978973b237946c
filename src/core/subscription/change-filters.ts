import type { FilterChange, FilterTerm } from '../command/filter.ts'
import type { Filters } from './subscription-choices.ts'

/** The filters after a change, and the terms that it did not find to remove. */
export interface ChangedFilters {
  readonly filters: Filters
  readonly notFound: readonly FilterTerm[]
}

/**
 * Adds, removes or clears terms. A term that is there already stays once; one that is to be excluded takes the place of
 * the same that was to be included or boosted, and the other way round; a number of outlets takes the place of the one before. Muted stories stay, but for `clear` of all.
 */
export function changeFilters(filters: Filters, change: FilterChange): ChangedFilters {
  switch (change.action) {
    case 'show':
      return { filters, notFound: [] }
    case 'clear': {
      const { effect } = change
      if (effect === null) return { filters: { terms: [], mutedStoryIds: [] }, notFound: [] }
      const terms = filters.terms.filter((term) => term.kind === 'min-outlets' || term.effect !== effect)
      return { filters: { ...filters, terms }, notFound: [] }
    }
    case 'add': {
      const kept = filters.terms.filter((term) => !change.terms.some((added) => replaces(added, term)))
      const added = change.terms.filter((term, at) => change.terms.findLastIndex((each) => replaces(each, term)) === at)
      return { filters: { ...filters, terms: [...kept, ...added] }, notFound: [] }
    }
    case 'remove': {
      const terms = filters.terms.filter((term) => !change.terms.some((removed) => isMeant(term, removed)))
      const notFound = change.terms.filter((removed) => !filters.terms.some((term) => isMeant(term, removed)))
      return { filters: { ...filters, terms }, notFound }
    }
  }
}

/** Whether a term and one before it cannot both hold: what is excluded is neither included nor boosted. */
function replaces(term: FilterTerm, before: FilterTerm): boolean {
  if (!isAbout(term, before)) return false
  if (term.kind === 'min-outlets' || before.kind === 'min-outlets') return true
  return term.effect === before.effect || term.effect === 'exclude' || before.effect === 'exclude'
}

/** Whether two terms ask about the same thing. */
function isAbout(term: FilterTerm, other: FilterTerm): boolean {
  if (term.kind === 'min-outlets' || other.kind === 'min-outlets') return term.kind === other.kind
  return term.kind === other.kind && fold(term.value) === fold(other.value)
}

/** Whether a removal means a term: it says the kind, the words and the effect, a number of outlets only where it gives one. */
function isMeant(term: FilterTerm, removed: FilterTerm): boolean {
  if (term.kind === 'min-outlets' && removed.kind === 'min-outlets') {
    return removed.outlets === null || removed.outlets === term.outlets
  }
  if (term.kind === 'min-outlets' || removed.kind === 'min-outlets') return false
  return isAbout(term, removed) && term.effect === removed.effect
}

const fold = (value: string) => value.trim().toLowerCase()
