import { expect, test } from 'vitest'
import type { Article } from '../../../src/core/article/article.ts'
import { choosePoints } from '../../../src/core/digest/choose-points.ts'
import { rankSentences } from '../../../src/core/digest/rank-sentences.ts'
import { readArticle } from '../../../src/core/digest/reading.ts'
import { articleOf, HARBOUR } from './invented-article.ts'

/** The rule that bars the sentence that begins with these words, and whether it is shown all the same. */
function fateOf(words: string, article: Article): { rule: string | null; isShown: boolean } {
  const reading = readArticle(article)
  const ranked = rankSentences(reading)
  const found = ranked.find(({ sentence }) => sentence.text.startsWith(words))
  if (!found) throw new Error(`no sentence of the article begins with "${words}"`)
  return {
    rule: found.barredBy,
    isShown: choosePoints(ranked, reading).some(({ index }) => index === found.index),
  }
}

/** The sentence as the second paragraph of an article that has enough to show without it. */
const among = (sentence: string) => articleOf([HARBOUR[0], sentence, ...HARBOUR.slice(1)].join('\n\n'))

const STRUCK = [
  { name: 'But', sentence: 'But the fishermen of Eastmere doubt that six weeks will be enough.', rule: 'hinge' },
  { name: 'And', sentence: 'And the harbour of Eastmere may close again in the autumn.', rule: 'hinge' },
  { name: 'Still', sentence: 'Still, the harbour of Eastmere has closed for longer before.', rule: 'hinge' },
  { name: 'However', sentence: 'However, the northern wall has been mended twice since 1961.', rule: 'hinge' },
  { name: 'however within', sentence: 'The northern wall, however, has been mended twice since 1961.', rule: 'hinge' },
  {
    name: 'a caption in the present with its day',
    sentence: 'The harbour master Orla Finch speaks at a meeting of fishermen in Port Alder on June 14, 2016.',
    rule: 'boilerplate',
  },
  {
    name: 'somebody then did',
    sentence: 'Ms. Finch then went down to the coal pier with the council of Port Alder.',
    rule: 'hinge',
  },
  {
    name: 'in the next',
    sentence: 'In the next, the harbour of Eastmere lay under a foot of snow.',
    rule: 'dangling',
  },
  {
    name: 'interesting to see',
    sentence: 'Interesting to see the ferries of Port Alder leave from the coal pier.',
    rule: 'aside',
  },
  {
    name: 'was quoted as saying',
    sentence: 'Mayor Aurel Dunmore was quoted as saying, playing the peacemaker of Port Alder.',
    rule: 'says-little',
  },
  {
    name: 'confirmed this',
    sentence: 'The council of Port Alder confirmed this in a letter to the fishermen of Eastmere.',
    rule: 'hinge',
  },
  {
    name: 'of this',
    sentence: 'The council of Port Alder has a long history of this.',
    rule: 'hinge',
  },
  {
    name: 'that argument, at the end',
    sentence: 'The council of Port Alder is disputing that argument.',
    rule: 'hinge',
  },
  {
    name: 'a quotation at the start',
    sentence:
      '“I will not go,” said Orla Finch, the harbour master, who has led the port of Eastmere since the storm of 1987.',
    rule: 'quotation',
  },
  {
    name: 'a line of a calendar',
    sentence: 'Oct. 31, 2012 The harbour of Eastmere was closed for the first time.',
    rule: 'crosshead',
  },
  {
    name: 'their, before anybody is named',
    sentence: 'In their world the harbour of Eastmere was a place of storms, and the wall a place of ghosts.',
    rule: 'unresolved-pronoun',
  },
  {
    name: 'Likewise',
    sentence: 'Likewise, there is a belief in Port Alder that the wall was built too low.',
    rule: 'hinge',
  },
  {
    name: 'Since then',
    sentence: 'Since then, the harbour of Eastmere has paid for two new cranes.',
    rule: 'dangling',
  },
  { name: 'a day later', sentence: 'Two days later, divers went down to look at the northern wall.', rule: 'dangling' },
  {
    name: 'That is why',
    sentence: 'That is why the harbour of Eastmere needs a new northern wall.',
    rule: 'unresolved-pronoun',
  },
  {
    name: 'This',
    sentence: 'This will cost the harbour of Eastmere a third of its trade.',
    rule: 'unresolved-pronoun',
  },
  {
    name: 'It',
    sentence: 'It was built in 1911 with stone from the quarries of Port Alder.',
    rule: 'unresolved-pronoun',
  },
  {
    name: 'They',
    sentence: 'They have asked the council for help with the cost of moving.',
    rule: 'unresolved-pronoun',
  },
  {
    name: 'Its',
    sentence: 'Its northern wall was built in 1911 with stone from Port Alder.',
    rule: 'unresolved-pronoun',
  },
  {
    name: 'he behind an introduction',
    sentence: 'At the end of the meeting on Tuesday, he asked the fishermen for patience.',
    rule: 'unresolved-pronoun',
  },
  { name: 'in it', sentence: 'In it, divers describe how deep the cracks in the wall go.', rule: 'dangling' },
  { name: 'had they', sentence: 'Had they known of the cracks, the boats would have left in March.', rule: 'dangling' },
  { name: 'doing so', sentence: 'The harbour will try to do that in the weeks before the summer.', rule: 'hinge' },
  {
    name: 'another of them',
    sentence: 'One of them, a wooden cutter of 1924, cannot be moved at all.',
    rule: 'dangling',
  },
  { name: 'The move', sentence: 'The move was welcomed by the shopkeepers of Port Alder.', rule: 'unsaid-which' },
  {
    name: 'The report',
    sentence: 'The report blames the storm for most of the cracks in the wall.',
    rule: 'unsaid-which',
  },
  { name: 'a byline', sentence: 'By Tamsin Orr and Jory Penhale\n', rule: 'boilerplate' },
  { name: 'a credit', sentence: 'The northern wall of Eastmere in March (Photo: Lune Pictures).', rule: 'boilerplate' },
  {
    name: 'a caption',
    sentence: 'A diver climbs out of the water in this undated photo of the harbour of Eastmere.',
    rule: 'boilerplate',
  },
  {
    name: 'Read more',
    sentence: 'Read more: the storm that broke the northern wall of Eastmere.',
    rule: 'boilerplate',
  },
  { name: 'Sign up', sentence: 'Sign up for the letter of the Lune, every morning at seven.', rule: 'boilerplate' },
  { name: 'Watch', sentence: 'Watch: divers go down to the northern wall of Eastmere harbour.', rule: 'boilerplate' },
  {
    name: 'a correction',
    sentence: 'This story has been corrected to show that the wall was built in 1911.',
    rule: 'boilerplate',
  },
  {
    name: 'who contributed',
    sentence: 'Jory Penhale of the Lune contributed to this report from Port Alder.',
    rule: 'boilerplate',
  },
  {
    name: 'what the writer is',
    sentence: 'Tamsin Orr is a senior reporter for the Lune in Port Alder.',
    rule: 'boilerplate',
  },
  {
    name: 'an embedded post',
    sentence: 'The wall is worse than we thought. pic.twitter.com/x1 — Eastmere Harbour (@eastmere) March 3, 2026.',
    rule: 'boilerplate',
  },
  { name: 'markup', sentence: 'The harbour <b>closes</b> for six weeks in May and June.', rule: 'boilerplate' },
  { name: 'a crosshead', sentence: 'A WALL OF 1911 WILL HAVE TO BE REBUILT.', rule: 'crosshead' },
  {
    name: 'a crosshead without a stop',
    sentence: 'What the divers saw below the waterline of the harbour',
    rule: 'fragment',
  },
  {
    name: 'a numbered item',
    sentence: '2. The old coal pier, three miles to the south, is opened for ferries.',
    rule: 'list-item',
  },
  { name: 'a bulleted item', sentence: '• The old coal pier to the south is opened for ferries.', rule: 'list-item' },
  {
    name: 'an item below a line that announces a list',
    sentence: 'The council will do this:\n\nOpen the old coal pier to the ferries of the outer islands.',
    struck: 'Open the old',
    rule: 'list-item',
  },
  {
    name: 'half a quotation',
    sentence: 'Orla Finch said that the wall was “a hundred and ten years old and has never been looked after”.',
    rule: 'quotation',
  },
  {
    name: 'a question',
    sentence: 'Will the harbour of Eastmere be open again before the summer season?',
    rule: 'question',
  },
  { name: 'the writer', sentence: 'I walked along the quay of Eastmere with a diver on Monday.', rule: 'first-person' },
  { name: 'the reader', sentence: 'The old coal pier is three miles south if you come by road.', rule: 'first-person' },
  { name: 'an aside', sentence: 'Sadly, the harbour of Eastmere has seen worse than this winter.', rule: 'aside' },
  { name: 'an imperative', sentence: 'Be sure to visit the fish market of Eastmere before it closes.', rule: 'aside' },
  {
    name: 'no comment',
    sentence: 'Dunmore Marine, which built the cranes, declined to comment on Tuesday.',
    rule: 'says-little',
  },
  {
    name: 'not reached',
    sentence: 'The builders of the wall could not immediately be reached on Tuesday.',
    rule: 'says-little',
  },
  { name: 'too short to say anything', sentence: 'Divers went down.', rule: 'too-short' },
  { name: 'an unclosed mark', sentence: 'The wall is “a ruin, the harbour master of Eastmere has said.', rule: 'torn' },
] as const

