import type { Article } from '../../core/article/article.ts'
import { type Reader, readHere } from '../reader.ts'
import { type AnswerHead, isSuccess } from './answer-head.ts'
import type { HttpClient } from './http-client.ts'
import { notPageType, PAGE_WANTED, unsupported } from './media-type.ts'
import type { Robots } from './robots.ts'
import { statusError } from './source-error.ts'

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1'

/**
 * The article at an address, its `url` the canonical one, relative addresses resolved against where the redirects end.
 * Throws SOURCE_ codes for what cannot be had, ARTICLE_ codes for a page without an article, INPUT_INVALID for what is no
 * address. robots.txt is asked first, at every site on the way.
 */
export async function fetchPage(
  address: string,
  client: Pick<HttpClient, 'get'>,
  robots: Robots,
  { readPage }: Pick<Reader, 'readPage'> = readHere,
): Promise<Article> {
  const { url, bytes, contentType } = await client.get(address, {
    accept: ACCEPT,
    admit,
    beforeHop: (hop) => robots.check(hop),
  })
  return readPage({ bytes, contentType, url: url.href })
}

function admit({ url, status, contentType, retryAfterMs }: AnswerHead): void {
  if (!isSuccess(status)) throw statusError(url, status, retryAfterMs)
  const what = notPageType(contentType)
  if (what !== null) throw unsupported(url, what, PAGE_WANTED)
}
