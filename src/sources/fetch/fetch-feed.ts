import type { Feed } from '../feed/feed.ts'
import { parseFeedBytes } from '../feed/parse-feed.ts'
import { type AnswerHead, isSuccess } from './answer-head.ts'
import type { HttpAnswer, HttpClient } from './http-client.ts'
import { notFeedType, notTextBytes, unsupported } from './media-type.ts'
import { statusError } from './source-error.ts'

/** What a site gave with a version of a feed, to be sent back when asking whether there is a newer one (RFC 9110, 13.1). */
export interface FeedVersion {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Where and as which version a feed was found. */
interface FoundFeed extends FeedVersion {
  /** Where the redirects end. */
  readonly url: string
  /** True where there were redirects and all of them were permanent: the feed has moved to `url`. */
  readonly movedPermanently: boolean
}

export interface FetchedFeed extends FoundFeed {
  readonly feed: Feed
}

/** The version that the asker has is the newest. */
export interface UnchangedFeed extends FoundFeed {
  readonly feed: null
}

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1'
const WANTED = 'an RSS, Atom or JSON feed'
const NOT_MODIFIED = 304

/**
 * The feed at an address. robots.txt is not asked: a feed is there for programs to read.
 * Throws SOURCE_ codes for what cannot be had, FEED_UNREADABLE for what is no feed, INPUT_INVALID for what is no address.
 */
export async function fetchFeed(address: string, client: Pick<HttpClient, 'get'>): Promise<FetchedFeed> {
  return toFetchedFeed(await client.get(address, { accept: ACCEPT, admit }))
}

/** As `fetchFeed`, but `feed` is null where the site says that `known` is its newest version. */
export async function fetchFeedIfChanged(
  address: string,
  known: FeedVersion,
  client: Pick<HttpClient, 'get'>,
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
  if (answer.status !== NOT_MODIFIED) return toFetchedFeed(answer)
  const found = toFoundFeed(answer)
  // A 304 need not repeat what has not changed.
  return {
    ...found,
    etag: found.etag ?? known.etag,
    lastModified: found.lastModified ?? known.lastModified,
    feed: null,
  }
}

function admit({ url, status, contentType, retryAfterMs }: AnswerHead): void {
  if (!isSuccess(status)) throw statusError(url, status, retryAfterMs)
  const what = notFeedType(contentType)
  if (what !== null) throw unsupported(url, what, WANTED)
}

async function toFetchedFeed(answer: HttpAnswer): Promise<FetchedFeed> {
  const { url, bytes, contentType } = answer
  const what = notTextBytes(bytes)
  if (what !== null) throw unsupported(url, what, WANTED)
  return { ...toFoundFeed(answer), feed: await parseFeedBytes(bytes, contentType, url.href) }
}

function toFoundFeed({ url, etag, lastModified, movedPermanently }: HttpAnswer): FoundFeed {
  return { url: url.href, etag, lastModified, movedPermanently }
}
