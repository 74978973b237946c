import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGrouper } from '../../../src/core/stories/grouper.ts'
import type { StoryArticle } from '../../../src/core/stories/story-article.ts'
import { groupArticles } from './group-articles.ts'
import { inventArticle } from './invented-news.ts'

const DAY = 86_400_000

const headline = (id: string, title: string, about: Partial<StoryArticle> = {}): StoryArticle => {
  return { id, title, text: null, publishedAt: null, outlet: null, language: 'en', ...about }
}

const group = (articles: readonly StoryArticle[]) => groupArticles(createGrouper(), articles)

/** The same stories whatever they are called and in whatever order they came. */
const partition = (stories: ReadonlyMap<string, readonly string[]>) =>
  Array.from(stories.values(), (ids) => [...ids].sort().join(' ')).sort()

const FERRY = headline('a', 'Ferry Marisol runs aground off Port Selwyn')
const RESCUE = headline('b', 'Passengers rescued from ferry Marisol aground off Port Selwyn')
const STRIKE = headline('c', 'Orchard workers in Tarnfield end their strike')

test('what two outlets tell of one event is one story, called by the first', () => {
  expect(group([FERRY, STRIKE, RESCUE])).toEqual(
    new Map([
      ['a', ['a', 'b']],
      ['c', ['c']],
    ]),
  )
})

describe('why', () => {
  test('a story that is founded says what came nearest, and how far it was off', () => {
    const grouper = createGrouper()
    expect(grouper.join(FERRY).why).toEqual([
      { code: 'founds', nearest: null, likeness: 0, needed: expect.any(Number) },
    ])
    const [reason] = grouper.join(headline('d', 'Rowers of Selwyn win the autumn regatta on the lake')).why
    expect(reason).toMatchObject({ code: 'founds', nearest: 'a' })
    if (reason?.code === 'founds') expect(reason.likeness).toBeLessThan(reason.needed)
  })

  test('an article that joins says how alike it is, and by which of its words', () => {
    const grouper = createGrouper()
    grouper.join(FERRY)
    const [alike, words] = grouper.join(RESCUE).why
    expect(alike).toMatchObject({ code: 'alike' })
    if (alike?.code === 'alike') expect(alike.likeness).toBeGreaterThanOrEqual(alike.needed)
    expect(words).toMatchObject({ code: 'shared-words', words: expect.arrayContaining(['Selwyn', 'ferry']) })
  })
})

describe('time', () => {
  const yearly = (id: string, day: number) =>
    headline(id, 'Port Selwyn regatta won by Tarnfield rowers', { publishedAt: day * DAY })

  test('the same words a year later are another story', () => {
    expect(group([yearly('a', 0), yearly('b', 365)]).size).toBe(2)
  })

  test('two days do not count, and a few are told', () => {
    const grouper = createGrouper()
    grouper.join(yearly('a', 0))
    expect(grouper.join(yearly('b', 2)).why.map(({ code }) => code)).toEqual(['alike', 'shared-words'])
    expect(grouper.join(yearly('c', 5)).why).toContainEqual({ code: 'apart', days: 3 })
  })

  test('an article without a time is near to any', () => {
    expect(group([yearly('a', 0), { ...yearly('b', 0), publishedAt: null }]).size).toBe(1)
  })

  test('what is forgotten is joined no more, what has news is kept whole', () => {
    const grouper = createGrouper()
    const ids = [yearly('old', 0), { ...STRIKE, publishedAt: 0 }, { ...STRIKE, id: 'c2', publishedAt: 9 * DAY }]
    for (const article of ids) grouper.restore(article, article.id === 'old' ? 'old' : 'c')
    grouper.forget(5 * DAY)
    expect(grouper.join({ ...yearly('new', 0), publishedAt: null }).storyId).toBe('new')
    expect(grouper.join({ ...STRIKE, id: 'c3' }).storyId).toBe('c')
  })
})

