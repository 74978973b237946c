import { expect, test } from 'vitest'
import { parseSearchWords } from '../../src/store/search-words.ts'

test.each([
  { words: 'ferry pier', wanted: [['ferry'], ['pier']], unwanted: [] },
  { words: '"ran aground" ferry', wanted: [['ran', 'aground'], ['ferry']], unwanted: [] },
  {
    words: '„auf Grund“ «à terre»',
    wanted: [
      ['auf', 'grund'],
      ['a', 'terre'],
    ],
    unwanted: [],
  },
  { words: 'ferry -pier −wall –"dry dock"', wanted: [['ferry']], unwanted: [['pier'], ['wall'], ['dry', 'dock']] },
  { words: '"ran aground"-pier', wanted: [['ran', 'aground']], unwanted: [['pier']] },
  { words: 'ferry - pier', wanted: [['ferry'], ['pier']], unwanted: [] },
  {
    words: 'well-kept O’Neill',
    wanted: [
      ['well', 'kept'],
      ['o', 'neill'],
    ],
    unwanted: [],
  },
  { words: 'a mark "that stays open', wanted: [['a'], ['mark'], ['that'], ['stays'], ['open']], unwanted: [] },
  { words: 'https://a.example/b?c', wanted: [['https', 'a', 'example', 'b', 'c']], unwanted: [] },
  { words: '"" - -"" *', wanted: [], unwanted: [] },
])('parseSearchWords: $words', ({ words, wanted, unwanted }) => {
  expect(parseSearchWords(words)).toEqual({ wanted, unwanted })
})

test('no more is looked for than anybody types', () => {
  const { wanted } = parseSearchWords(`${'word '.repeat(1_000)} "${'long '.repeat(1_000)}"`)
  expect(wanted).toHaveLength(32)
  expect(parseSearchWords(`"${'long '.repeat(1_000)}"`).wanted[0]).toHaveLength(32)
})
