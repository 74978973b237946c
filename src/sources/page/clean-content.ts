import { blockText } from './block-text.ts'
import { ABOUT_PAGE, BESIDE, BESIDE_LINE, BYLINE, DATE_LINE } from './boilerplate.ts'

/** An element with more of the article's words than this is the article, whatever its name says. */
const MAX_BESIDE_SHARE = 0.2
const MAX_CAPTION_SHARE = 0.25
/** Lines of more words are sentences, not labels. */
const MAX_LABEL_WORDS = 45
const MAX_DATE_WORDS = 14
/** A short block that is nearly all links leads elsewhere. */
const MAX_LINK_WORDS = 30
const MAX_LINK_SHARE = 0.85

const CAPTIONS = 'figcaption,figure,aside,time,h1,[itemprop=caption],[itemprop=datePublished],[role=note]'
const BLOCKS = 'p,div,li,h2,h3,h4,h5,h6,ul,section,span,strong,em'

export const countTokens = (text: string) => text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0

/** Takes out of an extracted article what stands in it and is not of it: captions, related links, bylines, dates, calls to subscribe. */
export function cleanContent(content: Element): void {
  const total = countTokens(content.textContent ?? '')
  remove(content, CAPTIONS, (element) => wordsIn(element) < total * MAX_CAPTION_SHARE)
  remove(content, '[class],[id]', (element) => {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    return BESIDE.test(names) && wordsIn(element) < total * MAX_BESIDE_SHARE
  })
  remove(content, BLOCKS, isLabel)
}

function remove(content: Element, selector: string, isBeside: (element: Element) => boolean): void {
  for (const element of [...content.querySelectorAll(selector)]) {
    if (element.parentNode && isBeside(element)) element.remove()
  }
}

const wordsIn = (element: Element) => countTokens(element.textContent ?? '')

function isLabel(element: Element): boolean {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const words = countTokens(text)
  if (words === 0 || words > 60) return false
  return isBesideLine(text, words) || isLinks(element, words)
}

function isBesideLine(text: string, words: number): boolean {
  if (words < MAX_DATE_WORDS && DATE_LINE.test(text)) return true
  return words < MAX_LABEL_WORDS && (BESIDE_LINE.test(text) || ABOUT_PAGE.test(text))
}

function isLinks(element: Element, words: number): boolean {
  if (!/^(?:P|DIV|LI|UL|H[2-6]|SECTION)$/.test(element.nodeName) || words <= 2 || words >= MAX_LINK_WORDS) return false
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + wordsIn(link), 0)
  return linked / words > MAX_LINK_SHARE
}

/** How many lines at the head may be title, byline and date. */
const MAX_HEAD_LINES = 6

/** The lines of a cleaned article: what still is no article text at its head, and labels anywhere, left out. */
export function cleanText(content: Element, title: string): string {
  const lines = blockText(content).split('\n')
  const folded = foldLine(title)
  let head = 0
  while (head < Math.min(MAX_HEAD_LINES, lines.length - 1) && isHeadLine(lines[head] ?? '', folded)) head++
  return lines
    .slice(head)
    .filter((line) => !isBesideLine(line, countTokens(line)))
    .join('\n')
}

const foldLine = (line: string) =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isHeadLine(line: string, title: string): boolean {
  const words = countTokens(line)
  if (words < 9 && !/[.!?”"…:]$/.test(line)) return true
  if (words > 2 && title.includes(foldLine(line))) return true
  return words < MAX_DATE_WORDS && BYLINE.test(line)
}
