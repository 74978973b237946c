import type { Digest, Quote } from '../core/digest/digest.ts'

/** Outlet, date, and how long the article takes, as far as they are known. */
export function sourceLine({ article, words, readingMinutes }: Digest): string {
  const parts = [article.outlet, article.publishedAt?.slice(0, 10), `${words} words, ${readingMinutes} min`]
  return parts.filter((part) => part).join(' · ')
}

/** "Name, role" of a quotation's speaker, with only what the article gives; '' where it gives nobody. */
export function speakerLine({ speaker }: Quote): string {
  const named = [speaker?.name, speaker?.role].filter((part) => part).join(', ')
  return named || (speaker?.mention ?? '')
}
