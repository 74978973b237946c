import { walkNodes } from './walk-nodes.ts'

/** What a UTF-16 unit is to the counter: a sign between words, a letter or figure, or a sign of a script without spaces. */
const [UNKNOWN, BETWEEN, LETTER, UNSPACED] = [0, 1, 2, 3]
const kinds = new Uint8Array(0x10000)
const IS_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

function kindOf(unit: number): number {
  if (kinds[unit] === UNKNOWN) {
    const sign = String.fromCharCode(unit)
    kinds[unit] = IS_UNSPACED.test(sign) ? UNSPACED : /[\p{L}\p{N}\p{M}_]/u.test(sign) ? LETTER : BETWEEN
  }
  return kinds[unit] ?? BETWEEN
}

/**
 * About how many words a text has: runs of letters and figures, and in scripts that write no spaces, two signs, which is
 * about a word of theirs. To compare amounts of text; linear, and without a list of the words.
 */
export function countTokens(text: string): number {
  let words = 0
  let unspaced = 0
  let before = BETWEEN
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === UNSPACED) unspaced++
    else if (kind === LETTER && before !== LETTER) words++
    before = kind
  }
  return words + Math.ceil(unspaced / 2)
}

/** How many words each element below a root holds, kept as elements are taken out. */
export interface WordCounts {
  of(element: Node): number
  /** Takes an element out of its document. */
  remove(element: Element): void
}

const TEXT = 3

/** Counts all words below a root once: asking each element for its text would cost its depth times over. */
export function countWords(root: Element): WordCounts {
  const counts = new Map<Node, number>()
  const addAbove = (node: Node | null, words: number) => {
    for (let above = node; above; above = above === root ? null : above.parentNode) {
      counts.set(above, (counts.get(above) ?? 0) + words)
    }
  }
  walkNodes(root, {
    enter(node) {
      if (node.nodeType === TEXT) addAbove(node.parentNode, countTokens(node.nodeValue ?? ''))
      return true
    },
    leave: () => undefined,
  })
  return {
    of: (node) => counts.get(node) ?? 0,
    remove(element) {
      addAbove(element.parentNode, -(counts.get(element) ?? 0))
      element.remove()
    },
  }
}
