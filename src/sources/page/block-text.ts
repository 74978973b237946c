import { walkNodes } from './walk-nodes.ts'

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
/** Cells of a table: a row is one line. */
const CELLS = new Set(['TD', 'TH'])
/** Elements whose text no reader reads. */
export const UNREAD: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON SELECT TEXTAREA OBJECT VIDEO AUDIO RT RP'.split(' '),
)
const ELEMENT = 1
const TEXT = 3

/** The text below a node as a reader sees it: one paragraph a line, white space folded, no words glued over block borders. */
export function blockText(root: Node): string {
  const pieces: string[] = []
  let preformatted = 0
  const endLine = ({ nodeType, nodeName }: Node) => {
    if (nodeType !== ELEMENT) return
    const name = nodeName.toUpperCase()
    if (BLOCKS.has(name)) pieces.push('\n')
    else if (CELLS.has(name)) pieces.push(' ')
  }
  walkNodes(root, {
    enter(node) {
      // A line end in the source of a page is a space to its reader.
      const text = node.nodeType === TEXT ? (node.nodeValue ?? '') : ''
      pieces.push(preformatted > 0 ? text : foldLineEnds(text))
      if (node.nodeName === 'PRE') preformatted++
      endLine(node)
      return node.nodeType === ELEMENT && !UNREAD.has(node.nodeName.toUpperCase())
    },
    leave(node) {
      if (node.nodeName === 'PRE') preformatted--
      endLine(node)
    },
  })
  return foldSpace(pieces.join(''))
}

/** Runs of white space become one space. A single space, the usual case, is not touched: texts are long. */
export const foldLineEnds = (text: string) => text.replace(/[^\S ]\s*| \s+/g, ' ')

/** A text with one space between words, one line end between lines, and none at its ends. */
export function foldSpace(text: string): string {
  return text
    .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
