import { parseHTML } from 'linkedom'
import type { Article } from '../../core/article/article.ts'
import { detectLanguage } from '../../core/text/language.ts'
import { PullquoteError } from '../../errors.ts'
import { blockText } from './block-text.ts'
import { countTokens } from './clean-content.ts'
import { extractText, rescueText } from './extract-text.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { findWall, WALL_MESSAGES } from './walls.ts'

/** Characters of a page (UTF-16 units): DESIGN's 8 MB. */
const MAX_CHARS = 8 * 1024 * 1024
/** Elements inside one another: real pages stay under 100; the parsers below need stack for each. */
const MAX_DEPTH = 1_000
/** Fewer words than this are no article. */
const MIN_WORDS = 25
/** A teaser of more words tells enough to be shown. */
const MIN_TEASER_WORDS = 60
/** A second extractor is asked where the first found less than this share of the page's words, or next to nothing. */
const SUSPICIOUS_SHARE = 0.2
const SUSPICIOUS_WORDS = 120
/** The rescue is taken where the first found under half of its words (measured: .4 to .7 is flat). */
const RESCUE_SHARE = 0.5

/**
 * The article of a page. `url` is where the page came from; null for a page without an address.
 * Throws ARTICLE_UNREADABLE where no article is on it, ARTICLE_WALLED where a wall stands before it, SOURCE_TOO_LARGE.
 */
export function parsePage(html: string, url: string | null): Article {
  checkSize(html)
  const page = asDocument(html)
  const { document } = parseHTML(page)
  const metadata = readMetadata(document, url)
  const pageText = document.body ? blockText(document.body) : ''
  const title = metadata.title ?? ''
  const text = bestText(page, extractText(document, title), pageText, metadata)
  const words = countTokens(text)
  checkWall(words, pageText, metadata)
  if (words < MIN_WORDS) {
    const message =
      'There is no article on this page. Give the address of one article, not of a front page or a list, or paste its text.'
    throw new PullquoteError('ARTICLE_UNREADABLE', message)
  }
  const { isFree: _, articleBody: __, ...known } = metadata
  return { ...known, language: detectLanguage(text, metadata.language), text }
}

function checkSize(html: string): void {
  if (html.length > MAX_CHARS) {
    throw new PullquoteError('SOURCE_TOO_LARGE', 'The page is over 8 MB. Paste the part of it that matters.')
  }
  if (nestingOf(html) > MAX_DEPTH) {
    throw new PullquoteError(
      'ARTICLE_UNREADABLE',
      'The page nests its elements over a thousand deep, and cannot be read. Paste its text instead.',
    )
  }
}

/** How deep elements that need a closing tag nest at most, by one pass over the tags. */
function nestingOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash] of html.matchAll(
    /<(\/?)(?:div|span|section|article|main|ul|ol|table|tbody|tr|td|blockquote|b|i|em|strong|font|a|figure|form|aside|nav|center|small|u|s|sub|sup|details|svg|g)\b/gi,
  )) {
    depth = Math.max(0, depth + (slash ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** A fragment is given what a page begins with, so that its body is found. */
function asDocument(html: string): string {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return html
  if (/<html[\s>]/i.test(html) && /<head[\s>]/i.test(html)) return html
  return `<!doctype html><html><head></head><body>${html}</body></html>`
}

function bestText(page: string, text: string, pageText: string, { articleBody, title }: Metadata): string {
  const words = countTokens(text)
  const isSuspicious = words < SUSPICIOUS_WORDS || words < SUSPICIOUS_SHARE * countTokens(pageText)
  const rescued = isSuspicious ? rescueText(page, title ?? '') : ''
  const best = words < RESCUE_SHARE * countTokens(rescued) ? rescued : text
  const isEmpty = articleBody !== null && countTokens(best) < RESCUE_SHARE * countTokens(articleBody)
  return isEmpty ? articleBody.replace(/\r\n?/g, '\n').trim() : best
}

function checkWall(words: number, pageText: string, { isFree }: Metadata): void {
  if (words >= MIN_TEASER_WORDS) return
  const wall = isFree === false ? 'payment' : findWall(pageText, countTokens(pageText))
  if (wall) throw new PullquoteError('ARTICLE_WALLED', WALL_MESSAGES[wall])
}
