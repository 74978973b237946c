import { EFFECTS, type FilterTerm } from '../command/filter.ts'
import { languageName } from '../command/language-name.ts'
import { SUBSCRIPTION_TEXTS } from '../message/subscription-texts.ts'
import type { Filters } from './subscription-choices.ts'

const SUBJECTS = ['words', 'outlet', 'language'] as const

/** What filters let through, a line for each kind of them, muted stories last; [] where all passes. */
export function describeFilters({ terms, mutedStoryIds }: Filters): string[] {
  const lines = EFFECTS.flatMap((effect) =>
    SUBJECTS.flatMap((subject) => {
      const values = terms.flatMap((term) => (isOf(term, effect, subject) ? [describeTerm(term)] : []))
      const lead = SUBSCRIPTION_TEXTS.filterGroups[effect][subject]
      return values.length === 0 ? [] : [`${lead} ${SUBSCRIPTION_TEXTS.or(values)}`]
    }),
  )
  const outlets = terms.flatMap((term) => (term.kind === 'min-outlets' ? [describeTerm(term)] : []))
  const muted = mutedStoryIds.length === 0 ? [] : [SUBSCRIPTION_TEXTS.mutedStories(mutedStoryIds.length)]
  return [...lines, ...outlets, ...muted]
}

/** One term by itself: “football”, German, at least two outlets. */
export function describeTerm(term: FilterTerm): string {
  if (term.kind === 'min-outlets') return SUBSCRIPTION_TEXTS.minOutlets(term.outlets ?? 1)
  return term.kind === 'language' ? languageName(term.value) : `“${term.value}”`
}

function isOf(term: FilterTerm, effect: (typeof EFFECTS)[number], subject: (typeof SUBJECTS)[number]): boolean {
  if (term.kind === 'min-outlets' || term.effect !== effect) return false
  return subject === 'words' ? term.kind === 'word' || term.kind === 'phrase' : term.kind === subject
}