test.each(STRUCK)('an editor strikes out $name', ({ sentence, rule, ...rest }) => {
  const words = 'struck' in rest ? rest.struck : sentence.trim().slice(0, 18)
  expect(fateOf(words, among(sentence))).toEqual({ rule, isShown: false })
})

test.each([
  {
    name: 'a time that needs no other sentence',
    sentence: 'This week the council of Eastmere votes on the repair of its wall.',
  },
  {
    name: 'what is plain from the sentence',
    sentence: 'It is not clear who will pay for the moving of the boats to Port Alder.',
  },
  {
    name: 'the move to somewhere',
    sentence: 'The move to Port Alder will cost each boat of Eastmere about 900 crowns.',
  },
  {
    name: 'a pronoun that its sentence resolves',
    sentence: 'In his first year, Aurel Dunmore has raised the harbour dues twice.',
  },
  {
    name: 'their for a noun of several',
    sentence: 'Fishermen say that their boats cannot lie at the coal pier in a storm.',
  },
  {
    name: 'a few quoted words',
    sentence: 'The council of Eastmere calls the repair of the northern wall a “matter of weeks” at most.',
  },
  {
    name: 'a mine that is dug',
    sentence: 'All nine workers of the coal mine below Port Alder have been brought up alive.',
  },
  {
    name: 'earlier this month',
    sentence: 'Earlier this month, Orla Finch led a party of divers to the wall of Port Alder.',
  },
  {
    name: 'it is now accepted that',
    sentence: 'It is now generally accepted that the northern wall of Eastmere was built too low.',
  },
  {
    name: 'it has been years since',
    sentence: 'It’s been more than 13 years since the old ferries of Port Alder were sold.',
  },
  {
    name: 'one of the',
    sentence: 'One of the divers who went down in February was lost near Port Alder.',
  },
  {
    name: 'a colon in a title',
    sentence: 'Finch told “The Hour: Late” that the boats of Port Alder would be paid for in May.',
  },
  {
    name: 'an hour with its zone',
    sentence:
      'The last ferry from Port Alder left its pier just before 7 p.m. GMT on Sunday with forty boats behind it.',
  },
  {
    name: 'where somebody is based',
    sentence: 'The ring of smugglers is based in Merrow, a village twelve miles north of Port Alder.',
  },
  {
    name: 'because with its main clause',
    sentence: 'Because of the storm, the ferries to the outer islands stopped on 9 February.',
  },
  {
    name: 'first-person words in marks',
    sentence: 'A diver who looked at the wall in March told the council of Eastmere that “we” had no choice.',
  },
])('an editor leaves $name', ({ sentence }) => {
  expect(fateOf(sentence.slice(0, 18), among(sentence)).rule).toBeNull()
})

