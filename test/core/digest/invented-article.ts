import type { Article } from '../../../src/core/article/article.ts'

/** An article of invented words; what is not given is not known. */
export function articleOf(text: string, about: Partial<Article> = {}): Article {
  return {
    title: null,
    url: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    image: null,
    ...about,
    text,
  }
}

/** Paragraphs that stand alone and say enough for a digest, about the harbour of Eastmere. */
export const HARBOUR: readonly string[] = [
  'The harbour of Eastmere will close for six weeks in May while divers mend its northern wall.',
  'Orla Finch, the harbour master, told fishermen on Tuesday that forty boats would have to move to Port Alder.',
  'The council of Eastmere has set aside 2.4 million crowns for the repair, twice the sum of the first estimate.',
  'Engineers found cracks as wide as a hand below the waterline after the storm of 9 February.',
  'Ferries to the outer islands will leave from the old coal pier, three miles to the south.',
  'Shopkeepers on the quay expect to lose a third of their trade in the spring season.',
]
