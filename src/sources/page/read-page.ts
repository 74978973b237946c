import type { Article } from '../../core/article/article.ts'
import { essenceOf, notTextBytes, PAGE_WANTED, unsupported } from '../fetch/media-type.ts'
import { textArticle } from '../file/to-article.ts'
import { decodePage } from './decode-page.ts'
import { parsePage } from './parse-page.ts'

/** Types that say of themselves that they are a page. */
const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])

/** How a document begins, after a declaration and a comment, where its type does not say what it is. */
const PAGE_START = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i
const FEED_START = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)\b/i

/**
 * The article in the bytes that `url` sent: of a page, or a plain text as it is. Throws ARTICLE_ codes for a page without
 * an article, SOURCE_ codes for what is neither.
 */
export function readPage(bytes: Uint8Array, contentType: string | null, url: string): Article {
  const text = decodePage(bytes, contentType)
  const type = essenceOf(contentType)
  const what = notTextBytes(bytes) ?? notArticleText(text, type)
  if (what !== null) throw unsupported(new URL(url), what, PAGE_WANTED)
  return PAGE_TYPES.has(type) || PAGE_START.test(text) ? parsePage(text, url) : textArticle({ text, url })
}

/** What a text is, as a person calls it, where its beginning says that it is no article; null where it may be one. */
function notArticleText(text: string, type: string): string | null {
  if (FEED_START.test(text)) return 'a feed'
  if (PAGE_TYPES.has(type) || PAGE_START.test(text)) return null
  if (/^\s*<\?xml/.test(text)) return 'data (XML)'
  return text.includes('\0') ? 'a binary file' : null
}
