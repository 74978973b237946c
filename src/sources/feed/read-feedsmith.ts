import { parseFeed } from 'feedsmith'
import { at, firstText, listOf, type RawFeed, type RawItem } from './raw-feed.ts'

/** A feed by feedsmith: RSS, Atom, RDF and JSON Feed. Throws where it takes the text for no feed. */
export function readByFeedsmith(text: string): RawFeed {
  const { feed } = parseFeed(text)
  return {
    title: firstText(at(feed, 'title')),
    url: firstText(alternateLink(at(feed, 'links')), at(feed, 'link'), at(feed, 'home_page_url')),
    language: firstText(at(feed, 'language'), at(feed, 'xml', 'lang'), at(feed, 'dc', 'languages')),
    ttl: firstText(at(feed, 'ttl')),
    base: firstText(at(feed, 'xml', 'base')),
    items: listOf(at(feed, 'items') ?? at(feed, 'entries')).map(toItem),
  }
}

function toItem(item: unknown): RawItem {
  return {
    id: firstText(at(item, 'guid'), at(item, 'id'), at(item, 'rdf', 'about'), at(item, 'about')),
    title: firstText(at(item, 'title'), at(item, 'dc', 'titles'), at(item, 'media', 'title')),
    url: firstText(
      alternateLink(at(item, 'links')),
      at(item, 'link'),
      at(item, 'url'),
      at(item, 'external_url'),
      permalink(item),
    ),
    author: firstText(at(item, 'authors'), at(item, 'author'), at(item, 'dc', 'creators'), at(item, 'dc', 'creator')),
    date: firstText(
      at(item, 'pubDate'),
      at(item, 'published'),
      at(item, 'date_published'),
      at(item, 'dc', 'dates'),
      at(item, 'dc', 'date'),
      at(item, 'updated'),
      at(item, 'date_modified'),
      at(item, 'dcterms', 'created'),
      at(item, 'dcterms', 'modified'),
    ),
    summary: firstText(at(item, 'description'), at(item, 'summary'), at(item, 'media', 'description')),
    content: firstText(
      at(item, 'content', 'encoded'),
      at(item, 'content'),
      at(item, 'content_html'),
      at(item, 'content_text'),
    ),
    base: firstText(at(item, 'xml', 'base')),
  }
}

/** Atom (RFC 4287 section 4.2.7.2): the link whose relation is "alternate", or that names none. */
function alternateLink(links: unknown): unknown {
  const all = listOf(links)
  return all.find((link) => /^(?:alternate)?$/i.test(firstText(at(link, 'rel')) ?? '')) ?? null
}

/** RSS 2.0: a guid is an address unless it says that it is not. */
function permalink(item: unknown): unknown {
  const guid = firstText(at(item, 'guid'))
  return at(item, 'guid', 'isPermaLink') !== false && /^https?:\/\//i.test(guid ?? '') ? guid : null
}
