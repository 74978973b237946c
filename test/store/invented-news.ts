import type { Article } from '../../src/core/article/article.ts'
import type { Digest, Quote } from '../../src/core/digest/digest.ts'

/** Noon of a day on which news is invented. */
export const NOW = Date.UTC(2026, 2, 10, 12)
export const DAY_MS = 24 * 60 * 60 * 1_000

/** An article of an outlet that does not exist, with what is given of it. */
export function articleOf(given: Partial<Article> & Pick<Article, 'text'>): Article {
  return {
    title: null,
    url: null,
    outlet: 'Eastmere Courier',
    authors: ['Ines Tallow'],
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    image: null,
    ...given,
  }
}

/** A digest of an article that shows nothing but these of its words as quotations, each with the name of its speaker. */
export function digestOf(
  article: Article,
  quotations: readonly (readonly [words: string, name: string | null])[],
): Digest {
  const { title, url, outlet, authors, publishedAt, language } = article
  return {
    headline: title ?? 'Untitled',
    language,
    points: [],
    quotes: [],
    quotations: quotations.map(([words, name]) => quoteOf(article, words, name)),
    words: 100,
    readingMinutes: 1,
    engine: 'extractive',
    article: { title, url, outlet, authors, publishedAt, language },
  }
}

function quoteOf({ text }: Article, words: string, name: string | null): Quote {
  const start = text.indexOf(words)
  const speaker = name === null ? null : { name, role: 'harbour master', mention: name.split(' ').at(-1) ?? name }
  return { text: words, start, end: start + words.length, speaker, cue: 'said', continues: false, link: null }
}
