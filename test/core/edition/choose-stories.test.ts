import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FilterTerm } from '../../../src/core/command/filter.ts'
import type { Candidate, CandidateArticle } from '../../../src/core/edition/candidate.ts'
import { chooseStories } from '../../../src/core/edition/choose-stories.ts'
import type { EditionWish } from '../../../src/core/edition/wish.ts'

const HOUR = 3_600_000
const NOW = 1_000 * HOUR
const WISH: EditionWish = {
  since: NOW - 24 * HOUR,
  until: NOW,
  filters: [],
  limit: 5,
  mutedStoryIds: [],
}

function article(id: string, about: Partial<CandidateArticle> = {}): CandidateArticle {
  return {
    id,
    title: `Headline of ${id}`,
    text: '',
    outlet: 'Lune Gazette',
    language: 'en',
    publishedAt: null,
    firstSeenAt: NOW - HOUR,
    place: null,
    copyOf: null,
    ...about,
  }
}

const story = (storyId: string, ...articles: readonly Partial<CandidateArticle>[]): Candidate => ({
  storyId,
  articles: (articles.length > 0 ? articles : [{}]).map((about, at) => article(`${storyId}-${at}`, about)),
  told: null,
})

const choose = (candidates: readonly Candidate[], wish: Partial<EditionWish> = {}) =>
  chooseStories(candidates, { ...WISH, ...wish })

const fates = ({ decisions }: ReturnType<typeof choose>) =>
  decisions.map(({ storyId, place, reason }) => [storyId, place, reason.code])

describe('the window', () => {
  test.each([
    { name: 'seen right after the edition before', firstSeenAt: WISH.since + 1, code: 'new' },
    { name: 'seen as the edition before was made', firstSeenAt: WISH.since, code: 'outside-window' },
    { name: 'seen as this one is made', firstSeenAt: NOW, code: 'new' },
    { name: 'seen after it', firstSeenAt: NOW + 1, code: 'outside-window' },
  ])('an article $name is $code', ({ firstSeenAt, code }) => {
    expect(fates(choose([story('a', { firstSeenAt })]))[0]?.[2]).toBe(code)
  })

  test('an article without a date is new when it is first seen, however old it is', () => {
    expect(choose([story('a', { publishedAt: null })]).chosen).toHaveLength(1)
  })

  test('on a quiet day nothing is chosen, and nothing is wrong', () => {
    expect(choose([])).toEqual({ chosen: [], decisions: [] })
  })
})

describe('the order', () => {
  const two = [{ outlet: 'A' }, { outlet: 'B' }]

  test.each([
    { name: 'more outlets', first: story('z', ...two), second: story('a', { outlet: 'A' }) },
    { name: 'fresher', first: story('z', {}), second: story('a', { firstSeenAt: NOW - 20 * HOUR }) },
    { name: 'higher in its feed', first: story('z', { place: 1 }), second: story('a', { place: 9 }) },
    { name: 'the same in all, by id', first: story('a'), second: story('b') },
  ])('$name comes first', ({ first, second }) => {
    expect(choose([second, first]).chosen.map(({ storyId }) => storyId)).toEqual([first.storyId, second.storyId])
  })

  test.each([
    { kind: 'word', value: 'harbours' },
    { kind: 'phrase', value: 'harbour is closed' },
    { kind: 'outlet', value: 'the lune herald' },
    { kind: 'language', value: 'de' },
  ] as const)('a boosted $kind lifts a story and leaves none out', (term) => {
    const candidates = [
      story('ball', { title: 'Football final' }),
      story('other'),
      story('harbour', {
        title: 'The harbour is closed',
        outlet: 'Lune Herald',
        language: 'de-AT',
        firstSeenAt: NOW - 9 * HOUR,
      }),
    ]
    const { chosen, decisions } = choose(candidates, { filters: [{ ...term, effect: 'boost' }] })
    expect(chosen.map(({ storyId }) => storyId)).toEqual(['harbour', 'ball', 'other'])
    expect(decisions[0]?.parts[0]).toEqual({ name: 'boost', adds: 1 })
  })

  test('boosts add up, and words deep in an article boost nothing', () => {
    const filters = ['harbour', 'ferry', 'ball'].map((value) => ({ kind: 'word', effect: 'boost', value }) as const)
    const text = `${'The town met. '.repeat(60)} A ball was there.`
    const { decisions } = choose([story('harbour', { title: 'A ferry in the harbour', text })], { filters })
    expect(decisions[0]?.parts[0]).toEqual({ name: 'boost', adds: 2 })
  })

  test('what a rank is made of is told, the weightiest first', () => {
    const [decision] = choose([
      story('a', { outlet: 'A', place: 2, firstSeenAt: NOW }, { outlet: 'B', firstSeenAt: NOW }),
    ]).decisions
    expect(decision?.parts).toEqual([
      { name: 'outlets', adds: 1 },
      { name: 'freshness', adds: 1 },
      { name: 'place', adds: 0.25 },
    ])
  })

  test('what is over the limit is left out, and says where it would have been', () => {
    const { chosen, decisions } = choose([story('one'), story('two', ...two), story('three', { place: 1 })], {
      limit: 1,
    })
    expect(chosen.map(({ storyId }) => storyId)).toEqual(['two'])
    expect(decisions.map(({ reason }) => reason)).toEqual([
      { code: 'new' },
      { code: 'over-limit', rank: 2, limit: 1 },
      { code: 'over-limit', rank: 3, limit: 1 },
    ])
  })
})

