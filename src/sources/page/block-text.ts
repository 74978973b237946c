const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON SELECT TEXTAREA OBJECT VIDEO AUDIO'.split(' '),
)

/** The text below a node as a reader sees it: one paragraph a line, white space folded, no words glued over block borders. */
export function blockText(root: Node): string {
  const pieces: string[] = []
  collect(root, pieces)
  return pieces
    .join('')
    .replace(/[ \t\r\f\v\u00a0\u2028\u2029]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Walks without recursion: a page may nest deeper than the stack. */
function collect(root: Node, pieces: string[]): void {
  let node: Node | null = root.firstChild
  while (node) {
    if (node.nodeType === TEXT) pieces.push(inlineText(node.nodeValue ?? ''))
    if (isBlock(node)) pieces.push('\n')
    node = isShown(node) && node.firstChild ? node.firstChild : nodeAfter(node, root, pieces)
  }
}

const TEXT = 3
const isShown = ({ nodeType, nodeName }: Node) => nodeType === 1 && !SKIPPED.has(nodeName.toUpperCase())
const isBlock = (node: Node) => isShown(node) && BLOCKS.has(node.nodeName.toUpperCase())

/** What follows a node whose inside has been read; every block that ends on the way ends a line. */
function nodeAfter(from: Node, root: Node, pieces: string[]): Node | null {
  let node: Node | null = from
  while (node && node !== root) {
    if (isBlock(node)) pieces.push('\n')
    if (node.nextSibling) return node.nextSibling
    node = node.parentNode
  }
  return null
}

/** A line end in the source of a page is a space to its reader. */
const inlineText = (text: string) => text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
