import { expect, test } from 'vitest'
import { cleanLines, isBesideLine } from '../../../src/sources/page/clean-lines.ts'
import { countTokens } from '../../../src/sources/page/word-counts.ts'

test.each([
  'Read more: Ferry fares to rise in May',
  'SEE ALSO',
  'Related articles',
  'More from Northline',
  'Photo: Ana Vela / Lune Courier',
  'The quay wall on Monday. (Photo by Ana Vela)',
  'Helena Marsh at the quay. Ned Orr | Lune | Getty Images',
  'Image 3 of 7',
  'Share this article',
  'Facebook Twitter WhatsApp E-mail',
  'Sign up for our morning letter',
  'The best of the week, in your inbox every Friday',
  'Advertisement',
  'Anzeige',
  '© 2026 Lune Courier',
  'Story continues below',
  'https://lune.example/harbour',
  'twitter.example/orlafinch',
  'Lesen Sie auch: Fähre fährt nicht',
  'À lire aussi',
  'Leia também: Porto fechado',
  '(Reporting by Orla Finch; editing by Ned Orr)',
  'Ana Vela contributed reporting from Velmar.',
  'Follow Orla Finch on Twitter @orlafinch',
  'orla.finch@lune.example',
  'Updated Nov. 19, 6:55 AM; posted Nov. 19, 6:51 AM',
  'Published 23 November 2026 at 08:30',
  '12 comments',
  '* * *',
  'This story has been updated with the minister’s reply.',
  'This post contains affiliate links.',
])('isBesideLine: %s', (line) => {
  expect(isBesideLine(line, countTokens(line))).toBe(true)
})

test.each([
  'Posted on the door of the harbour office was a note in three languages.',
  'Published in 1990, the plan foresaw a second quay wall.',
  'Updated figures will follow on Monday.',
  'More than 200 people were on board.',
  'Share prices of the two ports fell by a tenth.',
  'Photographs from the air show how far the wall has moved.',
  'June 19 – Velmar, at the old customs shed',
  'Copyrights expire after seventy years, the court said.',
  'He said the picture was “bleak” and asked for help.',
  'By Monday the harbour was closed.',
  'November 23, 2026',
])('isBesideLine leaves the article its line: %s', (line) => {
  expect(isBesideLine(line, countTokens(line))).toBe(false)
})

const known = { title: 'Harbour of Eastmere to close for a week', authors: ['Orla Finch'] }
const BODY =
  'The harbour of Eastmere will close for a week in May, the port authority said on Monday.\nShips will wait outside.'

test.each([
  {
    name: 'title, section and byline above',
    text: `Harbour\nHarbour of Eastmere to close for a week\nBy Orla Finch, Harbour Reporter\n${BODY}`,
  },
  { name: 'a date above', text: `Monday, 23 November 2026 | 08:30\n${BODY}` },
  { name: 'labels between', text: BODY.replace('\n', '\nRead more: Fares to rise\n') },
  { name: 'the title once more', text: `${BODY.replace('\n', '\nHarbour of Eastmere to close for a week\n')}` },
  {
    name: 'who the author is',
    text: `${BODY}\nOrla Finch\nOrla Finch writes about harbours and has lived in Eastmere since 2009.`,
  },
  { name: 'what a company says of itself', text: `${BODY}\nAbout Northern Quays\nNorthern Quays builds walls.` },
])('cleanLines leaves out $name', ({ text }) => {
  expect(cleanLines(text, known)).toBe(BODY)
})

test.each([
  { name: 'a Japanese article', text: '港は五月に閉鎖される。\n船は沖で待つ。' },
  { name: 'a short first sentence', text: 'It is closed.\nThe harbour of Eastmere will not open before June.' },
  { name: 'a heading inside', text: `${BODY}\nWhat happens next\nThe wall will be measured every day.` },
  { name: 'another person’s name at the end', text: `${BODY}\nNed Orr is the harbour master.` },
  { name: 'a last line that is all there is', text: 'Harbour' },
  { name: 'nothing', text: '' },
])('cleanLines keeps $name', ({ text }) => {
  expect(cleanLines(text, known)).toBe(text)
})
