import { expect, test } from 'vitest'
import { MAX_POINT_CHARS } from '../../../src/core/digest/candidate.ts'
import { readCandidate } from '../../../src/core/digest/read-candidate.ts'
import { readArticle } from '../../../src/core/digest/reading.ts'
import { articleOf, HARBOUR } from './invented-article.ts'

function pointOf(text: string, index = 0, language = 'en') {
  const reading = readArticle(articleOf(text, { language }))
  const candidate = readCandidate(index, reading)
  if (!candidate) throw new Error(`the article has no sentence ${index}`)
  return candidate
}

const STORY = 'The harbour of Eastmere will close for six weeks in May.'

test.each([
  { name: 'city, date and agency', dateline: 'PORT ALDER, March 3 (Northline) – ' },
  { name: 'city and agency', dateline: 'Port Alder (NLP) — ' },
  { name: 'city in capitals', dateline: 'PORT ALDER — ' },
  { name: 'city and a horizontal bar', dateline: 'PORT ALDER ― ' },
  { name: 'city and state in capitals', dateline: 'PORT ALDER, Merrow. -- ' },
  { name: 'agency alone', dateline: '(Northline) — ' },
  { name: 'agency without a space', dateline: 'Port Alder, Merrow (NLP)' },
  { name: 'city and a dash', dateline: 'Port Alder - ' },
])('a point begins behind the dateline: $name', ({ dateline }) => {
  expect(pointOf(dateline + STORY).text).toBe(STORY)
})

test('what only looks like a dateline stays', () => {
  const sentence = 'Orla Finch (the harbour master) told the council on Tuesday that the wall would hold.'
  expect(pointOf(sentence).text).toBe(sentence)
})

test.each([
  { name: 'To that end', hinge: 'To that end, ' },
  { name: 'In addition', hinge: 'In addition, ' },
  { name: 'Meanwhile', hinge: 'Meanwhile, ' },
  { name: 'But', hinge: 'But ' },
])('a hinge before a name is left off: $name', ({ hinge }) => {
  const rest = 'Finch has asked the council of Eastmere for a second crane.'
  const candidate = pointOf(`Orla Finch heads the harbour and Finch knows its wall. ${hinge}${rest}`, 1)
  expect(candidate).toMatchObject({ text: rest, edited: false, barredBy: null })
})

test('"Then" before a title is part of it: the point is barred, not cut', () => {
  const candidate = pointOf('The Mayor sat down. Then Mayor Orla Finch of Eastmere opened the pier in 2019.', 1)
  expect(candidate.barredBy).toBe('hinge')
})

test.each([
  {
    name: 'a clause that only adds',
    kept: 'The council of Eastmere voted on Tuesday to close the harbour for six weeks in May and to move forty fishing boats to Port Alder',
    rest: ', raising fears among the shopkeepers of the quay that the whole spring season will be lost to the town.',
  },
  {
    name: 'a relative clause at the end',
    kept: 'Engineers who went down to the northern wall of Eastmere harbour after the storm of 9 February found cracks as wide as a hand below the waterline',
    rest: ', which was last looked at by divers in the dry summer of 1987 before the pier.',
  },
  {
    name: 'a second main clause',
    kept: 'The harbour of Eastmere will close for six weeks in May while divers mend the northern wall that was broken by the storm',
    rest: '; the ferries to the outer islands will leave from the old coal pier three miles to the south in those weeks.',
  },
  {
    name: 'a circumstance, where no comma stands',
    kept: 'A young deckhand from the outer islands was pulled alive from the water off Port Alder after the crew of a passing ferry had seen his lamp',
    rest: ' and had gone back twice against the tide to look for him in the dark and the rain.',
  },
])('a point that is too long ends before $name', ({ kept, rest }) => {
  expect(`${kept}${rest}`.length).toBeGreaterThan(MAX_POINT_CHARS)
  expect(pointOf(kept + rest)).toMatchObject({ text: kept, edited: false, barredBy: null })
})

test('a point that is too long begins at its subject where that is a name', () => {
  const rest =
    'Orla Finch asked the council of Eastmere to pay for the moving of forty fishing boats to Port Alder and for the old coal pier to be opened for the ferries in May and June.'
  const candidate = pointOf(`In a long letter that she read out herself on the quay on Tuesday morning, ${rest}`)
  expect(candidate).toMatchObject({ text: rest, barredBy: null })
})

const LONG =
  'The northern wall of Eastmere harbour will have to be rebuilt from the ground with new stone from the quarries of Port Alder at a cost of more than nine million crowns over the next three years and two summers'

test.each([
  { name: 'who says it', end: ', according to a letter from the engineers of the council.' },
  { name: 'who said it', end: ', the engineers of the council said in a letter on Tuesday.' },
  { name: 'what limits it', end: ', unless the fishermen agree to leave for good before then.' },
  { name: 'what denies it', end: ', but the council of Eastmere has not agreed to any of it yet.' },
])('a point that is too long is barred rather than cut before $name', ({ end }) => {
  expect(pointOf(LONG + end).barredBy).toBe('too-long')
})

test.each([
  {
    name: 'his, of the only man before',
    before: '“The wall will not hold another winter,” Tolland said.',
    after: 'His visit to Eastmere was the first of a minister since 2011.',
    point: '[Tolland’s] visit to Eastmere was the first of a minister since 2011.',
  },
  {
    name: 'he, of the only man before',
    before: 'Tolland spoke to the fishermen on the quay.',
    after: 'He promised them a new wall by the end of the year.',
    point: '[Tolland] promised them a new wall by the end of the year.',
  },
  {
    name: 'she, through a sentence that goes on about her',
    before: 'Mrs. Orla Finch runs the harbour. She was born on the outer islands.',
    after: 'She has asked the council for a second crane.',
    point: '[Orla Finch] has asked the council for a second crane.',
    index: 3,
  },
])('a referent in brackets: $name', ({ before, after, point, index = 2 }) => {
  const text = `Mr. Edmund Tolland is the transport minister. ${before} ${after}`
  expect(pointOf(text, index)).toMatchObject({ text: point, edited: true, barredBy: null })
})

test.each([
  {
    name: 'two men before',
    before: 'Mr. Edmund Tolland met Mr. Aurel Dunmore on the quay.',
    after: 'He promised a new wall by the end of the year.',
  },
  {
    name: 'a man and another without a name',
    before: 'Mr. Edmund Tolland met a fisherman on the quay.',
    after: 'He lost two boats in the storm of 9 February.',
  },
  {
    name: 'only a woman before',
    before: 'Mrs. Orla Finch met the council on the quay.',
    after: 'He promised a new wall by the end of the year.',
  },
  {
    name: 'a thing that bears a name',
    before: 'The storm was named Ottoline by the weather office.',
    after: 'He lost two boats in the storm of 9 February.',
  },
  { name: 'nobody before', before: 'The wall broke in the night.', after: 'He lost two boats in the storm.' },
])('no referent: $name', ({ before, after }) => {
  const candidate = pointOf(`${before} ${after}`, 1)
  expect(candidate).toMatchObject({ text: after, edited: false, barredBy: 'unresolved-pronoun' })
})

test('a candidate knows its place', () => {
  const text = `Port Alder (NLP) — ${HARBOUR.join('\n')}`
  const reading = readArticle(articleOf(text))
  for (const [index, paragraph] of HARBOUR.entries()) {
    const { start, end, text: point } = readCandidate(index, reading) ?? { start: 0, end: 0, text: '' }
    expect([text.slice(start, end), point]).toEqual([paragraph, paragraph])
  }
  expect(readCandidate(HARBOUR.length, reading)).toBeNull()
})
