import type { Article } from '../../core/article/article.ts'
import { detectLanguage } from '../../core/text/detect-language.ts'
import { PullquoteError } from '../../errors.ts'
import { blockText } from './block-text.ts'
import { extractText, rescueText } from './extract-text.ts'
import { measureMarkup } from './measure-markup.ts'
import { type Clues, type Metadata, readMetadata } from './metadata.ts'
import { toDocument } from './page-document.ts'
import { findWall, MIN_TEASER_WORDS, WALL_MESSAGES } from './walls.ts'
import { countTokens } from './word-counts.ts'

/** Characters of a page (UTF-16 units): DESIGN's 8 MB. */
const MAX_CHARS = 8 * 1024 * 1024
/** Real pages stay under 100; the parsers below need stack and time for each. */
const MAX_DEPTH = 500
/** Real pages stay under 10 million; 100 million take about a second. */
const MAX_NESTED_CHARS = 300_000_000
/** Pages of news have under 2,000, with long comments 10,000; 20,000 take a second or two. */
const MAX_ELEMENTS = 20_000
/** The second extractor takes ten times as long. */
const MAX_RESCUE_ELEMENTS = 3_000
/** Fewer words than this are no article. */
const MIN_WORDS = 25
/** A page of links or figures has none in sentences. */
const MIN_SENTENCE_WORDS = 12
/** A second extractor is asked where the first found less than this share of the page's words, or next to nothing. */
const SUSPICIOUS_SHARE = 0.2
const SUSPICIOUS_WORDS = 120
/** The rescue is taken where the first found under half of its words (measured: .4 to .7 is flat). */
const RESCUE_SHARE = 0.5
/** A shorter description is only a title. */
const MIN_GIST_WORDS = 8

/**
 * The article of a page. `url` is where the page came from; null for a page without an address.
 * Throws ARTICLE_UNREADABLE where no article is on it, ARTICLE_WALLED where a wall stands before it, SOURCE_TOO_LARGE.
 */
export function parsePage(html: string, url: string | null): Article {
  const elements = checkSize(html)
  const document = toDocument(html)
  const metadata = readMetadata(document, url)
  const pageText = blockText(document.body)
  const found = extractText(document, metadata)
  const rescue = () => (elements > MAX_RESCUE_ELEMENTS ? '' : rescueText(toDocument(html), metadata))
  const text = bestText(found, rescue, pageText, metadata)
  checkWall(text, pageText, metadata)
  if (countTokens(text) < MIN_WORDS || wordsInSentences(text) < MIN_SENTENCE_WORDS) {
    const message =
      'There is no article on this page. Give the address of one article, not of a front page or a list, or paste its text.'
    throw new PullquoteError('ARTICLE_UNREADABLE', message)
  }
  const { isFree: _, articleBody: __, description: ___, ...known } = metadata
  return { ...known, language: detectLanguage(text, metadata.language), text }
}

/** Refuses what would take seconds to read. Gives how many elements the page has. */
function checkSize(html: string): number {
  if (html.length > MAX_CHARS) {
    throw new PullquoteError('SOURCE_TOO_LARGE', 'The page is over 8 MB. Paste the part of it that matters.')
  }
  const { elements, depth, nestedChars } = measureMarkup(html)
  if (depth > MAX_DEPTH || nestedChars > MAX_NESTED_CHARS) {
    throw new PullquoteError(
      'ARTICLE_UNREADABLE',
      'The page nests its elements too deep to be read. Paste the text of the article instead.',
    )
  }
  if (elements > MAX_ELEMENTS) {
    throw new PullquoteError(
      'SOURCE_TOO_LARGE',
      'The page has over 20,000 elements; no article has. Paste the part of it that matters.',
    )
  }
  return elements
}

/** The fullest reading of the article: the first extractor's, the rescue's where that is doubtful, or the page's own data. */
function bestText(text: string, rescue: () => string, pageText: string, metadata: Metadata & Clues): string {
  const { articleBody, description } = metadata
  const words = countTokens(text)
  const isShort = words < SUSPICIOUS_WORDS || words < SUSPICIOUS_SHARE * countTokens(pageText)
  const rescued = isShort && !tells(text, words, description) ? rescue() : ''
  const best = words < RESCUE_SHARE * countTokens(rescued) ? rescued : text
  const isEmpty = articleBody !== null && countTokens(best) < RESCUE_SHARE * countTokens(articleBody)
  return isEmpty ? articleBody : best
}

/** Words in lines that end as sentences do, or are longer than any headline. */
function wordsInSentences(text: string): number {
  const lines = text
    .split('\n')
    .filter((line) => /[.!?…。！？।]["”’»)」』]*$/.test(line) || countTokens(line) > MAX_HEADLINE_WORDS)
  return countTokens(lines.join('\n'))
}

const MAX_HEADLINE_WORDS = 25

/** Whether a text begins with or holds what the page says that it is about, and goes on: then it is the article, however short. */
function tells(text: string, words: number, description: string | null): boolean {
  const gist = foldWords(description ?? '').replace(/ \S*$/, '')
  return countTokens(gist) >= MIN_GIST_WORDS && words > 2 * countTokens(gist) && foldWords(text).includes(gist)
}

const foldWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A text that tells enough without the words of a wall is shown; one of little else stands before it. */
function checkWall(text: string, pageText: string, { isFree }: Clues): void {
  const isCut = isFree === false && countTokens(text) < MIN_TEASER_WORDS
  const wall = isCut ? 'payment' : findWall(text, pageText)
  if (wall) throw new PullquoteError('ARTICLE_WALLED', WALL_MESSAGES[wall])
}
