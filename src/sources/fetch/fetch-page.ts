import type { Article } from '../../core/article/article.ts'
import { textArticle } from '../file/to-article.ts'
import { decodePage } from '../page/decode-page.ts'
import { parsePage } from '../page/parse-page.ts'
import { type AnswerHead, isSuccess } from './answer-head.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import { essenceOf, notPageType, notTextBytes, unsupported } from './media-type.ts'
import type { Robots } from './robots.ts'
import { statusError } from './source-error.ts'

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1'
const WANTED = 'a web page or a text'

/** Types that say of themselves that they are a page. */
const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml'])

/** How a document begins, after a declaration and a comment, where its type does not say what it is. */
const PAGE_START = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i
const FEED_START = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)\b/i

/**
 * The article at an address, its `url` the canonical one, relative addresses resolved against where the redirects end.
 * Throws SOURCE_ codes for what cannot be had, ARTICLE_ codes for a page without an article, INPUT_INVALID for what is no
 * address. robots.txt is asked first, at every site on the way.
 */
export async function fetchPage(address: string, client: Pick<HttpClient, 'get'>, robots: Robots): Promise<Article> {
  return toArticle(await client.get(address, { accept: ACCEPT, admit, beforeHop: (url) => robots.check(url) }))
}

function admit({ url, status, contentType, retryAfterMs }: AnswerHead): void {
  if (!isSuccess(status)) throw statusError(url, status, retryAfterMs)
  const what = notPageType(contentType)
  if (what !== null) throw unsupported(url, what, WANTED)
}

function toArticle({ url, bytes, contentType }: HttpAnswer): Article {
  const text = decodePage(bytes, contentType)
  const type = essenceOf(contentType)
  const what = notTextBytes(bytes) ?? notArticleText(text, type)
  if (what !== null) throw unsupported(url, what, WANTED)
  if (PAGE_TYPES.has(type) || PAGE_START.test(text)) return parsePage(text, url.href)
  return textArticle({ text, url: url.href })
}

/** What a text is, as a person calls it, where its beginning says that it is no article; null where it may be one. */
function notArticleText(text: string, type: string): string | null {
  if (FEED_START.test(text)) return 'a feed'
  if (PAGE_TYPES.has(type) || PAGE_START.test(text)) return null
  if (/^\s*<\?xml/.test(text)) return 'data (XML)'
  return text.includes('\0') ? 'a binary file' : null
}
