import { Readability } from '@mozilla/readability'
import { DefuddleClass } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { blockText } from './block-text.ts'
import { cleanContent } from './clean-content.ts'
import { cleanLines, type Known } from './clean-lines.ts'
import { countTokens } from './word-counts.ts'

/** When cleaning leaves less than this of what Readability found, it went too far. */
const MIN_KEPT_SHARE = 0.3

/** The text of the article that a document holds: '' where there is none. The document is changed by it. */
export function extractText(document: Document, known: Known): string {
  const content = new Readability(document, {
    keepClasses: true,
    serializer: (node) => node,
  }).parse()?.content
  if (!content || !isElement(content)) return ''
  const raw = blockText(content)
  cleanContent(content)
  const cleaned = cleanLines(blockText(content), known)
  return countTokens(cleaned) < MIN_KEPT_SHARE * countTokens(raw) ? raw : cleaned
}

const isElement = (node: Node): node is Element => node.nodeType === 1

function toElement(html: string): Element {
  const { document } = parseHTML('<html><body><div id="content"></div></body></html>')
  const element = document.getElementById('content')
  if (!element) throw new TypeError('the empty document has lost its content element')
  element.innerHTML = html
  return element
}

/** defuddle wants to know where it is; its rules for single sites are not ours to use. */
const NOWHERE = 'https://page.example/'

/** The text that defuddle finds in a document, cleaned alike; '' where it finds nothing. Ten times slower than Readability; the document is changed by it. */
export function rescueText(document: Document, known: Known): string {
  // It writes to the console about linked data and formulas that it cannot read.
  for (const element of [...document.querySelectorAll('script,math')]) element.remove()
  const { content } = new DefuddleClass(document, { url: NOWHERE }).parse()
  const element = toElement(content)
  cleanContent(element)
  return cleanLines(blockText(element), known)
}
