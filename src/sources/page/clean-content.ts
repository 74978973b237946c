import { BESIDE, UNSEEN } from './boilerplate.ts'
import { isBesideLine } from './clean-lines.ts'
import { countWords, type WordCounts } from './word-counts.ts'

/** An element with more of the article's words than this is the article, whatever its name says. */
const MAX_BESIDE_SHARE = 0.2
const MAX_CAPTION_SHARE = 0.25
/** Longer elements are text, not labels. */
const MAX_LABEL_WORDS = 60
/** A short block that is nearly all links leads elsewhere. */
const MAX_LINK_WORDS = 30
const MAX_LINK_SHARE = 0.85

const CAPTIONS = 'figcaption,figure,aside,h1,time,[itemprop=caption],[itemprop=datePublished],[role=note]'
const LISTS = 'ul,ol'
const BLOCKS = 'p,div,li,h2,h3,h4,h5,h6,ul,ol,section'
const [TEXT, COMMENT] = [3, 8]
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|Q|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/

/**
 * Takes out of an extracted article what stands in it and is not of it: captions, related links, bylines, dates, calls
 * to subscribe. A piece of a running sentence always stays: the article's words are quoted.
 */
export function cleanContent(content: Element): void {
  const words = countWords(content)
  const total = words.of(content)
  const isUnder = (share: number, element: Element) => words.of(element) < total * share
  takeOut(content, '[class],[id]', words, (element) => UNSEEN.test(namesOf(element)))
  takeOut(content, CAPTIONS, words, (element) => isUnder(MAX_CAPTION_SHARE, element) && standsAlone(element))
  takeOut(
    content,
    '[class],[id]',
    words,
    (element) => isUnder(MAX_BESIDE_SHARE, element) && BESIDE.test(namesOf(element)) && standsAlone(element),
  )
  takeOut(
    content,
    LISTS,
    words,
    (list) => isUnder(MAX_BESIDE_SHARE, list) && leadsAway(list) && isLabelled(list.previousElementSibling, words),
  )
  takeOut(content, BLOCKS, words, (element) => isLabelled(element, words) || isLinks(element, words))
}

/** Takes out what a selector finds and a rule condemns, but for what has gone with its parent already. */
function takeOut(content: Element, selector: string, words: WordCounts, isBeside: (element: Element) => boolean): void {
  for (const element of [...content.querySelectorAll(selector)]) {
    if (content.contains(element) && isBeside(element)) words.remove(element)
  }
}

const namesOf = (element: Element) => `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`

/** Whether an element has its line to itself: a block, or an inline element between blocks. */
function standsAlone(element: Element): boolean {
  for (let node: Node | null = element; node && INLINE.test(node.nodeName); node = node.parentNode) {
    if (isRunningText(node, 'previousSibling') || isRunningText(node, 'nextSibling')) return false
  }
  return true
}

function isRunningText(node: Node, side: 'previousSibling' | 'nextSibling'): boolean {
  let beside = node[side]
  while (
    beside &&
    (beside.nodeType === COMMENT || (beside.textContent ?? '').trim() === '') &&
    beside.nodeName !== 'BR'
  ) {
    beside = beside[side]
  }
  return beside !== null && (beside.nodeType === TEXT || INLINE.test(beside.nodeName))
}

function isLabelled(element: Element | null, words: WordCounts): boolean {
  const count = element ? words.of(element) : 0
  if (!element || count === 0 || count > MAX_LABEL_WORDS) return false
  return isBesideLine((element.textContent ?? '').replace(/\s+/g, ' ').trim(), count)
}

/** A list with a link in each item leads to other pages, whatever else its items say. */
const leadsAway = (list: Element) => list.querySelectorAll('a').length >= list.querySelectorAll('li').length

function isLinks(element: Element, words: WordCounts): boolean {
  const count = words.of(element)
  if (count <= 2 || count >= MAX_LINK_WORDS) return false
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + words.of(link), 0)
  return linked / count > MAX_LINK_SHARE
}
