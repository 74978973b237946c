import { decodeFeed } from '../feed/decode-feed.ts'
import type { Outlines } from '../feed/opml.ts'
import { type Reader, readHere } from '../reader.ts'
import { type AnswerHead, isSuccess } from './answer-head.ts'
import type { HttpClient } from './http-client.ts'
import { notFeedType, notTextBytes, unsupported } from './media-type.ts'
import { statusError } from './source-error.ts'

const ACCEPT = 'text/x-opml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1'
const WANTED = 'an OPML file'

/** The feeds that the OPML file at an address names. Throws SOURCE_ codes for what cannot be had, as `readOutlines` for the rest. */
export async function fetchOutlines(
  address: string,
  client: Pick<HttpClient, 'get'>,
  { readOutlines }: Pick<Reader, 'readOutlines'> = readHere,
): Promise<Outlines> {
  const { url, bytes, contentType } = await client.get(address, { accept: ACCEPT, admit })
  const what = notTextBytes(bytes)
  if (what !== null) throw unsupported(url, what, WANTED)
  return readOutlines(decodeFeed(bytes, contentType))
}

function admit({ url, status, contentType, retryAfterMs }: AnswerHead): void {
  if (!isSuccess(status)) throw statusError(url, status, retryAfterMs)
  const what = notFeedType(contentType)
  if (what !== null) throw unsupported(url, what, WANTED)
}
