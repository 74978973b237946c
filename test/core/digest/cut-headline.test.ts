import { expect, test } from 'vitest'
import { cutHeadline } from '../../../src/core/digest/cut-headline.ts'
import { editorialWordsOf } from '../../../src/core/digest/words-of-language.ts'

test.each([
  {
    name: 'a condition',
    sentence:
      'The bridge deal, if parliament approves it next month, will cost taxpayers in the north 640 million crowns over ten years',
    headline:
      'The bridge deal, if parliament approves it next month, will cost taxpayers in the north 640 million crowns',
  },
  {
    name: 'an exception',
    sentence:
      'The harbour company, unless a court steps in, will close the northern quay of the old port in the spring of next year',
    headline: 'The harbour company, unless a court steps in, will close the northern quay of the old port',
  },
  {
    name: 'an accuser between commas',
    sentence:
      'The former mayor, according to prosecutors, took money from three builders while the northern quay was being planned',
    headline: 'The former mayor, according to prosecutors, took money from three builders',
  },
  {
    name: 'an accuser between dashes',
    sentence:
      'The former mayor – prosecutors allege – took money from three builders while the northern quay was still being planned',
    headline: 'The former mayor – prosecutors allege – took money from three builders',
  },
  {
    name: 'a denial in brackets',
    sentence:
      'The former mayor (who denies it) took money from three builders while the northern quay of the port was being planned',
    headline: 'The former mayor (who denies it) took money from three builders',
  },
  {
    name: 'an accuser at the end: there is no cut then',
    sentence:
      'The former mayor took money from three builders while the northern quay was being planned, prosecutors said on Tuesday',
    headline: null,
  },
  {
    name: 'a source that nobody knows at the end: there is no cut then',
    sentence:
      'The prime minister will resign in the spring of next year after ten years in office, two people close to him said on Friday',
    headline: null,
  },
])('a headline states nothing that the sentence does not: it keeps $name', ({ sentence, headline }) => {
  expect(cutHeadline(sentence, editorialWordsOf('en'))?.text ?? null).toBe(headline)
})
