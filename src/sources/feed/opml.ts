import { generateOpml, parseOpml } from 'feedsmith'
import { PullquoteError } from '../../errors.ts'
import { guardXml } from './guard-xml.ts'
import { at, firstText, listOf } from './raw-feed.ts'

/** A feed that an OPML file names (opml.org/spec2.opml, "Subscription lists"). */
export interface OutlinedFeed {
  readonly title: string | null
  readonly url: string
}

/** The feeds of an OPML file, and how many of its feeds have no web address. */
export interface Outlines {
  readonly feeds: readonly OutlinedFeed[]
  readonly refused: number
}

/** DESIGN's limit of a feed, in UTF-16 units. */
const MAX_CHARS = 8 * 1024 * 1024
const MAX_FEEDS = 2_000
const MAX_TITLE_CHARS = 200

/**
 * The feeds of an OPML file in its order, out of all its folders, each address once. Throws FEED_UNREADABLE for what is
 * no OPML or names no feed, SOURCE_TOO_LARGE for more than 8 MB or 2,000 feeds.
 */
export function readOutlines(text: string): Outlines {
  if (text.length > MAX_CHARS) throw tooLarge('over 8 MB')
  const feeds = new Map<string, OutlinedFeed>()
  let refused = 0
  for (const outline of outlinesOf(text)) {
    const written = firstText(at(outline, 'xmlUrl'))
    if (written === null) continue
    const address = URL.parse(
      written
        .trim()
        .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
        .replace(/^feed:/i, 'https:'),
    )
    if (address === null || !/^https?:$/.test(address.protocol)) refused++
    else if (!feeds.has(address.href)) feeds.set(address.href, { title: titleOf(outline), url: address.href })
  }
  if (feeds.size > MAX_FEEDS) throw tooLarge(`over ${MAX_FEEDS} feeds`)
  if (feeds.size + refused === 0) throw unreadable('names no feeds')
  return { feeds: [...feeds.values()], refused }
}

/** An OPML file of feeds, each under its title or address. */
export function writeOutlines(title: string, feeds: readonly OutlinedFeed[]): string {
  const outlines = feeds.map((feed) => ({ text: feed.title ?? feed.url, type: 'rss', xmlUrl: feed.url }))
  return String(generateOpml({ head: { title }, body: { outlines } }))
}

/** Every outline of every folder, in order. */
function outlinesOf(text: string): unknown[] {
  const found: unknown[] = []
  const waiting = [...listOf(at(parse(text), 'body', 'outlines'))]
  for (let outline = waiting.shift(); outline !== undefined; outline = waiting.shift()) {
    found.push(outline)
    waiting.unshift(...listOf(at(outline, 'outlines')))
  }
  return found
}

function parse(text: string): unknown {
  const guarded = guardXml(text.trim())
  if (!/<opml[\s>]/i.test(guarded)) throw unreadable('is no OPML')
  try {
    return parseOpml(guarded)
  } catch (cause) {
    throw unreadable('is no OPML', cause)
  }
}

function titleOf(outline: unknown): string | null {
  const title = firstText(at(outline, 'title'), at(outline, 'text'))?.replace(/\s+/g, ' ').trim() ?? ''
  return title === '' ? null : title.slice(0, MAX_TITLE_CHARS).toWellFormed()
}

const unreadable = (fault: string, cause?: unknown) =>
  new PullquoteError('FEED_UNREADABLE', `The file ${fault}. Give an OPML file as feed readers export it.`, { cause })

const tooLarge = (fault: string) =>
  new PullquoteError('SOURCE_TOO_LARGE', `The file has ${fault}. Cut it into smaller ones.`)
