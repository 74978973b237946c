import { expect, test } from 'vitest'
import { parseCommand } from '../../../src/core/command/parse-command.ts'
import { changeFilters } from '../../../src/core/subscription/change-filters.ts'
import { type Filters, NO_FILTERS } from '../../../src/core/subscription/subscription-choices.ts'

/** The filters after commands that each change those before, with what the last did not find. */
function after(...commands: readonly string[]) {
  let filters: Filters = { ...NO_FILTERS, mutedStoryIds: ['muted'] }
  let notFound: readonly unknown[] = []
  for (const text of commands) {
    const parsed = parseCommand(text)
    if (!('command' in parsed) || parsed.command.verb !== 'filter') throw new TypeError(`${text} is no filter.`)
    const changed = changeFilters(filters, parsed.command.change)
    filters = changed.filters
    notFound = changed.notFound
  }
  return { terms: filters.terms, muted: filters.mutedStoryIds.length, notFound }
}

const football = { kind: 'word', effect: 'exclude', value: 'football' }
const harbour = { kind: 'word', effect: 'include', value: 'harbour' }

test.each([
  { name: 'terms add up', commands: ['filter exclude football', 'filter include harbour'], terms: [football, harbour] },
  {
    name: 'the same term twice is there once',
    commands: ['filter exclude football', 'filter exclude football Football'],
    terms: [{ ...football, value: 'Football' }],
  },
  {
    name: 'what is included after it was excluded is no longer excluded',
    commands: ['filter exclude football', 'filter include football'],
    terms: [{ ...football, effect: 'include' }],
  },
  {
    name: 'what is excluded after it was included and boosted is neither any more',
    commands: ['filter include football boost football', 'filter exclude football'],
    terms: [football],
  },
  {
    name: 'what is included can be boosted as well, and cleared by itself',
    commands: ['filter include harbour', 'filter boost harbour ferry', 'filter clear include'],
    terms: [
      { ...harbour, effect: 'boost' },
      { kind: 'word', effect: 'boost', value: 'ferry' },
    ],
  },
  {
    name: 'a number of outlets takes the place of the one before',
    commands: ['filter min-outlets:2', 'filter min-outlets:3'],
    terms: [{ kind: 'min-outlets', outlets: 3 }],
  },
  {
    name: 'a phrase and a word are two terms',
    commands: ['filter exclude football', 'filter exclude "football"'],
    terms: [football, { ...football, kind: 'phrase' }],
  },
  {
    name: 'clear of one kind leaves the other and the number of outlets',
    commands: ['filter exclude football include harbour min-outlets:2', 'filter clear exclude'],
    terms: [harbour, { kind: 'min-outlets', outlets: 2 }],
  },
  {
    name: 'what is removed is gone, in whatever case it is written',
    commands: ['filter exclude football include harbour', 'filter remove exclude FOOTBALL'],
    terms: [harbour],
  },
  {
    name: 'a number of outlets is removed without saying which',
    commands: ['filter min-outlets:4', 'filter remove min-outlets'],
    terms: [],
  },
])('filters: $name', ({ commands, terms }) => {
  expect(after(...commands)).toEqual({ terms, muted: 1, notFound: [] })
})

test('filters: what is not there to be removed is told, and the rest stays', () => {
  expect(after('filter exclude football', 'filter remove include football')).toEqual({
    terms: [football],
    muted: 1,
    notFound: [{ ...football, effect: 'include' }],
  })
})

test('filters: clear takes everything, muted stories too', () => {
  expect(after('filter exclude football', 'filter clear')).toEqual({ terms: [], muted: 0, notFound: [] })
})