describe('filters', () => {
  const include = (kind: 'word' | 'phrase' | 'outlet' | 'language', value: string): FilterTerm => ({
    kind,
    effect: 'include',
    value,
  })
  const exclude = (kind: 'word' | 'phrase' | 'outlet' | 'language', value: string): FilterTerm => ({
    kind,
    effect: 'exclude',
    value,
  })
  const wall = story('wall', {
    title: 'Brackwater moves its sea wall',
    text: `The council voted on Tuesday.${' More of it.'.repeat(100)} A football pitch is lost.`,
  })

  test.each<{ name: string; filters: FilterTerm[]; code: string }>([
    { name: 'a word in another form', filters: [include('word', 'walls')], code: 'new' },
    { name: 'a word deep in the text', filters: [include('word', 'football')], code: 'new' },
    { name: 'a word that is not there', filters: [include('word', 'harbour')], code: 'not-included' },
    { name: 'a part of a word', filters: [include('word', 'brack')], code: 'not-included' },
    { name: 'one of two words', filters: [include('word', 'harbour'), include('word', 'council')], code: 'new' },
    { name: 'a phrase, whatever its case', filters: [include('phrase', 'Sea Wall')], code: 'new' },
    { name: 'a phrase in another form', filters: [include('phrase', 'sea walls')], code: 'not-included' },
    { name: 'its words apart', filters: [include('phrase', 'sea council')], code: 'not-included' },
    { name: 'an excluded word in the title', filters: [exclude('word', 'wall')], code: 'excluded' },
    { name: 'an excluded word in passing', filters: [exclude('word', 'football')], code: 'new' },
    { name: 'both wanted and excluded', filters: [include('word', 'sea'), exclude('word', 'wall')], code: 'excluded' },
    { name: 'its outlet', filters: [include('outlet', 'the lune gazette')], code: 'new' },
    { name: 'another outlet', filters: [include('outlet', 'Northern Post')], code: 'outlet' },
    { name: 'its outlet excluded', filters: [exclude('outlet', 'LUNE GAZETTE')], code: 'outlet' },
    { name: 'its language with a region', filters: [include('language', 'en-GB')], code: 'new' },
    { name: 'another language', filters: [include('language', 'de')], code: 'language' },
    { name: 'its language excluded', filters: [exclude('language', 'en')], code: 'language' },
    { name: 'too many outlets wanted', filters: [{ kind: 'min-outlets', outlets: 2 }], code: 'too-few-outlets' },
  ])('$name: $code', ({ filters, code }) => {
    expect(fates(choose([wall], { filters }))).toEqual([['wall', code === 'new' ? 1 : null, code]])
  })

  test('a filter that matches nothing gives a quiet day, and says so of each story', () => {
    const { chosen, decisions } = choose([wall, story('b')], { filters: [include('word', 'zeppelin')] })
    expect(chosen).toEqual([])
    expect(decisions.map(({ reason }) => reason)).toEqual(
      [1, 2].map(() => ({ code: 'not-included', wanted: ['zeppelin'] })),
    )
  })

  test('articles of an outlet that is not wanted count for nothing', () => {
    const candidate = story('a', { outlet: 'A' }, { outlet: 'B' })
    expect(choose([candidate], { filters: [exclude('outlet', 'B')] }).chosen[0]).toMatchObject({
      outlets: ['A'],
      isSingleSource: true,
    })
  })

  test('a muted story is not told, whatever it has', () => {
    expect(fates(choose([wall], { mutedStoryIds: ['wall'] }))).toEqual([['wall', null, 'muted']])
  })
})

