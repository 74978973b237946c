import { ABOUT_PAGE, BESIDE_LINE, BYLINE, DATE_WORD, MONTH, PICTURE_CREDIT } from './boilerplate.ts'
import { countTokens } from './word-counts.ts'

/** Lines of more words are sentences, not labels. */
const MAX_LABEL_WORDS = 45
const MAX_CAPTION_WORDS = 60
const MAX_DATE_WORDS = 14
/** A line of fewer words that is no sentence stands above an article, not in it. */
const MIN_SENTENCE_WORDS = 9
/** How many lines at the head may be title, byline and date. */
const MAX_HEAD_LINES = 6

/** The lines of an article's text: what still is no article text at its head, and labels anywhere, left out. */
export function cleanLines(text: string, title: string): string {
  const lines = text.split('\n')
  const folded = foldLine(title)
  let head = 0
  while (head < Math.min(MAX_HEAD_LINES, lines.length - 1) && isHeadLine(lines[head] ?? '', folded)) head++
  return lines
    .slice(head)
    .filter((line) => !isBesideLine(line, countTokens(line)))
    .join('\n')
}

/** Whether a line of so many words is a label, a caption or a note about the page. */
export function isBesideLine(line: string, words: number): boolean {
  if (words < MAX_LABEL_WORDS && (BESIDE_LINE.test(line) || ABOUT_PAGE.test(line))) return true
  return words < MAX_CAPTION_WORDS && PICTURE_CREDIT.test(line)
}

const foldLine = (line: string) =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isHeadLine(line: string, title: string): boolean {
  const words = countTokens(line)
  if (words < MIN_SENTENCE_WORDS && !/[.!?”"…:。！？」』।]$/.test(line)) return true
  if (words > 2 && title.includes(foldLine(line))) return true
  return words < MAX_DATE_WORDS && (BYLINE.test(line) || isDateLine(line))
}

/** Whether a line is a date, with clock time and words about it, and nothing else. */
function isDateLine(line: string): boolean {
  const words = line.split(/[\s,|·•()–—]+|-(?= )/).filter((word) => word !== '')
  const isDated = words.some((word) => MONTH.test(word) || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(word))
  return isDated && words.every((word) => DATE_WORD.test(word) || MONTH.test(word))
}
