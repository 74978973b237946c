import type { Digest, Quote } from '../../src/core/digest/digest.ts'

/** A quotation of an invented article, with what the rest of a quote must have. */
export function quoteOf(text: string, speaker: Quote['speaker'] = null): Quote {
  return { text, start: 0, end: text.length, speaker, cue: null, continues: false, link: null }
}

/** An invented digest, with some of it replaced. */
export function digestWith(changes: Partial<Digest> = {}): Digest {
  const link = 'https://harbourtimes.example/ferry#:~:text=The%20night%20ferry'
  return {
    headline: 'Ferry to stop in May',
    language: 'en',
    points: [
      {
        text: 'The night ferry between Port Alder and Sundholm will stop on 1 May, the council said on Monday.',
        start: 0,
        end: 96,
        edited: false,
        link,
      },
      {
        text: 'The crew of 60 will be offered posts on the day boats.',
        start: 200,
        end: 254,
        edited: false,
        link: null,
      },
    ],
    quotes: [
      {
        ...quoteOf('We will not run empty boats through another winter while the school roof leaks,', {
          name: 'Mira Tolland',
          role: 'head of the harbour board',
          mention: 'Mira Tolland',
        }),
        link,
      },
      quoteOf('The last boat is the only one that my mother trusts.'),
    ],
    quotations: [],
    words: 412,
    readingMinutes: 2,
    engine: 'test',
    article: {
      title: 'Ferry to stop in May',
      url: 'https://harbourtimes.example/ferry',
      outlet: 'Harbour Times',
      authors: [],
      publishedAt: '2026-11-22T07:30:00Z',
      language: 'en',
    },
    ...changes,
  }
}
