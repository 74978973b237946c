import { shownAddress } from '../../core/article/shown-address.ts'
import { PullquoteError } from '../../errors.ts'
import type { FoundFeed } from '../feed/discover-feeds.ts'
import { type Reader, readHere } from '../reader.ts'
import { type FetchedFeed, fetchFeed, fetchFeedOrPage, toFetchedFeed } from './fetch-feed.ts'
import type { HttpClient } from './http-client.ts'

/** A feed that an address leads to. */
export interface FoundSource {
  /** Where it is asked for from now on: where it was found, or has moved to for good. */
  readonly url: string
  readonly fetched: FetchedFeed
  /** Other feeds that the page names; [] where the address was a feed's own. */
  readonly others: readonly FoundFeed[]
}

/** Feeds that a page names and that are looked at. */
const MAX_TRIED = 5

/** Where sites have their feed that name none; the commonest first. */
const USUAL_PATHS = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml']

/** Feeds of what readers say, not of news. */
const COMMENTS = /comment|kommentar|commentaire|comentario|commenti|reacties/i

/**
 * The feed at an address, or of the site or page that is there: one that the page names, else one where sites usually
 * have it. Throws FEED_UNREADABLE, saying what to do, where there is none; SOURCE_ codes for what cannot be had.
 */
export async function findFeed(
  address: string,
  client: Pick<HttpClient, 'get'>,
  reader: Pick<Reader, 'readFeed' | 'readFeedLinks'> = readHere,
): Promise<FoundSource> {
  const answer = await fetchFeedOrPage(address, client)
  const own = await toFetchedFeed(answer, reader).catch(unlessNoFeed)
  if (own) return { url: placeOf(address, own), fetched: own, others: [] }
  const { bytes, contentType } = answer
  const named = await reader.readFeedLinks({ bytes, contentType, url: answer.url.href })
  const news = named.filter(({ url, title }) => !COMMENTS.test(`${url} ${title ?? ''}`))
  const usual = USUAL_PATHS.map((path) => new URL(path, answer.url).href)
  for (const url of news.length > 0 ? news.slice(0, MAX_TRIED).map((each) => each.url) : usual) {
    const fetched = await fetchFeed(url, client, reader).catch(unlessNoFeed)
    if (fetched) return { url: placeOf(url, fetched), fetched, others: news.filter((each) => each.url !== url) }
  }
  throw new PullquoteError(
    'FEED_UNREADABLE',
    `${shownAddress(answer.url)} is no feed, and none was found on the site. Give the address of its RSS, Atom or JSON feed, or follow a topic: follow topic:"a few words".`,
  )
}

const placeOf = (asked: string, { movedPermanently, url }: FetchedFeed) => (movedPermanently ? url : asked)

/** What there is none of is passed over; that the site cannot be asked at all is told. */
function unlessNoFeed(fault: unknown): null {
  if (fault instanceof PullquoteError) return null
  throw fault
}
