import type { Reading } from './reading.ts'

const MAX_HEADLINE_CHARS = 110

/** What feeds and pages put before a title. */
const LABEL =
  /^(?:live updates?|live blog|live|watch|video|photos?|breaking(?: news)?|exclusive|update \d*|opinion|analysis|podcast|listen|in pictures|the latest|eilmeldung|en direct|direct|vidéo|en vivo|ao vivo|diretta)\s*[:|–—]\s+/iu

/** Places where a first sentence may be cut and still stand. */
const CLAUSE_END = /,\s|\s[–—-]\s|;\s|:\s/g
const MIN_CLAUSE_CHARS = 30

/** The article's title without label and outlet; with no title, the first sentence as far as its first clause. At most 110 characters. */
export function writeHeadline({ article, sentences }: Reading): string {
  const title = article.title === null ? '' : cleanTitle(article.title, article.outlet)
  const text = title !== '' ? title : firstClause(sentences[0]?.text ?? '')
  return cutAtWord(text.replace(/\s+/g, ' ').trim())
}

/** A title without its label and the outlet's name at either end; '' where nothing else is left. */
export function cleanTitle(title: string, outlet: string | null): string {
  const unlabelled = title.replace(/\s+/g, ' ').trim().replace(LABEL, '')
  if (outlet === null) return unlabelled
  const name = outlet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const without = unlabelled
    .replace(new RegExp(`\\s+[|–—·»-]\\s+${name}(?:\\s+[|–—·-].*)?$`, 'iu'), '')
    .replace(new RegExp(`^${name}\\s*[|–—:·-]\\s+`, 'iu'), '')
  return without.trim()
}

function firstClause(sentence: string): string {
  const plain = sentence.replace(/^\([\p{L}\p{N} ./&-]{2,30}\)\s*(?:[–—-]\s*)?/u, '')
  for (const { index } of plain.matchAll(CLAUSE_END)) {
    const clause = plain.slice(0, index)
    if (clause.length >= MIN_CLAUSE_CHARS && isBalanced(clause)) return clause
  }
  return plain.replace(/[.。]$/, '')
}

const isBalanced = (text: string) =>
  (text.match(/["“„«]/g)?.length ?? 0) ===
  (text.match(/[”»]/g)?.length ?? 0) + (text.match(/"/g)?.length ?? 0) / 2 + (text.match(/"/g)?.length ?? 0) / 2

function cutAtWord(text: string): string {
  if (text.length <= MAX_HEADLINE_CHARS) return text
  const cut = text.slice(0, MAX_HEADLINE_CHARS - 1)
  const words = cut.replace(/\s+\S*$/, '')
  return `${(words === '' ? cut : words).replace(/[\s,;:–—-]+$/, '').toWellFormed()}…`
}
