import { parseHTML } from 'linkedom'
import { measureMarkup } from '../page/measure-markup.ts'

/** A feed that a page names. */
export interface FoundFeed {
  readonly url: string
  readonly title: string | null
}

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)\b|^text\/xml\b/i
const FEED_PATH =
  /(?:^|\/)(?:feeds?|rss|atom)(?:\.xml|\.json|\.rss|\.atom)?\/?(?:[?#]|$)|\.(?:rss|atom)(?:[?#]|$)|\/(?:rss|feed|atom)[\w-]*\.xml/i
const MAX_FEEDS = 20
/** A page of more would take seconds to look through. */
const MAX_ELEMENTS = 20_000
const MAX_DEPTH = 500

/** The feeds that a page names: those it announces (`<link rel="alternate">`) first, then links that look like feeds. [] where it names none, or is too large to look through. */
export function discoverFeeds(html: string, url: string | null): FoundFeed[] {
  const { elements, depth } = measureMarkup(html)
  if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return []
  const { document } = parseHTML(html)
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  const home = URL.parse(base, url ?? undefined)?.href ?? url ?? undefined
  const announced = [...document.querySelectorAll('link[rel~="alternate" i][href]')].filter((link) =>
    FEED_TYPES.test(link.getAttribute('type') ?? ''),
  )
  const linked = [...document.querySelectorAll('a[href]')].filter((link) =>
    FEED_PATH.test(link.getAttribute('href') ?? ''),
  )
  const found = new Map<string, FoundFeed>()
  for (const link of [...announced, ...linked]) {
    const address = URL.parse(link.getAttribute('href') ?? '', home)
    if (!address || !/^https?:$/.test(address.protocol) || found.has(address.href)) continue
    const title = link.getAttribute('title') ?? link.textContent
    found.set(address.href, { url: address.href, title: title?.replace(/\s+/g, ' ').trim() || null })
  }
  return [...found.values()].slice(0, MAX_FEEDS)
}
