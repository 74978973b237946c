import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedItem } from '../../../src/sources/feed/feed.ts'
import { findMarks, matchItems, type SeenItem } from '../../../src/sources/feed/sameness.ts'

const NOW = Date.UTC(2026, 2, 10, 12)
const HOUR = 60 * 60 * 1_000
const LONG =
  'The ferry ran aground on a sandbank off the harbour early on Tuesday with eighty-four people on board, and nobody was hurt.'

function itemOf(given: Partial<FeedItem>): FeedItem {
  return { id: 'i', title: null, url: null, author: null, publishedAt: null, summary: null, content: null, ...given }
}

/** The items as they were seen an hour ago. */
function seenOf(items: readonly FeedItem[], lastSeenAt = NOW - HOUR): SeenItem[] {
  return findMarks(items).map((marks, at) => ({ ...marks, id: `seen-${at}`, lastSeenAt }))
}

const match = (before: readonly FeedItem[], now: readonly FeedItem[]) =>
  matchItems(findMarks(now), seenOf(before), NOW).map((found) =>
    typeof found === 'object' ? (found?.id ?? null) : found,
  )

const FERRY = itemOf({ id: '7', url: 'https://courier.example/ferry', title: 'Ferry aground', summary: LONG })

test.each([
  {
    name: 'the same id',
    change: { url: 'https://courier.example/other', title: 'Other', summary: 'Other.' },
    same: true,
  },
  { name: 'the same address', change: { id: '8', title: 'Other', summary: 'Other.' }, same: true },
  {
    name: 'the same address but for its campaign',
    change: { id: '8', url: 'https://courier.example/ferry/?utm_medium=x#a', title: 'O' },
    same: true,
  },
  { name: 'the same words', change: { id: '8', url: null }, same: true },
  {
    name: 'the same words in other signs',
    change: { id: '8', url: null, title: 'FERRY AGROUND!', summary: ` ${LONG.replace(',', ' –')}` },
    same: true,
  },
  { name: 'one word more', change: { id: '8', url: null, summary: `${LONG} Again.` }, same: false },
  {
    name: 'another of everything',
    change: { id: '8', url: 'https://courier.example/pier', title: 'Pier closed', summary: null },
    same: false,
  },
])('$name: the same item is $same', ({ change, same }) => {
  expect(match([FERRY], [{ ...FERRY, ...change }])).toEqual([same ? 'seen-0' : null])
})

describe('a few words', () => {
  const weather = (id: string) => itemOf({ id, url: `https://courier.example/${id}`, title: 'Weather' })

  test('name an item that has left the feed under its other names', () => {
    expect(match([weather('1')], [weather('2')])).toEqual(['seen-0'])
  })

  test('name none that is still there under its own', () => {
    expect(match([weather('1')], [weather('2'), weather('1')])).toEqual([null, 'seen-0'])
  })

  test('name none that was not seen for two days', () => {
    const seen = seenOf([weather('1')], NOW - 49 * HOUR)
    expect(matchItems(findMarks([weather('2')]), seen, NOW)).toEqual([null])
  })

  test('do not make two items of one reading the same', () => {
    expect(match([], [weather('1'), weather('2')])).toEqual([null, null])
  })
})

describe('in one reading', () => {
  test('an item that is named twice is one', () => {
    expect(match([], [FERRY, { ...FERRY, id: '8' }, { ...FERRY, url: 'https://courier.example/x' }])).toEqual([
      null,
      0,
      0,
    ])
  })

  test('an id that all items have tells none from another', () => {
    const items = ['One', 'Two', 'Three'].map((title) => itemOf({ id: 'https://courier.example/', title }))
    expect(findMarks(items).map(({ idHash }) => idHash)).toEqual([null, null, null])
    expect(match(items.slice(0, 1), items)).toEqual(['seen-0', null, null])
  })

  test('an address that items of different words have tells none from another', () => {
    const live = ['One', 'Two'].map((title) => itemOf({ id: title, title, url: 'https://courier.example/live' }))
    expect(findMarks(live).map(({ addressHash }) => addressHash)).toEqual([null, null])
  })

  test('the address of a front page is no address of an item', () => {
    expect(findMarks([itemOf({ url: 'https://courier.example' })])[0]?.addressHash).toBeNull()
    expect(findMarks([itemOf({ url: 'https://courier.example/?p=17' })])[0]?.addressHash).not.toBeNull()
  })
})

const anyItem = fc.record({
  id: fc.stringMatching(/^[a-e]{1,2}$/),
  title: fc.option(fc.constantFrom('Weather', 'Ferry aground', LONG)),
  url: fc.option(fc.constantFrom('https://a.example/', 'https://a.example/1', 'https://a.example/2', 'nonsense')),
  summary: fc.option(fc.constantFrom('', LONG)),
})

test('a feed that is read again as it was brings nothing new, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 8 }), (given) => {
      const items = given.map(itemOf)
      const marks = findMarks(items)
      const first = matchItems(marks, [], NOW)
      const seen = seenOf(items).filter((_, at) => first[at] === null)
      expect(matchItems(marks, seen, NOW).filter((each, at) => each === null && hasMark(marks[at]))).toEqual([])
    }),
  )
})

/** An item whose every name is shared, and that has no words, cannot be known again. */
function hasMark(marks: ReturnType<typeof findMarks>[number] | undefined): boolean {
  return marks !== undefined && (marks.idHash ?? marks.addressHash ?? marks.fingerprint) !== null
}
