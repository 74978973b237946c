import type { Digest } from '../digest/digest.ts'
import { toLine } from './line.ts'
import type { SourceBlock } from './message.ts'

/** Where the words of a digest come from. */
export function toSourceBlock({ article, words, readingMinutes }: Digest): SourceBlock {
  return {
    kind: 'source',
    outlet: toLine(article.outlet),
    authors: article.authors.flatMap((author) => toLine(author) ?? []),
    publishedAt: article.publishedAt,
    words,
    minutes: readingMinutes,
    link: article.url,
  }
}
