import { parseHTML } from 'linkedom'
import { PullquoteError } from '../../errors.ts'

/** What the head of a page is read for; all else goes into its body, where the extractors look. */
const HEAD_CONTENT = new Set(['BASE', 'LINK', 'META', 'SCRIPT', 'STYLE', 'TITLE'])

/**
 * The document of a page or of a piece of one, with a head and a body as a browser would make them: authors may leave
 * their tags out (HTML section 13.1.2.4), and the parser keeps what stands outside them where it stands.
 * Throws ARTICLE_UNREADABLE for markup beyond the parser's limits.
 */
export function toDocument(html: string): Document {
  const page = withLowerCaseNames(html)
  const whole = parseMarkup(page)
  const document = whole.documentElement?.nodeName === 'HTML' ? whole : parseMarkup(`<html>${page}</html>`)
  const { head, body } = document
  const inBody = [...head.childNodes].filter((node) => !HEAD_CONTENT.has(node.nodeName))
  for (const node of inBody.toReversed()) body.insertBefore(node, body.firstChild)
  for (const node of [...document.documentElement.childNodes]) {
    if (node === head || node === body) continue
    if (HEAD_CONTENT.has(node.nodeName)) head.appendChild(node)
    else body.appendChild(node)
  }
  return document
}

/** Old pages shout: `<A HREF="...">`. The parser keeps names of attributes as they are written, and then finds none of them. */
function withLowerCaseNames(html: string): string {
  if (!/<(?:A|META|LINK|TD|FONT|BODY|a|meta|link|td|font|body)\s+[A-Z-]+\s*=/.test(html)) return html
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/(?<=\s)[A-Z][A-Z-]*(?=\s*=)/g, (name) => name.toLowerCase()),
  )
}

function parseMarkup(html: string): Document {
  try {
    return parseHTML(html).document
  } catch (fault) {
    // More names in one class attribute than a call takes arguments.
    if (!(fault instanceof RangeError)) throw fault
    const message = 'The markup of the page is too broken to be read. Paste the text of the article instead.'
    throw new PullquoteError('ARTICLE_UNREADABLE', message, { cause: fault })
  }
}