test('a sentence that the title repeats is not a point', () => {
  const title = 'Eastmere harbour to close for six weeks'
  const text = [`${title}.`, ...HARBOUR].join('\n\n')
  expect(fateOf(title, articleOf(text, { title }))).toEqual({ rule: 'headline-again', isShown: false })
})

test('"the decision" is plain where the headline speaks of it', () => {
  const sentence = 'The decision was welcomed by the shopkeepers of Port Alder.'
  const article = { ...among(sentence), title: 'Council’s decision on harbour wall divides Eastmere' }
  expect(fateOf('The decision', article).rule).toBeNull()
})

test('two points never say one thing', () => {
  const twice = 'In May the harbour of Eastmere will close for six weeks so that divers can mend the northern wall.'
  const article = articleOf([...HARBOUR, twice].join('\n\n'), { title: 'Fishermen must move to Port Alder' })
  const reading = readArticle(article)
  const shown = choosePoints(rankSentences(reading), reading).map(({ text }) => text)
  expect(shown).not.toEqual(expect.arrayContaining([HARBOUR[0], twice]))
})

test('with nothing else to show, what is only weak is shown; what hangs on another sentence never is', () => {
  const weak = [
    'I have lived above the harbour of Eastmere for thirty years and know its wall.',
    'It will not hold another winter, whatever the council may say of it.',
    'But nobody asked me, and so the divers went down without a plan of the wall.',
    'We who live here have watched the cracks in the northern wall grow since 2019.',
    'They are as wide as a hand, and in places as deep as an arm is long.',
  ]
  const reading = readArticle(articleOf(weak.join(' '), { title: 'A letter from the quay' }))
  const shown = choosePoints(rankSentences(reading), reading).map(({ barredBy }) => barredBy)
  expect(shown.length).toBeGreaterThan(0)
  expect(new Set(shown)).toEqual(new Set(['first-person']))
})

test('with nothing else to show, a question is shown before a quotation', () => {
  const weak = [
    '“The wall of Eastmere will not hold another winter, whatever the council of Port Alder may say of it.”',
    'How long will the northern wall of the harbour of Eastmere hold?',
    '“Fishermen have watched the cracks in the northern wall grow since the storm of February.”',
    '“The cracks are as wide as a hand, and in places as deep as an arm is long, from end to end.”',
  ]
  const reading = readArticle(articleOf(weak.join('\n\n'), { title: 'A letter from the quay' }))
  const shown = choosePoints(rankSentences(reading), reading).map(({ barredBy }) => barredBy)
  expect(shown).toEqual(['question'])
})