describe('one voice', () => {
  const wire = story('wire', { outlet: 'A' }, { outlet: 'B', copyOf: 'wire-0' }, { outlet: 'C', copyOf: 'wire-0' })

  test('copies of a wire text are one source, though each outlet is named', () => {
    const [chosen] = choose([wire]).chosen
    expect(chosen).toMatchObject({ outlets: ['A', 'B', 'C'], voices: 1, isSingleSource: true })
    expect(chosen?.lead.id).toBe('wire-0')
  })

  test('a story of two outlets comes before one of three copies', () => {
    const told = story('told', { outlet: 'A' }, { outlet: 'B' })
    expect(choose([wire, told]).chosen.map(({ storyId }) => storyId)).toEqual(['told', 'wire'])
  })

  test('copies of a text that the channel does not follow are one voice', () => {
    const copies = story('a', { outlet: 'B', copyOf: 'elsewhere' }, { outlet: 'C', copyOf: 'elsewhere' })
    expect(choose([copies]).chosen[0]).toMatchObject({ voices: 1, isSingleSource: true })
  })

  test('two articles of one outlet are one voice', () => {
    expect(choose([story('a', { outlet: 'A' }, { outlet: 'A' })]).chosen[0]).toMatchObject({ voices: 1 })
  })
})

describe('updates', () => {
  const before = article('first', {
    title: 'Brackwater votes to move its sea wall',
    text: 'The council of Brackwater voted on Tuesday to move the sea wall inland. The mayor, Ines Calloway, spoke for an hour.',
    firstSeenAt: NOW - 30 * HOUR,
  })
  const told = { at: NOW - 24 * HOUR, articleIds: ['first'] }
  const withLater = (about: Partial<CandidateArticle>): Candidate => ({
    storyId: 'first',
    articles: [before, article('later', about)],
    told,
  })

  test('a story told before comes back with what is new in it', () => {
    const text =
      'The council of Brackwater voted to move the sea wall. Two of the eleven councillors resigned over the cost of 40 million crowns.'
    const { chosen, decisions } = choose([withLater({ text, outlet: 'Northern Post' })])
    expect(decisions[0]?.reason).toEqual({ code: 'update', newSentences: 1, newFigures: 1 })
    expect(chosen[0]).toMatchObject({
      isUpdate: true,
      lead: { id: 'later' },
      outlets: ['Northern Post', 'Lune Gazette'],
    })
    const [news] = chosen[0]?.news ?? []
    expect(news).toMatchObject({ articleId: 'later', text: text.slice(54) })
    expect(text.slice(news?.start, news?.end)).toBe(news?.text)
  })

  test.each<{ name: string; about: Partial<CandidateArticle>; code: string }>([
    {
      name: 'the same in other words',
      about: {
        text: 'On Tuesday Brackwater’s council voted to move its sea wall inland, after the mayor spoke for an hour.',
      },
      code: 'no-news',
    },
    {
      name: 'a copy of what was told',
      about: { text: 'All of this is new and unheard of.', copyOf: 'first' },
      code: 'no-news',
    },
    { name: 'a headline alone', about: { title: 'Two councillors resign', text: '' }, code: 'no-news' },
    {
      name: 'something that came out before the edition',
      about: { text: 'Two of eleven councillors resigned over the costs.', publishedAt: told.at - HOUR },
      code: 'no-news',
    },
    { name: 'nothing in the window', about: { firstSeenAt: told.at - HOUR }, code: 'outside-window' },
  ])('$name: $code', ({ about, code }) => {
    expect(fates(choose([withLater(about)]))).toEqual([['first', null, code]])
  })

  test('an update comes after a new story that is its equal', () => {
    const text = 'Two of the eleven councillors resigned over the cost of 40 million crowns.'
    const candidates = [withLater({ text }), story('new')]
    expect(choose(candidates).chosen.map(({ storyId }) => storyId)).toEqual(['new', 'first'])
  })
})

const candidates = fc.uniqueArray(
  fc.record({
    storyId: fc.string({ minLength: 1, maxLength: 4 }),
    articles: fc.array(
      fc.record({
        outlet: fc.option(fc.constantFrom('A', 'B', 'C')),
        firstSeenAt: fc.integer({ min: NOW - 30 * HOUR, max: NOW + HOUR }),
        place: fc.option(fc.integer({ min: 1, max: 20 })),
        text: fc.constantFrom('', 'The harbour is closed for 3 days.', 'A football final was lost again by everybody.'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    isTold: fc.boolean(),
  }),
  { selector: ({ storyId }) => storyId, maxLength: 12 },
)

test('each candidate has one decision, and only so many are told, in any order of candidates', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 5 }), (drawn, limit) => {
      const given = drawn.map(({ storyId, articles, isTold }): Candidate => {
        const told = isTold ? { at: NOW - 25 * HOUR, articleIds: [`${storyId}-0`] } : null
        return { ...story(storyId, ...articles), told }
      })
      const { chosen, decisions } = choose(given, { limit })
      expect(decisions.map(({ storyId }) => storyId).sort()).toEqual(given.map(({ storyId }) => storyId).sort())
      expect(decisions.flatMap(({ place }) => place ?? [])).toEqual(chosen.map((_, at) => at + 1))
      expect(chosen.length).toBeLessThanOrEqual(limit)
      expect(choose([...given].reverse(), { limit }).chosen).toEqual(chosen)
    }),
  )
})
