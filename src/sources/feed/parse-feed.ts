import { PullquoteError } from '../../errors.ts'
import { decodeFeed } from './decode-feed.ts'
import { discoverFeeds } from './discover-feeds.ts'
import type { Feed } from './feed.ts'
import { guardXml } from './guard-xml.ts'
import type { RawFeed } from './raw-feed.ts'
import { readByFeedparser } from './read-feedparser.ts'
import { readByFeedsmith } from './read-feedsmith.ts'
import { toFeed } from './to-feed.ts'

/** Characters of a feed (UTF-16 units): DESIGN's 8 MB. */
const MAX_CHARS = 8 * 1024 * 1024
/** The newest news is in the first hundred; an archive of more costs seconds at each reading. */
const MAX_ITEMS = 5_000
/** feedparser takes some times as long as feedsmith; a broken feed of more is given up. */
const MAX_RESCUE_CHARS = 2 * 1024 * 1024

const ITEM = /<(?:\w{1,20}:)?(?:item|entry)[\s>]/gi
const ROOT = /<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)\b/i
/** The name of the document type or of the first element. */
const FIRST_NAME = /<(?:!doctype\s+)?([a-z_][\w:.-]*)/i

/** A feed from the bytes of a response. `url` is where it came from. Throws FEED_UNREADABLE or SOURCE_TOO_LARGE. */
export function parseFeedBytes(bytes: Uint8Array, contentType: string | null, url: string | null): Promise<Feed> {
  return parseFeed(decodeFeed(bytes, contentType), url)
}

/**
 * A feed of any format from its text; `url` resolves relative addresses. feedsmith reads it, feedparser where that throws
 * or finds nothing (measured: items in 99.2% of feeds that hold one). Throws FEED_UNREADABLE, saying what it was instead,
 * or SOURCE_TOO_LARGE for more than 8 MB or 5,000 items.
 */
export async function parseFeed(text: string, url: string | null): Promise<Feed> {
  checkSize(text)
  const trimmed = text.trim()
  const raw = /^[[{]/.test(trimmed) ? tryFeedsmith(trimmed) : await readXml(trimmed, url)
  if (raw === null) throw unreadable(trimmed, url)
  if (raw.items.length > MAX_ITEMS) throw tooManyItems()
  return toFeed(raw, url)
}

function checkSize(text: string): void {
  if (text.length > MAX_CHARS) {
    throw new PullquoteError('SOURCE_TOO_LARGE', 'The feed is over 8 MB. Follow a smaller feed of the site.')
  }
}

const tooManyItems = () =>
  new PullquoteError('SOURCE_TOO_LARGE', 'The feed has over 5,000 items. Follow a smaller feed of the site.')

/** null for what is no feed at all. Throws FEED_UNREADABLE for one that is unsafe to parse, SOURCE_TOO_LARGE. */
async function readXml(text: string, url: string | null): Promise<RawFeed | null> {
  if (isPage(text)) return null
  const guarded = guardXml(text)
  if (!ROOT.test(guarded)) return null
  if ((guarded.match(ITEM)?.length ?? 0) > MAX_ITEMS) throw tooManyItems()
  const raw = tryFeedsmith(guarded)
  if (raw && raw.items.length > 0) return raw
  const rescued = guarded.length > MAX_RESCUE_CHARS ? null : await tryFeedparser(guarded, url)
  return rescued && rescued.items.length > 0 ? rescued : (raw ?? rescued)
}

const isPage = (text: string) => /^(?:html|head|body)$/i.test(FIRST_NAME.exec(text)?.[1] ?? '')

function tryFeedsmith(text: string): RawFeed | null {
  try {
    return readByFeedsmith(text)
  } catch (fault) {
    // Every way in which it says that the text is no feed of its kind; the other parser then has its turn.
    if (fault instanceof Error) return null
    throw fault
  }
}

async function tryFeedparser(text: string, url: string | null): Promise<RawFeed | null> {
  try {
    return await readByFeedparser(text, url)
  } catch (fault) {
    // No parser is left: the caller says what the text is instead.
    if (fault instanceof Error) return null
    throw fault
  }
}

/** What a text is that is no feed, and what to do. */
function unreadable(text: string, url: string | null): PullquoteError {
  const say = (what: string) => new PullquoteError('FEED_UNREADABLE', what)
  if (text === '') return say('The feed is empty. Check its address, or try again later.')
  if (/^[[{]/.test(text)) return say('This is JSON, but no JSON Feed. Give the address of an RSS, Atom or JSON feed.')
  if (!isPage(text)) return say('This is no feed that can be read. Give the address of an RSS, Atom or JSON feed.')
  const [first] = discoverFeeds(text, url)
  return say(
    first
      ? `This is a web page, not a feed. Its feed is at ${first.url}.`
      : 'This is a web page, not a feed, and it names none. Give the address of its RSS, Atom or JSON feed.',
  )
}
