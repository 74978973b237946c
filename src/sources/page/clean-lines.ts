import {
  ABOUT_COMPANY,
  ABOUT_PAGE,
  BESIDE_LINE,
  BIOGRAPHY,
  BYLINE,
  DATE_WORD,
  MONTH,
  PICTURE_CREDIT,
  SHARE_WORD,
} from './boilerplate.ts'
import { countTokens } from './word-counts.ts'

/** Lines of more words are sentences, not labels. */
const MAX_LABEL_WORDS = 45
const MAX_CAPTION_WORDS = 60
const MAX_DATE_WORDS = 14
/** A line of fewer words that is no sentence stands above an article, not in it. */
const MIN_SENTENCE_WORDS = 9
/** How many lines at the head may be title, byline and date. */
const MAX_HEAD_LINES = 8
const MAX_BIOGRAPHY_WORDS = 80
const MAX_ABOUT_SHARE = 0.4

/** What is known of an article before its text is. */
export interface Known {
  readonly title: string | null
  readonly authors: readonly string[]
}

/** The lines of an article's text: what still is no article text at its head and its end, and labels anywhere, left out. */
export function cleanLines(text: string, { title, authors }: Known): string {
  const lines = text.split('\n')
  const folded = foldLine(title ?? '')
  let head = 0
  while (head < Math.min(MAX_HEAD_LINES, lines.length - 1) && isHeadLine(lines[head] ?? '', folded)) head++
  const kept = lines
    .slice(head, endOf(lines))
    .filter((line) => !isBesideLine(line, countTokens(line)) && !isTitle(line, folded))
  while (isAboutAuthor(kept.at(-1) ?? '', authors)) kept.pop()
  return kept.join('\n')
}

/** Where a company's words about itself begin, below its news; the end where there are none. */
function endOf(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => 2 * index >= lines.length && ABOUT_COMPANY.test(line))
  if (at < 0) return lines.length
  const after = countTokens(lines.slice(at).join(' '))
  return after < MAX_ABOUT_SHARE * countTokens(lines.join(' ')) ? at : lines.length
}

function isAboutAuthor(line: string, authors: readonly string[]): boolean {
  if (countTokens(line) > MAX_BIOGRAPHY_WORDS) return false
  return authors.some((name) => line.startsWith(name) && (line === name || BIOGRAPHY.test(line.slice(name.length))))
}

/** Whether a line of so many words is a label, a caption or a note about the page. */
export function isBesideLine(line: string, words: number): boolean {
  if (words === 0) return true
  if (words < MAX_DATE_WORDS && STAMP.test(line) && isDateLine(line)) return true
  if (words < MAX_DATE_WORDS && isShareLine(line)) return true
  if (words < MAX_LABEL_WORDS && (BESIDE_LINE.test(line) || ABOUT_PAGE.test(line))) return true
  return words < MAX_CAPTION_WORDS && PICTURE_CREDIT.test(line)
}

/** Longer lines than twice the title are neither it nor a part of it, and costly to compare. */
const mayBeTitle = (line: string, title: string) => line.length <= 2 * title.length + 20

const isTitle = (line: string, title: string) => mayBeTitle(line, title) && foldLine(line) === title

const isShareLine = (line: string) => line.split(/[^\p{L}-]+/u).every((word) => word === '' || SHARE_WORD.test(word))

const foldLine = (line: string) =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isHeadLine(line: string, title: string): boolean {
  const words = countTokens(line)
  if (words < MIN_SENTENCE_WORDS && !/[.!?”"…:。！？」』।]$/.test(line)) return true
  if (words > 2 && mayBeTitle(line, title) && title.includes(foldLine(line))) return true
  return words < MAX_DATE_WORDS && (BYLINE.test(line) || isDateLine(line))
}

/** "Updated Nov. 19, 6:55 AM": a note on the page wherever it stands. A date alone may head a part of the article. */
const STAMP = /^(?:first |last )?(?:published|posted|updated|modified|created)\b/i

/** Whether a line is a date or a time, with words about it, and nothing else. */
function isDateLine(line: string): boolean {
  const words = line.split(/[\s,;|·•()–—]+|-(?= )/).filter((word) => word !== '')
  const isDated = words.some((word) => MONTH.test(word) || /^\d{1,4}[./:-]\d{1,2}/.test(word))
  return isDated && words.every((word) => DATE_WORD.test(word) || MONTH.test(word))
}
