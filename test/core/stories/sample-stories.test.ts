import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createGrouper } from '../../../src/core/stories/grouper.ts'
import type { StoryArticle } from '../../../src/core/stories/story-article.ts'
import { parsePage } from '../../../src/sources/page/parse-page.ts'
import { pages } from '../../bench/samples.ts'
import { groupArticles } from './group-articles.ts'

const samples = pages.map(({ name, html }): StoryArticle => {
  const { title, text, outlet, language } = parsePage(html, null)
  return { id: name.replace('.html', ''), title, text, publishedAt: null, outlet, language }
})

const [MINISTER, COURIER, RAMP] = [
  'northline/minister-resigns',
  'courier/marchbank-goes',
  'ledger/bridge-ramp',
] as const
const EVENTS = [
  ['courier/ferry-passengers', 'ledger/ferry-rescued', 'northline/ferry-aground', 'northline/ferry-alarm'],
  [MINISTER, COURIER],
  ['echo/cable-sous-marin', 'northline/taiyun-cable'],
]
/** A German report on the minister: it shares names with the others, and no word. */
const MINISTER_IN_GERMAN = 'bote/ruecktritt-marchbank'

function sampleOf(id: string): StoryArticle {
  const article = samples.find((each) => each.id === id)
  if (!article) throw new Error(`There is no sample ${id}.`)
  return article
}

const eventOf = (id: string) =>
  id === MINISTER_IN_GERMAN ? MINISTER : (EVENTS.find((event) => event.includes(id))?.[0] ?? id)

function checkOrders(check: (stories: readonly (readonly string[])[]) => void): void {
  const orders = fc.shuffledSubarray(samples, { minLength: samples.length })
  fc.assert(
    fc.property(orders, (articles) => check([...groupArticles(createGrouper(), articles).values()])),
    { numRuns: 40 },
  )
}

test('reports of one event are together, in whatever order they come: the ferry is one story, not two', () => {
  checkOrders((stories) => {
    for (const event of EVENTS) {
      const [first = ''] = event
      expect(stories.find((ids) => ids.includes(first))).toEqual(expect.arrayContaining(event))
    }
  })
})

test('no two events are one story, in whatever order they come: a bridge ramp is no part of a resignation', () => {
  checkOrders((stories) => {
    for (const ids of stories) expect(new Set(ids.map(eventOf)).size).toBe(1)
  })
})

describe('an article that came to a story while little was known of it', () => {
  const [minister, ramp, courier] = [sampleOf(MINISTER), sampleOf(RAMP), sampleOf(COURIER)]

  test('leaves it when the next report shows what it is about, and says why', () => {
    const grouper = createGrouper()
    grouper.join(minister)
    expect(grouper.join(ramp).storyId).toBe(MINISTER)
    const { storyId, parted } = grouper.join(courier)
    expect(storyId).toBe(MINISTER)
    expect(parted).toEqual([
      {
        from: MINISTER,
        storyId: RAMP,
        articleIds: [RAMP],
        why: [{ code: 'founds', nearest: MINISTER, likeness: expect.any(Number), needed: expect.any(Number) }],
      },
    ])
  })

  test('keeps its name where it founded the story, and the others are called by the oldest of them', () => {
    const grouper = createGrouper()
    grouper.join(ramp)
    expect(grouper.join(minister).storyId).toBe(RAMP)
    const { storyId, parted } = grouper.join(courier)
    expect(storyId).toBe(MINISTER)
    expect(parted).toMatchObject([{ from: RAMP, storyId: MINISTER, articleIds: [MINISTER, COURIER] }])
  })

  test('stays where the story was told: nobody is told the same report twice', () => {
    const grouper = createGrouper()
    grouper.join(minister)
    grouper.join(ramp)
    grouper.settle(MINISTER)
    expect(grouper.join(courier)).toMatchObject({ storyId: MINISTER, parted: [] })
  })

  test.each([
    { name: 'the one that left', order: [minister, ramp] },
    { name: 'the one that founded it', order: [ramp, minister] },
  ])('has left it for whoever learns of it later: $name', ({ order }) => {
    const [first, second] = [createGrouper(), createGrouper()]
    for (const article of order) second.restore(article, first.join(article).storyId)
    const { storyId, parted } = first.join(courier)
    const moved = parted.flatMap(({ storyId: own, articleIds }) => articleIds.map((id) => [id, own] as const))
    for (const [id, own] of [...moved, [COURIER, storyId] as const]) second.restore(sampleOf(id), own)
    const again = { ...courier, id: 'again' }
    const about = { ...ramp, id: 'more of the ramp' }
    for (const article of [again, about]) expect(second.join(article).storyId).toBe(first.join(article).storyId)
  })
})
