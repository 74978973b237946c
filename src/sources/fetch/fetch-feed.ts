import { createHash } from 'node:crypto'
import type { Feed } from '../feed/feed.ts'
import { type Reader, readHere } from '../reader.ts'
import { type AnswerHead, isSuccess } from './answer-head.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import { notFeedType, notTextBytes, unsupported } from './media-type.ts'
import { statusError } from './source-error.ts'

/** By what a version of a feed is known: what the site gave with it, to be sent back (RFC 9110, 13.1), and its very bytes. */
export interface FeedVersion {
  readonly etag: string | null
  readonly lastModified: string | null
  /** Of the body; null where none was read. */
  readonly bodyHash: string | null
}

/** Where and as which version a feed was found. */
interface FoundFeed {
  readonly version: FeedVersion
  /** Where the redirects end. */
  readonly url: string
  /** True where there were redirects and all of them were permanent: the feed has moved to `url`. */
  readonly movedPermanently: boolean
  /** How long the site says that nothing changes; null where it does not say. */
  readonly freshMs: number | null
}

export interface FetchedFeed extends FoundFeed {
  readonly feed: Feed
}

/** The version that the asker has is the newest. */
export interface UnchangedFeed extends FoundFeed {
  readonly feed: null
}

type FeedReader = Pick<Reader, 'readFeed'>

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1'
const WANTED = 'an RSS, Atom or JSON feed'
const NOT_MODIFIED = 304

/**
 * The feed at an address. robots.txt is not asked: a feed is there for programs to read.
 * Throws SOURCE_ codes for what cannot be had, FEED_UNREADABLE for what is no feed, INPUT_INVALID for what is no address.
 */
export async function fetchFeed(
  address: string,
  client: Pick<HttpClient, 'get'>,
  reader: FeedReader = readHere,
): Promise<FetchedFeed> {
  return toFetchedFeed(await client.get(address, { accept: ACCEPT, admit }), reader)
}

/** What is at an address that may be a feed or a page. Throws SOURCE_ codes for what cannot be either. */
export function fetchFeedOrPage(address: string, client: Pick<HttpClient, 'get'>): Promise<HttpAnswer> {
  return client.get(address, { accept: `${ACCEPT}, text/html;q=0.5`, admit })
}

/** As `fetchFeed`, but `feed` is null where the site says that `known` is its newest version, or sends the same bytes. */
export async function fetchFeedIfChanged(
  address: string,
  known: FeedVersion,
  client: Pick<HttpClient, 'get'>,
  reader: FeedReader = readHere,
): Promise<FetchedFeed | UnchangedFeed> {
  const headers = {
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
  }
  const answer = await client.get(address, {
    accept: ACCEPT,
    headers,
    admit: (head) => {
      if (head.status !== NOT_MODIFIED) admit(head)
    },
  })
  if (answer.status === NOT_MODIFIED) return { ...toFoundFeed(answer, known), feed: null }
  const found = toFoundFeed(answer, null)
  return found.version.bodyHash === known.bodyHash ? { ...found, feed: null } : toFetchedFeed(answer, reader)
}

function admit({ url, status, contentType, retryAfterMs }: AnswerHead): void {
  if (!isSuccess(status)) throw statusError(url, status, retryAfterMs)
  const what = notFeedType(contentType)
  if (what !== null) throw unsupported(url, what, WANTED)
}

/** The feed in an answer. Throws FEED_UNREADABLE and SOURCE_ codes for what is none. */
export async function toFetchedFeed(answer: HttpAnswer, { readFeed }: FeedReader): Promise<FetchedFeed> {
  const { url, bytes, contentType } = answer
  const what = notTextBytes(bytes)
  if (what !== null) throw unsupported(url, what, WANTED)
  return { ...toFoundFeed(answer, null), feed: await readFeed({ bytes, contentType, url: url.href }) }
}

/** `unchanged` is the version that has stayed: a 304 need not repeat what it is known by. */
function toFoundFeed(answer: HttpAnswer, unchanged: FeedVersion | null): FoundFeed {
  const { url, etag, lastModified, movedPermanently, freshMs, bytes } = answer
  const bodyHash = unchanged ? unchanged.bodyHash : createHash('sha256').update(bytes).digest('base64url')
  const version = {
    etag: etag ?? unchanged?.etag ?? null,
    lastModified: lastModified ?? unchanged?.lastModified ?? null,
    bodyHash,
  }
  return { url: url.href, version, movedPermanently, freshMs }
}