describe('wire copies', () => {
  const wire = inventArticle(1, 1, 200)
  const text = wire.text ?? ''

  test.each([
    { name: 'the whole text under another title', copy: { title: 'Quite another headline', text } },
    { name: 'its first half', copy: { title: wire.title, text: text.slice(0, text.length / 2) } },
    { name: 'in other typography and case', copy: { title: '', text: text.toUpperCase().replaceAll(' ', '\u00a0 ') } },
    { name: 'with a paragraph of its own', copy: { title: 'A', text: `${inventArticle(9, 1, 60).text}\n\n${text}` } },
  ])('$name is a copy, and in the same story', ({ copy }) => {
    const grouper = createGrouper()
    grouper.join(wire)
    const joined = grouper.join({ ...wire, id: 'copy', ...copy })
    expect(joined).toMatchObject({ storyId: wire.id, copyOf: wire.id })
    expect(joined.why[0]).toMatchObject({ code: 'copy', of: wire.id })
  })

  test('a copy of a copy is a copy of the first', () => {
    const grouper = createGrouper()
    for (const id of ['first', 'second']) grouper.join({ ...wire, id })
    expect(grouper.join({ ...wire, id: 'third' }).copyOf).toBe('first')
  })

  test('another report of the event is no copy', () => {
    const grouper = createGrouper()
    grouper.join(wire)
    expect(grouper.join(inventArticle(1, 2, 200))).toMatchObject({ storyId: wire.id, copyOf: null })
  })

  test('a statement that two reports quote makes neither a copy', () => {
    const statement = inventArticle(5, 1, 40).text
    const reports = [1, 2].map((event) => {
      const own = inventArticle(event, 1, 200)
      return { ...own, text: `${own.text} ${statement}` }
    })
    const grouper = createGrouper()
    expect(reports.map((report) => grouper.join(report).copyOf)).toEqual([null, null])
  })
})

test('an article that belongs to two stories makes them one, named by the older', () => {
  const grouper = createGrouper()
  const harbour = headline('a', 'Fire in Port Selwyn harbour warehouse')
  const workers = headline('b', 'Four workers missing after blast, says Calloway')
  const both = headline(
    'c',
    'Four workers missing after blast and fire in Port Selwyn harbour warehouse, says Calloway',
  )
  expect([harbour, workers].map((each) => grouper.join(each).storyId)).toEqual(['a', 'b'])
  const joined = grouper.join(both)
  expect(joined.storyId).toBe('a')
  expect(joined.absorbed).toMatchObject([{ storyId: 'b', into: 'a', why: [{ code: 'alike' }] }])
})

test.each([
  { name: 'nothing at all', title: null, text: null },
  { name: 'an empty title and text', title: '', text: '' },
  { name: 'only marks', title: '?!', text: '… — “”' },
  { name: 'only words of grammar', title: 'The of and', text: 'It is what it is.' },
])('articles with $name are alone', ({ title, text }) => {
  expect(group(['a', 'b'].map((id) => headline(id, '', { title, text }))).size).toBe(2)
})

test('headlines in a script without spaces are grouped', () => {
  const titles = [
    '青川市、市電の夜間運行を来春から再開へ',
    '市電の夜間運行、来春再開 青川市が発表',
    '港で火災、倉庫三棟が全焼',
  ]
  const stories = group(titles.map((title, at) => headline(String(at), title, { language: 'ja' })))
  expect(partition(stories)).toEqual(['0 1', '2'])
})

const news = [0, 1, 2, 3].flatMap((event) => [1, 2, 3].map((version) => inventArticle(event, version)))

test('in any order of arrival the same articles are together, and unrelated ones alone', () => {
  const unrelated = [20, 21, 22, 23, 24].map((event) => inventArticle(event, 1))
  const expected = partition(group([...news, ...unrelated]))
  expect(expected).toHaveLength(9)
  fc.assert(
    fc.property(fc.shuffledSubarray([...news, ...unrelated], { minLength: 17 }), (articles) => {
      expect(partition(group(articles))).toEqual(expected)
    }),
    { numRuns: 15 },
  )
})

test('each article is in exactly one story, whatever it says', () => {
  const drawn = fc.record({ title: fc.option(fc.string()), text: fc.option(fc.lorem({ maxCount: 30 })) })
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 30 }), (all) => {
      const articles = all.map((each, at) => headline(String(at), '', each))
      const ids = [...group(articles).values()].flat()
      expect(ids.sort()).toEqual(articles.map(({ id }) => id).sort())
    }),
  )
})

test('a grouper made anew from what is stored goes on as the one before', () => {
  const first = createGrouper()
  const again = createGrouper()
  for (const article of news.slice(0, 8)) again.restore(article, first.join(article).storyId)
  for (const article of news.slice(8)) expect(again.join(article)).toEqual(first.join(article))
})
