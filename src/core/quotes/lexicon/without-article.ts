import type { Lexicon } from './lexicon.ts'

/** A phrase without the article that it begins with ("the", "l’"). */
export function withoutArticle(phrase: string, { articles }: Lexicon): string {
  const first = /^(?:[^\s’']+[’']|\S+(?=\s))/.exec(phrase)?.[0] ?? ''
  return articles.has(first.toLowerCase().replace('’', "'")) ? phrase.slice(first.length).trimStart() : phrase
}
